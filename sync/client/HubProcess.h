#pragma once
#include "models/base/Problem.h"
#include "sync/client/Backoff.h"
#include "sync/client/HubAddress.h"

#include <QObject>
#include <QProcess>

namespace ow {

class Clock;
class Scheduler;

/// A PC without --hub: joins the hub that runs on its data folder, or starts one as a child and keeps it running (design §2).
/// Never waits, except in its destructor, which ends a hub that this program started.
class HubProcess final : public QObject {
    Q_OBJECT

public:
    static constexpr int lookEveryMs = 100;
    static constexpr int aliveEveryMs = 2000;
    static constexpr int startWithinMs = 30000;
    static constexpr int endWithinMs = 10000;

    /// `program` is "onewindow-hub" beside this program; `arguments` follow "--data DIR".
    HubProcess(QString program, QString dataDir, QStringList arguments, Clock &clock, Scheduler &scheduler,
               Random &random);
    ~HubProcess() override;

    static QString programBesideThis();
    void start();
    /// The hub is our child.
    bool isOurs() const { return m_process.state() != QProcess::NotRunning; }

signals:
    /// A hub is there; comes again when it has moved or was started anew.
    void ready(const ow::HubAddress &address);
    /// It did not start; it is tried again.
    void failed(const ow::Problem &problem);

private:
    void lookForHub();
    void launch();
    void awaitEndpoint();
    void watchJoined(qint64 pid);
    void ended(const QString &what);

    QString m_program;
    QString m_dataDir;
    QStringList m_arguments;
    Clock &m_clock;
    Scheduler &m_scheduler;
    Backoff m_backoff;
    QProcess m_process;
    qint64 m_launchedAtMs = 0;
    int m_round = 0; ///< steps of an earlier round are void
    bool m_ready = false;
};

} // namespace ow
