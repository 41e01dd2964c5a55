#pragma once
// A hub in this process at Thursday 2026-09-24 08:25 in the demo hall, driven by the test's own thread.
#include "models/base/Clock.h"
#include "models/base/Random.h"
#include "models/queue/Hall.h"
#include "sync/hub/Hub.h"

#include <QTemporaryDir>

namespace ow::testing {

/// Somebody at a station, who counts his commands as a station does.
struct Sender {
    Actor actor;
    QByteArray token; ///< of the session, or of the station while nobody is signed in
    qint64 seq = 0;
};

/// A command on its way; the same value sent again is a repeat.
struct Sending {
    QUuid id;
    qint64 seq = 0;
    QByteArray body;
};

inline constexpr char testPassword[] = "correct horse battery";
inline constexpr char testPin[] = "2468";

class TestHall {
public:
    enum class Content { Configured, Empty };
    /// `vfs` as in HubOptions. With Content::Configured: the demo set-up and a user for each role, named as the role's code.
    explicit TestHall(Content content = Content::Configured, const char *vfs = nullptr);
    /// On a copy of the files of another, closed hall.
    TestHall(const TestHall &closed, const char *vfs);

    Hub &hub() { return *m_hub; }
    bool isOpen() const { return m_hub != nullptr; }
    void close() { m_hub.reset(); }
    /// Empty when it opened.
    std::optional<Problem> open(HallKind kind = HallKind::Real);
    QString path(const char *name = "hub.db") const { return m_dir.filePath(QLatin1String(name)); }
    QString folder() const { return m_dir.path(); }

    /// handle() on a thread of its own while this one drives the writer.
    Reply ask(const Request &request);
    Reply get(const QByteArray &path, const Sender *as = nullptr, QList<QPair<QString, QString>> query = {},
              HttpHeaders headers = {});
    Reply post(const QByteArray &path, const QByteArray &body, const Sender *as = nullptr, HttpHeaders headers = {});
    static Request commandRequest(const Sender &sender, const Sending &sending);

    /// A station that joined over the wire; null token when it was refused.
    Sender station(StationRole role, const QString &device = {});
    Reply signIn(Sender &at, const QString &user, const QString &password = QString::fromLatin1(testPassword));
    Sender clerkAt(int window, const QString &user = QStringLiteral("clerk"));
    /// Known to the test only: commands go straight to the writer.
    Sender insider(StationRole role, const QString &user = {}, Roles roles = 0);

    Sending sending(Sender &sender, const char *command, const QByteArray &data);
    /// Over handle(), as the next command of that station; a reply that was not recorded does not count.
    Reply send(Sender &sender, const char *command, const QByteArray &data);
    /// Straight into the writer's queue; answered after step().
    std::future<CommandOutcome> submit(const Sender &sender, const Sending &sending);
    CommandOutcome run(Sender &sender, const char *command, const QByteArray &data);
    CommandOutcome internal(std::vector<PendingEvent> events);
    void makeUser(const QString &name, const QList<Role> &roles, bool active = true);

    static HallSetup demoSetup();
    static QJsonObject json(const QByteArray &body);
    static Problem problem(const QByteArray &body);
    static const QByteArray joinKey;

    FixedClock clock;
    DiskRoom room{1LL << 40, 2LL << 40}; ///< of the volume, as the hub finds it; for the thread that ticks
    SeededRandom random; ///< not the same for a copy, which would draw the ids over again that its files hold already

private:
    QTemporaryDir m_dir;
    const char *m_vfs = nullptr;
    std::unique_ptr<Hub> m_hub;
};

/// One sentence that says something, with every blank filled in.
bool isClearSentence(const QString &sentence);

} // namespace ow::testing
