#include "sync/hub/RecoveryLine.h"

#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/recovery/RecoveryStore.h"
#include "models/store/Connection.h"
#include "sync/hub/UplinkStore.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int recoveryPageEvents = 500;

QByteArray uuidParameter(const QUuid &id)
{
    return uuidText(id).toLatin1();
}
} // namespace

Result<bool> RecoveryLine::step(qint64 storedThrough)
{
    const auto state = m_hub.recovery().state();
    if (!state || !state->newEpoch || state->stage == RecoveryStage::Finished)
        return false;
    if (!state->isCompared)
        return compare(*state, storedThrough);
    if (!m_registeredAt)
        return registerEpoch(*state);
    if (state->isPlatformDone)
        return false;
    if (!m_hasKeys)
        return fetchKeys();
    return readOn(*state);
}

Result<EpochsTold> RecoveryLine::epochs()
{
    const auto reply = m_send({"GET", "/epochs", {}, {}});
    if (!reply)
        return fail(reply.error());
    return fromJson<EpochsTold>(reply->body, Strictness::Tolerant);
}

/// Verified: the bytes fit their hashes, and each builds on the one before it.
Result<RecoveryLine::Page> RecoveryLine::page(const EpochTold &epoch, qint64 after)
{
    const auto reply = m_send({"GET",
                               "/log?epoch=" + uuidParameter(epoch.epoch) + "&after=" + QByteArray::number(after)
                                   + "&limit=" + QByteArray::number(recoveryPageEvents),
                               {},
                               {}});
    if (!reply)
        return fail(reply.error());
    if (reply->status != 200)
        return fail(problem::ReplyBroken);
    Page page;
    if (reply->body.trimmed() != "[]") {
        auto events = readCloudEventsBatch(reply->body, eventSource(m_hall, epoch.epoch));
        if (!events)
            return fail(problem::ReplyBroken);
        page.events = std::move(*events);
    }
    const EventLogStore log(epoch.chain);
    for (qsizetype i = 0; i < page.events.size(); ++i) {
        const ChainedEvent &event = page.events.at(i);
        const QByteArray computed = event.withheld.isEmpty()
            ? log.chainHash(event.previousHash, event.meta, event.body)
            : log.chainHashOfDigest(event.previousHash, event.meta, event.withheld);
        const bool follows =
            event.meta.seq == after + 1 + i && (i == 0 || event.previousHash == page.events.at(i - 1).hash);
        if (!follows || computed != event.hash)
            return fail(problem::ChainBroken, {{QStringLiteral("seq"), QString::number(event.meta.seq)}});
    }
    page.isEnd = page.events.isEmpty() || page.events.last().meta.seq >= epoch.head;
    return page;
}

/// Where the platform's past of this hall and the hub's own part: the last number with the same hash.
Result<bool> RecoveryLine::compare(const RecoveryState &state, qint64 storedThrough)
{
    const auto told = epochs();
    if (!told)
        return fail(told.error());
    const auto old = std::ranges::find_if(told->epochs, [&](const EpochTold &e) { return e.epoch == state.oldEpoch; });
    qint64 common = 0;
    if (old != told->epochs.end()) {
        const auto ours = [&](qint64 seq) {
            return m_readers.read<QByteArray>(
                [&](Connection &db) -> Result<QByteArray> { return m_hub.writer().log().hashAt(db, seq); });
        };
        common = qMin(qMin(storedThrough, old->head), m_hub.writer().headSeq());
        bool isSure = common == 0;
        for (;;) {
            const auto next = page(*old, isSure ? common : common - 1);
            if (!next)
                return fail(next.error());
            bool parts = next->events.isEmpty();
            for (const ChainedEvent &event : next->events) {
                const auto own = ours(event.meta.seq);
                if (!own)
                    return fail(own.error());
                parts = *own != event.hash;
                if (parts)
                    break;
                common = event.meta.seq;
                isSure = true;
            }
            if (!isSure) { // not even what was acknowledged: from the beginning
                common = 0;
                isSure = true;
                continue;
            }
            if (parts || next->isEnd)
                break;
        }
    }
    return m_hub.recovery()
        .step(RecoveryStep::Compared,
              [&](RecoveryState &now) {
                  now.isCompared = true;
                  now.commonSeq = old != told->epochs.end() ? common : now.commonSeq;
                  now.seenSeq = qMax(now.seenSeq, old != told->epochs.end() ? old->head : 0);
                  now.pageEpoch = std::nullopt;
                  now.pageSeq = 0;
              })
        .map([](const RecoveryState &) { return true; });
}

Result<bool> RecoveryLine::registerEpoch(const RecoveryState &state)
{
    const EventLogStore log = m_hub.writer().log();
    qint64 common = state.commonSeq;
    for (;;) {
        const auto hash =
            m_readers.read<QByteArray>([&](Connection &db) -> Result<QByteArray> { return log.hashAt(db, common); });
        if (!hash)
            return fail(hash.error());
        EpochStart start{*state.newEpoch, state.oldEpoch,
                         common,          common > 0 ? *hash : LogHead().hash,
                         log.epochs(),    m_hub.recovery().installation()};
        const auto reply =
            m_send({"POST", "/epochs", {{QByteArray("Content-Type"), QByteArray("application/json")}}, toJson(start)});
        if (!reply)
            return fail(reply.error());
        if (reply->status == 409) {
            const auto json = readJson(reply->body);
            const Problem why = json ? Problem::fromJson(json->toObject()) : Problem(problem::ReplyBroken);
            const qint64 have = why.parameters().value(QStringLiteral("have")).toLongLong();
            // A platform that was restored, too: from where it stands.
            if (!why.is(problem::BatchGap) || have >= common)
                return fail(why);
            common = have;
            continue;
        }
        const auto told = fromJson<EpochTold>(reply->body, Strictness::Tolerant);
        if (!told)
            return fail(problem::ReplyBroken);
        m_registeredAt = qMax(told->head, told->common);
        if (state.isRegistered)
            return true;
        return m_hub.recovery()
            .step(RecoveryStep::Registered, [](RecoveryState &now) { now.isRegistered = true; })
            .map([](const RecoveryState &) { return true; });
    }
}

