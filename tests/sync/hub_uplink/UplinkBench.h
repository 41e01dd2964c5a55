#pragma once
#include "models/store/Connection.h"
#include "sync/hub/HubEvents.h"
#include "sync/hub/Uplink.h"
#include "sync/platform/PgConnection.h"
#include "sync/platform/Platform.h"
#include "sync/protocol/UplinkStatus.h"
#include "tests/base/TestPostgres.h"

#include <QTemporaryDir>
#include <deque>
#include <thread>

namespace ow::testing {

/// What can happen to one request on its way.
enum class WireFault {
    None,
    Lost,       ///< never arrives
    ReplyLost,  ///< arrives; nobody hears of it
    Hung,       ///< arrives; no reply in 30 s
    Twice,      ///< arrives two times
    Cut,        ///< half of it arrives
    Late,       ///< lost now, arrives after the next one
    Garbage,    ///< the reply is no JSON
    WrongShape, ///< the reply is other JSON
    TooLittle,  ///< the reply says less was stored than was sent
    BadDigest,  ///< what HttpClient makes of a reply with a wrong digest
    Overloaded  ///< 503 with Retry-After
};

/// A hub and a platform in one process, and the line between them.
class UplinkBench {
public:
    UplinkBench();
    ~UplinkBench();

    void openHub();
    void closeHub();
    void openPlatform();
    void publish(const FileContents &files);
    Reply administer(const QByteArray &path, const QByteArray &body);
    /// Appends events to the hub's log.
    void happen(int events, int bytes = 10);
    /// Steps and lets the time pass, until nothing is left to do or so many steps were made.
    bool drive(int steps = 400);
    void driveOnce();
    QStringList hubEvents(const QByteArray &type = {});
    QByteArray lastFact(const QByteArray &type);
    UplinkStatus status();
    /// `work` on the platform's tables, whichever database has them: takes a Connection or a PgConnection.
    template <class F>
    auto readPlatform(F work)
    {
        const QString database = TestPostgres::databaseOf(platformDir.path());
        if (database.isEmpty()) {
            const auto db = Connection::open(platformDir.filePath(QStringLiteral("platform.db")), OpenMode::Reader);
            if (!db)
                qFatal("the platform's file cannot be read");
            return work(**db);
        }
        const auto db = PgConnection::open(database);
        if (!db)
            qFatal("the platform's database is not there");
        (*db)->begin();
        return work(**db);
    }
    /// The same, while no platform is open; then it is.
    template <class F>
    bool changePlatform(F work)
    {
        platform.reset();
        const auto changed = [&](auto &db) {
            db.begin();
            work(db);
            return db.commit().has_value();
        };
        const QString database = TestPostgres::databaseOf(platformDir.path());
        const bool done = database.isEmpty()
            ? changed(**Connection::open(platformDir.filePath(QStringLiteral("platform.db")), OpenMode::Writer))
            : changed(**PgConnection::open(database));
        openPlatform();
        return done;
    }
    /// Empty when both ends hold the same events with the same hashes; otherwise what differs.
    QString difference();

    QTemporaryDir hubDir;
    QTemporaryDir platformDir;
    FixedClock clock{{1'790'210'000'000}};
    SeededRandom random{7};
    std::deque<WireFault> faults;
    std::function<bool(const OutgoingRequest &)> refuses; ///< what the platform does not want; nothing by default
    int delivered = 0;
    QList<qsizetype> batchSizes;
    std::unique_ptr<Platform> platform;
    std::unique_ptr<Hub> hub;
    std::unique_ptr<Uplink> uplink;
    HallCredentials credentials;

private:
    Result<Reply> carry(const OutgoingRequest &outgoing);
    Reply deliver(const OutgoingRequest &outgoing);

    std::unique_ptr<std::thread> m_writer;
    std::atomic<bool> m_stop{false};
    std::optional<OutgoingRequest> m_late;
};

} // namespace ow::testing
