#pragma once
// What a station gets with every answer to keep for seven days: the command's facts as they stand in the log, sealed by the hub. A hub that
// was restored from an older backup puts them back through `apply`; the command is not decided again, so numbers stay what was printed.
#include "models/store/CommandLogStore.h"
#include "models/store/EventLogStore.h"
#include "models/store/Sealer.h"

namespace ow {

struct ReceiptEvent {
    qint64 seq = 0;
    QUuid id;
    QString type;
    QString subject;
    Instant at;
    QByteArray body;
    qint64 before = 0; ///< the event of the same subject before it; 0 for none
    static Fields fields();
};

struct ReceiptKey {
    QUuid id;
    QString subject;
    QByteArray wrapped; ///< under the hall's master key
    static Fields fields();
};

struct CommandReceipt {
    static constexpr int eventsMax = 5000;
    QUuid epoch;
    QUuid command;
    QUuid station;
    qint64 stationSeq = 0;
    QString name;
    QString actor;
    QByteArray requestSha256;
    int status = 200;
    QByteArray reply; ///< sealed, as in the log of commands
    Instant at;
    qint64 firstSeq = 0; ///< of the command's own
    qint64 lastSeq = 0;
    QByteArray hash; ///< of the last one
    /// The command's own, and in front of them what the hub itself had decided about the same things meanwhile: no station has that.
    QList<ReceiptEvent> events;
    QList<ReceiptKey> keys; ///< data keys it made
    static Fields fields();
};

/// Inside a transaction that sees the command's events.
std::shared_ptr<const CommandReceipt> receiptFrom(Connection &db, const EventLogStore &log,
                                                  const LoggedCommand &command);
QByteArray sealedReceipt(Sealer &sealer, const CommandReceipt &receipt);
/// ReceiptBroken for one that is not this hall's, or is damaged.
Result<CommandReceipt> openedReceipt(Sealer &sealer, const QByteArray &sealed);

} // namespace ow