Result<bool> RecoveryLine::fetchKeys()
{
    const auto reply =
        m_send({"GET", "/keys" + (m_keyPlace.isNull() ? QByteArray() : "?after=" + uuidParameter(m_keyPlace)), {}, {}});
    if (!reply)
        return fail(reply.error());
    const auto told = fromJson<KeysTold>(reply->body, Strictness::Tolerant);
    if (!told)
        return fail(problem::ReplyBroken);
    m_hasKeys = told->keys.isEmpty();
    if (m_hasKeys)
        return true;
    m_keyPlace = told->keys.last().id;
    return m_hub.writer()
        .submitOutside([keys = told->keys](Connection &db, Instant) {
            for (const WrappedKey &key : keys)
                RecoveryStore::putKey(db, key.id, key.subject, key.wrapped);
        })
        .get()
        .map([] { return true; });
}

/// Page by page through every epoch the platform has of this hall, in the order they began.
Result<bool> RecoveryLine::readOn(const RecoveryState &state)
{
    const auto told = epochs();
    if (!told)
        return fail(told.error());
    const EpochTold *reading = nullptr;
    qint64 after = state.pageSeq;
    bool isPassed = !state.pageEpoch;
    for (const EpochTold &one : told->epochs) {
        if (one.epoch == *state.newEpoch)
            continue;
        if (state.pageEpoch && one.epoch == *state.pageEpoch) {
            isPassed = true;
            if (state.pageSeq < one.head) {
                reading = &one;
                break;
            }
            continue;
        }
        // What is older than the common past needs no reading; a newer epoch is read from where it began.
        const qint64 from = one.epoch == state.oldEpoch ? state.commonSeq : one.common;
        const bool isOlder =
            std::ranges::any_of(m_hub.writer().log().epochs(), [&](const LogEpoch &e) { return e.epoch == one.epoch; })
            && one.epoch != state.oldEpoch;
        if (!isPassed || isOlder || from >= one.head)
            continue;
        reading = &one;
        after = from;
        break;
    }
    if (!reading)
        return m_hub.recovery()
            .step(RecoveryStep::Read, [](RecoveryState &now) { now.isPlatformDone = true; })
            .map([](const RecoveryState &) { return true; });
    const auto next = page(*reading, after);
    if (!next)
        return fail(next.error());
    if (next->events.isEmpty())
        return fail(problem::ReplyBroken);
    return putBack(state, *reading, *next).map([] { return true; });
}

Result<void> RecoveryLine::putBack(const RecoveryState &state, const EpochTold &epoch, const Page &page)
{
    QList<LostEvent> events;
    for (const ChainedEvent &event : page.events)
        events.append({epoch.epoch, event.meta, event.body, !event.withheld.isEmpty(), {}});
    RecoveryDesk &desk = m_hub.recovery();
    const qint64 through = page.events.last().meta.seq;
    const CommandOutcome outcome =
        m_hub.writer()
            .submitInternal([&](CommandContext &context) -> Result<Decision> {
                auto now = RecoveryStore::last(context.db);
                if (!now || now->id != state.id)
                    return fail(problem::RecoveryNone);
                Decision decision;
                QSet<QString> leftSubjects;
                const RecoveryTaken taken =
                    desk.putBack(context.db, *now, {QStringLiteral("platform")}, events, leftSubjects);
                decision.events.push_back(pendingEvent(QStringLiteral("recovery/") + uuidText(now->id), taken));
                desk.rereadInto(context.db, decision);
                return decision;
            })
            .get();
    if (outcome.status != 200)
        return fail(problem::Busy);
    return desk
        .step(RecoveryStep::Read,
              [&](RecoveryState &now) {
                  now.pageEpoch = epoch.epoch;
                  now.pageSeq = through;
              })
        .map([](const RecoveryState &) {});
}

Result<void> RecoveryLine::sendKeys()
{
    for (;;) {
        const auto waiting =
            m_readers.read<KeysSent>([](Connection &db) -> Result<KeysSent> { return UplinkStore::keysWaiting(db); });
        if (!waiting)
            return fail(waiting.error());
        if (waiting->keys.isEmpty() && waiting->gone.isEmpty())
            return {};
        const auto reply =
            m_send({"PUT", "/keys", {{QByteArray("Content-Type"), QByteArray("application/json")}}, toJson(*waiting)});
        // A platform that does not keep them yet is none the worse.
        if (!reply)
            return reply.error().is(problem::RouteUnknown) ? Result<void>() : fail(reply.error());
        if (reply->status != 200)
            return fail(problem::ReplyBroken);
        const auto kept =
            m_hub.writer()
                .submitOutside([sent = *waiting](Connection &db, Instant) { UplinkStore::keysKept(db, sent); })
                .get();
        if (!kept)
            return kept;
    }
}

} // namespace ow
