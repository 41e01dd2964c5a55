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

std::optional<qint64> RecoveryLine::registeredAt() const
{
    return m_registered == m_hub.writer().log().epoch() ? m_registeredAt : std::nullopt;
}

Result<bool> RecoveryLine::step()
{
    const auto state = m_hub.recovery().state();
    if (!state || !state->newEpoch || state->stage == RecoveryStage::Finished)
        return false;
    if (std::exchange(m_of, state->id) != state->id) {
        m_hasKeys = false;
        m_keyPlace = {};
    }
    if (!state->isCompared)
        return compare(*state);
    if (!registeredAt() || !state->isRegistered) {
        if (const auto known = registerEpoch(); !known)
            return fail(known.error());
        return m_hub.recovery()
            .step(RecoveryStep::Registered, [](RecoveryState &now) { now.isRegistered = true; })
            .map([](const RecoveryState &) { return true; });
    }
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
Result<RecoveryLine::Page> RecoveryLine::page(const EpochTold &epoch, qint64 after, int limit)
{
    if (epoch.chain.isEmpty())
        return fail(problem::ReplyBroken);
    const auto reply = m_send({"GET",
                               "/log?epoch=" + uuidParameter(epoch.epoch) + "&after=" + QByteArray::number(after)
                                   + "&limit=" + QByteArray::number(limit),
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

Result<QByteArray> RecoveryLine::ownHash(qint64 seq)
{
    if (seq == 0)
        return LogHead().hash;
    return m_readers.read<QByteArray>(
        [&](Connection &db) -> Result<QByteArray> { return m_hub.writer().log().hashAt(db, seq); });
}

Result<qint64> RecoveryLine::lastCommon(const EpochTold &epoch, qint64 through)
{
    const auto begun = ownHash(epoch.common);
    if (!begun)
        return fail(begun.error());
    // Each hash has all before it in it: the same at one number, the same up to there.
    qint64 same = *begun == epoch.commonHash || epoch.common == 0 ? epoch.common : 0;
    qint64 other = qMax(same, qMin(through, epoch.head)) + 1;
    qint64 at = other - 1;
    while (same + 1 < other) {
        const auto theirs = page(epoch, at - 1, 1);
        const auto ours = ownHash(at);
        if (!theirs || !ours)
            return fail(theirs ? ours.error() : theirs.error());
        if (theirs->events.isEmpty())
            return fail(problem::ReplyBroken);
        (theirs->events.first().hash == *ours ? same : other) = at;
        at = same + (other - same) / 2;
    }
    return same;
}

/// Where the platform's past of this hall and the hub's own part. Only a contradiction parts them: a platform that has less has only not
/// heard of it yet.
Result<bool> RecoveryLine::compare(const RecoveryState &state)
{
    const auto told = epochs();
    if (!told)
        return fail(told.error());
    const auto old = std::ranges::find_if(told->epochs, [&](const EpochTold &e) { return e.epoch == state.oldEpoch; });
    const bool isTold = old != told->epochs.end();
    qint64 common = state.commonSeq;
    if (isTold) {
        const qint64 both = qMin(old->head, m_hub.writer().headSeq());
        const auto same = lastCommon(*old, both);
        if (!same)
            return fail(same.error());
        common = *same < both ? qMin(common, *same) : common;
    }
    return m_hub.recovery()
        .step(RecoveryStep::Compared,
              [&](RecoveryState &now) {
                  now.isCompared = true;
                  now.commonSeq = common;
                  now.seenSeq = qMax(now.seenSeq, isTold ? old->head : 0);
                  now.pageEpoch = std::nullopt;
                  now.pageSeq = 0;
              })
        .map([](const RecoveryState &) { return true; });
}

/// Behind the newest epoch of this log that the platform has, as far as both have the same.
Result<EpochStart> RecoveryLine::startAfter(const QList<EpochTold> &told)
{
    const EventLogStore log = m_hub.writer().log();
    EpochStart start{log.epoch(), {}, 0, LogHead().hash, log.epochs(), m_hub.recovery().installation()};
    for (const EpochTold &one : told) {
        const auto known =
            std::ranges::find_if(log.epochs(), [&](const LogEpoch &epoch) { return epoch.epoch == one.epoch; });
        start.previous = one.epoch;
        if (known == log.epochs().end())
            continue;
        const qint64 end = std::next(known) == log.epochs().end() ? one.head : std::next(known)->after;
        const auto common = lastCommon(one, qMin(end, m_hub.writer().headSeq()));
        const auto hash = common ? ownHash(*common) : Result<QByteArray>(fail(common.error()));
        if (!hash)
            return fail(hash.error());
        start.common = *common;
        start.hash = *hash;
        start.previous = one.epoch;
    }
    return start;
}

Result<void> RecoveryLine::registerEpoch()
{
    const auto told = epochs();
    if (!told)
        return fail(told.error());
    const QUuid epoch = m_hub.writer().log().epoch();
    const auto keep = [&](const EpochTold &one) {
        m_registered = epoch;
        m_registeredAt = qMax(one.head, one.common);
    };
    const auto known = std::ranges::find_if(told->epochs, [&](const EpochTold &one) { return one.epoch == epoch; });
    if (known != told->epochs.end()) {
        keep(*known);
        return {};
    }
    const auto start = startAfter(told->epochs);
    if (!start)
        return fail(start.error());
    const auto reply =
        m_send({"POST", "/epochs", {{QByteArray("Content-Type"), QByteArray("application/json")}}, toJson(*start)});
    if (!reply)
        return fail(reply.error());
    if (reply->status != 200) {
        const auto json = readJson(reply->body);
        return fail(json ? Problem::fromJson(json->toObject()) : Problem(problem::ReplyBroken));
    }
    const auto begun = fromJson<EpochTold>(reply->body, Strictness::Tolerant);
    if (!begun)
        return fail(problem::ReplyBroken);
    keep(*begun);
    return {};
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
    const auto next = page(*reading, after, recoveryPageEvents);
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

Result<bool> RecoveryLine::sendKeys()
{
    const auto waiting =
        m_readers.read<KeysSent>([](Connection &db) -> Result<KeysSent> { return UplinkStore::keysWaiting(db); });
    if (!waiting)
        return fail(waiting.error());
    if (waiting->keys.isEmpty() && waiting->gone.isEmpty())
        return false;
    const auto reply =
        m_send({"PUT", "/keys", {{QByteArray("Content-Type"), QByteArray("application/json")}}, toJson(*waiting)});
    // A platform that does not keep them yet is none the worse.
    if (!reply)
        return reply.error().is(problem::RouteUnknown) ? Result<bool>(false) : fail(reply.error());
    if (reply->status != 200)
        return fail(problem::ReplyBroken);
    return m_hub.writer()
        .submitOutside([sent = *waiting](Connection &db, Instant) { UplinkStore::keysKept(db, sent); })
        .get()
        .map([] { return true; });
}

} // namespace ow
