// A hall that was restored goes on under a new epoch; a platform that was restored says so to its halls (reference/sync.md §2.12).
#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "sync/platform/Platform.h"

namespace ow {

namespace {
constexpr int logEventsMax = 500;
constexpr qint64 renewalEveryMs = qint64(24) * 60 * 60 * 1000;
constexpr char cloneAlarm[] = "clone";
constexpr char restoredAlarm[] = "restored";
constexpr char epochAlarm[] = "epoch";

template <class T>
Reply epochReply(const Result<T> &result)
{
    return result ? jsonReply(toJson(*result)) : problemReply(result.error());
}
} // namespace

std::optional<Reply> Platform::serveEpochs(const QString &hall, const QByteArray &what, const Request &request)
{
    if (what == "epochs" && request.method == "GET")
        return epochReply(tellEpochs(hall));
    if (what == "epochs" && request.method == "POST") {
        const auto body = fromJson<EpochStart>(request.body, Strictness::Tolerant);
        return body ? epochReply(beginEpoch(hall, *body)) : problemReply(body.error());
    }
    if (what == "log" && request.method == "GET")
        return tellLog(hall, request);
    if (what == "keys" && request.method == "PUT") {
        const auto body = fromJson<KeysSent>(request.body, Strictness::Tolerant);
        return body ? epochReply(keepKeys(hall, *body)) : problemReply(body.error());
    }
    if (what == "keys" && request.method == "GET")
        return epochReply(tellKeys(hall, request));
    return std::nullopt;
}

bool Platform::isRetired(const QString &hall, const QUuid &epoch)
{
    const QList<HallEpoch> epochs = m_store->hallEpochs(hall);
    const bool isKnown =
        std::any_of(epochs.begin(), epochs.end(), [&](const HallEpoch &one) { return one.epoch == epoch; });
    return isKnown && epochs.last().epoch != epoch;
}

Result<void> Platform::checkEpoch(const QString &hall, const QUuid &epoch, const Request &request)
{
    const QUuid installation = uuidFromText(QString::fromLatin1(request.header(header::hubInstallation)));
    m_store->beginFor(hall);
    const auto known = m_store->hallEpoch(hall, epoch);
    if (isRetired(hall, epoch)) {
        m_store->rollback();
        return fail(problem::EpochRetired);
    }
    if (known && !known->installation.isNull() && !installation.isNull() && known->installation != installation) {
        m_store->raiseAlarm(hall, cloneAlarm, epoch, 0, m_clock.now());
        log::error("two installations send as one hall");
        const auto raised = m_store->commit();
        return raised ? Result<void>(fail(problem::HubCloned)) : raised;
    }
    if (!known && !m_store->hallEpochs(hall).isEmpty()) {
        // A hall says where it goes on before it does: this platform may have been restored to a day before it said so.
        m_store->rollback();
        return fail(problem::BatchGap,
                    {{QStringLiteral("have"), QStringLiteral("0")}, {QStringLiteral("epoch"), uuidText(epoch)}});
    }
    if (!known)
        m_store->addHallEpoch(hall, {epoch, {}, {}, {}, installation}, m_clock.now());
    else if (known->installation.isNull() && !installation.isNull())
        m_store->setInstallation(hall, epoch, installation);
    return m_store->commit();
}

Result<EpochsTold> Platform::tellEpochs(const QString &hall)
{
    m_store->begin();
    EpochsTold told{m_store->epoch(), {}};
    for (const HallEpoch &one : m_store->hallEpochs(hall)) {
        const LogHead head = m_store->head(hall, one.epoch);
        EpochTold epoch{one.epoch, {}, one.common.seq, one.common.hash, one.chain, head.seq, head.hash};
        if (!one.previous.isNull())
            epoch.previous = one.previous;
        told.epochs.append(epoch);
    }
    return committed(std::move(told));
}

Result<EpochTold> Platform::beginEpoch(const QString &hall, const EpochStart &start)
{
    if (start.chain.isEmpty())
        return fail(inputRefused({{QStringLiteral("chain"), &problem::ListEmpty, {}}}));
    m_store->beginFor(hall);
    if (const auto known = m_store->hallEpoch(hall, start.epoch)) {
        const LogHead head = m_store->head(hall, start.epoch);
        EpochTold told{known->epoch, start.previous, known->common.seq, known->common.hash,
                       known->chain, head.seq,       head.hash};
        m_store->rollback();
        return told;
    }
    // Nothing of it yet: it begins with the hall's first event.
    const QByteArray has = start.common > 0 ? m_store->hashAt(hall, start.previous, start.common) : LogHead().hash;
    if (has != start.hash) {
        const qint64 have = m_store->head(hall, start.previous).seq;
        m_store->rollback();
        return has.isEmpty() ? fail(problem::BatchGap, {{QStringLiteral("have"), QString::number(have)}})
                             : fail(problem::BatchFork, {{QStringLiteral("seq"), QString::number(start.common)}});
    }
    // A platform that never heard of the one before takes it from its first event on.
    if (!start.previous.isNull() && !m_store->hallEpoch(hall, start.previous))
        m_store->addHallEpoch(hall, {start.previous, {}, {}, {}, {}}, m_clock.now());
    const HallEpoch begun{start.epoch, start.previous, {start.common, start.hash}, start.chain, start.installation};
    m_store->addHallEpoch(hall, begun, m_clock.now());
    m_store->raiseAlarm(hall, epochAlarm, start.epoch, start.common, m_clock.now());
    log::warning("a hall was restored and goes on", {log::number("common", start.common)});
    return committed(
        EpochTold{start.epoch, start.previous, start.common, start.hash, start.chain, start.common, start.hash});
}

Reply Platform::tellLog(const QString &hall, const Request &request)
{
    const QUuid epoch = uuidFromText(request.parameter("epoch"));
    const qint64 after = request.parameter("after").toLongLong();
    const int asked = request.parameter("limit").isEmpty() ? logEventsMax : request.parameter("limit").toInt();
    m_store->begin();
    QList<ChainedEvent> events = m_store->log(hall, epoch, after, qBound(1, asked, logEventsMax), 3 * batchBytesMax);
    if (!events.isEmpty()) {
        const QByteArray before = m_store->hashAt(hall, epoch, events.first().meta.seq - 1);
        events.first().previousHash = before.isEmpty() ? LogHead().hash : before;
    }
    for (ChainedEvent &event : events) {
        static const QByteArray mark("{\"withheld\":\"");
        if (!event.body.startsWith(mark))
            continue;
        event.withheld = QByteArray::fromHex(event.body.mid(mark.size(), 64));
        event.body.clear();
    }
    if (const auto read = m_store->commit(); !read)
        return problemReply(read.error());
    Reply reply = jsonReply(cloudEventsBatch(eventSource(hall, epoch), events));
    reply.contentType = cloudEventsBatchType;
    return reply;
}

Result<KeysTold> Platform::keepKeys(const QString &hall, const KeysSent &sent)
{
    m_store->beginFor(hall);
    for (const WrappedKey &key : sent.keys)
        m_store->putKey(hall, key);
    for (const QUuid &id : sent.gone)
        m_store->removeKey(hall, id);
    return committed(KeysTold());
}

Result<KeysTold> Platform::tellKeys(const QString &hall, const Request &request)
{
    m_store->begin();
    KeysTold told{m_store->keys(hall, uuidFromText(request.parameter("after")), KeysSent::keysMax)};
    return committed(std::move(told));
}

void Platform::noteRestored(const QString &hall, qint64 seen)
{
    log::error("this platform is older than what a hall has seen of it", {log::number("seen", seen)});
    const auto last = m_store->lastAlarm(hall, restoredAlarm);
    m_store->raiseAlarm(hall, restoredAlarm, m_store->epoch(), seen, m_clock.now());
    // All halls begin their feed again: by one hall's word at most once a day. One that was restored has forgotten that it was told.
    if (last && m_clock.now().ms - last->ms < renewalEveryMs)
        return;
    m_store->renewEpoch(QUuid::fromRfc4122(m_random.bytes(16)));
}

} // namespace ow
