#pragma once
#include "models/recovery/RecoveryCommands.h"
#include "models/store/TableCompareStore.h"
#include "tests/sync/hub_uplink/UplinkBench.h"

#include <QMap>

namespace ow::testing {

/// A row of the hub's registry lives as long as that hub: what is sent again is looked up anew.
struct SentCommand {
    QString name;
    CommandJob job;
};

/// A station as far as a restore needs it: it counts its commands and keeps what the hub gives with every answer.
struct KeepingStation {
    Actor actor;
    qint64 seq = 0;
    QList<QByteArray> receipts = {};
    QList<SentCommand> sent = {};
    QList<QByteArray> answers = {};
};

/// UplinkBench in the demo hall, with a kiosk, a window and two supervisors, whose hub can be put back to an older day.
class RecoveryBench : public UplinkBench {
public:
    RecoveryBench();

    CommandOutcome send(KeepingStation &station, const char *command, const QByteArray &data);
    CommandOutcome sendAgain(const SentCommand &sent);
    /// A number from the kiosk; empty when refused.
    QString issue();
    int call() { return send(window, "ticket.callNext", "{\"window\":3}").status; }
    int finish()
    {
        const int started = send(window, "ticket.start", "{\"window\":3}").status;
        return started == 200 ? send(window, "ticket.finish", "{\"window\":3,\"outcome\":\"consulted\"}").status
                              : started;
    }

    QString file() const { return hubDir.filePath(QStringLiteral("hub.db")); }
    void backUp();
    /// As `onewindow-hub restore` does, with its mark or (a disk that was rolled back) without.
    void restore(bool isMarked);
    QString copied() const { return m_backup.filePath(QStringLiteral("hub.db")); }
    /// Keeps what the hub has now, for comparison.
    void remember();
    /// Everything that was remembered of the hall's work stands in the log once, as it was; otherwise what is wrong.
    QString lostOrDoubled();
    /// The same rows as remembered, in all tables of the hall's work.
    QString tablesDiffer();
    /// The platform counts what the hub has of this type.
    QString countsDiffer(const QString &type);

    /// Once all that was submitted is committed.
    std::optional<RecoveryState> state()
    {
        hub->writer().submitOutside([](Connection &, Instant) {}).get();
        return hub->recovery().state();
    }
    RecoveryView view();
    bool isHeld() { return hub->writer().isHeld(); }
    int release();
    /// The platform's part is back.
    bool collect();
    int handIn(KeepingStation &station, bool isWhole = true);
    /// Stations' part is put back, and the hall works.
    bool resume(bool withoutPlatform = false);
    bool recoverAll();
    void passSeconds(int seconds);

    KeepingStation kiosk;
    KeepingStation window;
    KeepingStation chen; ///< the two supervisors
    KeepingStation lin;

private:
    KeepingStation station(StationRole role, const QString &device, const QString &user, Roles roles);

    QTemporaryDir m_backup;
    QTemporaryDir m_remembered;
    int m_copies = 0;
};

} // namespace ow::testing
