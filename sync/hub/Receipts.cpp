#include "sync/hub/Receipts.h"

#include "models/base/ProblemTypes.h"
#include "models/store/Connection.h"

namespace ow {

namespace {
constexpr char receiptPurpose[] = "receipt";
constexpr int hubOwnMax = 20; ///< followed back for one subject

ReceiptEvent receiptEvent(const StoredEvent &event, qint64 before)
{
    return {event.meta.seq,        event.meta.id, event.meta.type, event.meta.subject,
            event.meta.recordedAt, event.body,    before};
}

/// What the hub decided by itself about this subject right before, oldest first.
QList<ReceiptEvent> hubsOwnBefore(Connection &db, const EventLogStore &log, const QString &subject, qint64 seq)
{
    QList<ReceiptEvent> found;
    while (seq > 0 && found.size() < hubOwnMax) {
        const QList<StoredEvent> event = log.after(db, seq - 1, 1);
        if (event.isEmpty() || !event.first().meta.by.station.isNull())
            break;
        const qint64 before = log.lastOfSubject(db, subject, seq);
        found.prepend(receiptEvent(event.first(), before));
        seq = before;
    }
    return found;
}

QList<ReceiptKey> keysIn(Connection &db, const QByteArray &ids)
{
    QList<ReceiptKey> keys;
    for (qsizetype at = 0; at + 16 <= ids.size(); at += 16) {
        const QUuid id = QUuid::fromRfc4122(ids.mid(at, 16));
        if (const auto wrapped = Sealer::wrappedKey(db, id))
            keys.append({id, wrapped->subject, wrapped->wrapped});
    }
    return keys;
}
} // namespace

std::shared_ptr<const CommandReceipt> receiptFrom(Connection &db, const EventLogStore &log,
                                                  const LoggedCommand &command)
{
    if (command.firstSeq <= 0)
        return nullptr;
    const qint64 count = command.lastSeq - command.firstSeq + 1;
    if (count > CommandReceipt::eventsMax)
        return nullptr;
    auto receipt = std::make_shared<CommandReceipt>();
    receipt->epoch = log.epochAt(command.lastSeq);
    receipt->command = command.id;
    receipt->station = command.station;
    receipt->stationSeq = command.stationSeq;
    receipt->name = command.name;
    receipt->actor = command.actor;
    receipt->requestSha256 = command.requestSha256;
    receipt->status = command.status;
    receipt->reply = command.reply;
    receipt->at = command.at;
    receipt->firstSeq = command.firstSeq;
    receipt->lastSeq = command.lastSeq;
    QStringList seen;
    for (const StoredEvent &event : log.after(db, command.firstSeq - 1, int(count))) {
        const qint64 before = log.lastOfSubject(db, event.meta.subject, event.meta.seq);
        if (!seen.contains(event.meta.subject)) {
            seen.append(event.meta.subject);
            receipt->events += hubsOwnBefore(db, log, event.meta.subject, before);
        }
        receipt->events.append(receiptEvent(event, before));
        receipt->hash = event.hash;
    }
    receipt->keys = keysIn(db, command.keys);
    return receipt;
}

QByteArray sealedReceipt(Sealer &sealer, const CommandReceipt &receipt)
{
    return sealer.sealForHall(qCompress(toJson(receipt), 1), receiptPurpose);
}

Result<CommandReceipt> openedReceipt(Sealer &sealer, const QByteArray &sealed)
{
    const auto packed = sealer.openForHall(sealed, receiptPurpose);
    auto receipt = packed ? fromJson<CommandReceipt>(qUncompress(*packed), Strictness::Tolerant)
                          : Result<CommandReceipt>(fail(packed.error()));
    return receipt ? receipt : Result<CommandReceipt>(fail(problem::ReceiptBroken));
}

Fields ReceiptEvent::fields()
{
    constexpr int bodyMax = 16 * 1024 * 1024;
    return {field("seq", &ReceiptEvent::seq),      field("id", &ReceiptEvent::id),
            field("type", &ReceiptEvent::type),    field("subject", &ReceiptEvent::subject, {.lengthMax = 400}),
            field("at", &ReceiptEvent::at),        field("body", &ReceiptEvent::body, {.lengthMax = bodyMax}),
            field("before", &ReceiptEvent::before)};
}

Fields ReceiptKey::fields()
{
    return {field("id", &ReceiptKey::id), field("subject", &ReceiptKey::subject, {.lengthMax = 400}),
            field("wrapped", &ReceiptKey::wrapped, {.lengthMax = 400})};
}

Fields CommandReceipt::fields()
{
    constexpr int replyMax = 16 * 1024 * 1024;
    return {field("epoch", &CommandReceipt::epoch),
            field("command", &CommandReceipt::command),
            field("station", &CommandReceipt::station),
            field("stationSeq", &CommandReceipt::stationSeq),
            field("name", &CommandReceipt::name),
            field("actor", &CommandReceipt::actor),
            field("requestSha256", &CommandReceipt::requestSha256),
            field("status", &CommandReceipt::status),
            field("reply", &CommandReceipt::reply, {.lengthMax = replyMax}),
            field("at", &CommandReceipt::at),
            field("firstSeq", &CommandReceipt::firstSeq),
            field("lastSeq", &CommandReceipt::lastSeq),
            field("hash", &CommandReceipt::hash),
            field("events", &CommandReceipt::events, {.itemsMax = eventsMax + 100}),
            field("keys", &CommandReceipt::keys, {.itemsMax = eventsMax})};
}

} // namespace ow
