#pragma once
// The real hub program as a demo hall on a temporary folder, at a time the test sets.
#include "models/base/Clock.h"
#include "sync/client/HubAddress.h"

#include <QProcess>
#include <QTemporaryDir>

namespace ow::testing {

class TestHub {
public:
    struct User {
        QString name;
        QString password;
        QString pin;
        QString displayName;
    };

    /// Starts at Thursday 2026-09-24 08:25 in the hall's zone; isRunning() tells whether it did. `more`: as of TestPlatform::hubArguments.
    explicit TestHub(Instant start = hallInstant(QDate(2026, 9, 24), QTime(8, 25)), QStringList more = {});
    /// Ends the program in good order.
    ~TestHub();

    bool start();
    /// As the power goes: no farewell.
    void kill();
    /// Started with --training in `more`.
    bool isTraining() const;
    bool isRunning() const { return m_process.state() == QProcess::Running; }

    HubAddress address() const { return m_address; }
    QString dir() const { return m_dir.path(); }
    QString clockFile() const { return m_dir.filePath(QStringLiteral("clock")); }
    const Clock &clock() const { return *m_clock; }
    /// The time of day moves on; links and idle desks do not notice, as when a clock is set.
    void advance(qint64 milliseconds);
    /// That much time goes by for the stations, too.
    void pass(qint64 milliseconds);
    /// By how much advance() has moved the time of day.
    qint64 skippedMs() const { return m_skippedMs; }
    /// A user of the demo hall by name ("zhoumin"); empty when there is none.
    User user(const QString &name) const;

private:
    const QStringList m_more;
    QTemporaryDir m_dir;
    std::unique_ptr<FileClock> m_clock;
    qint64 m_skippedMs = 0;
    QProcess m_process;
    HubAddress m_address;
};

} // namespace ow::testing
