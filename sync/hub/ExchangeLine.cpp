#include "sync/hub/ExchangeLine.h"

#include "models/archive/ArchivePackage.h"
#include "models/base/Crypto.h"
#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseStore.h"
#include "models/exchange/ExchangeCommands.h"
#include "models/exchange/PeerBook.h"
#include "models/ratings/Rating.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int lookedAtOnce = 500;
constexpr int heldLookedAt = 2000;

struct LookedAt {
    QList<QUuid> cases; ///< in the order they moved
    qint64 through = 0;
    bool more = false;
};

/// The peer understood who asks and will not take what was sent; anything else is the line's trouble and everybody's.
bool isRefusal(const Problem &problem)
{
    const int status = problem.type().status;
    return status == 400 || status == 404 || status == 409 || status == 413 || status == 422;
}

struct RatedCases {
    Rating rating;
    static Fields fields() { return {field("rating", &RatedCases::rating)}; }
};

/// The cases a rating is about, when the event gives one.
QList<QUuid> casesRated(Connection &db, const StoredEvent &event)
{
    QList<QUuid> cases;
    if (event.meta.type != QLatin1String(RatingGiven::type) && event.meta.type != QLatin1String(RatingAdded::type))
        return cases;
    const auto rated = fromJson<RatedCases>(event.fact, Strictness::Tolerant);
    for (const QString &number : rated ? rated->rating.cases : QList<QString>()) {
        if (const auto record = CaseStore::findByNumber(db, number))
            cases.append(record->id);
    }
    return cases;
}

struct ChangedPeer {
    ExchangePeer peer;
    static Fields fields() { return {field("peer", &ChangedPeer::peer)}; }
};

/// The cases whose rows were held by what a peer's tables said before.
QList<QUuid> casesFreed(Connection &db, const StoredEvent &event)
{
    if (event.meta.type != QLatin1String(ExchangePeerChanged::type))
        return {};
    const auto changed = fromJson<ChangedPeer>(event.fact, Strictness::Tolerant);
    return changed && changed->peer.chosen ? ExchangeStore::casesHeld(db, changed->peer.code, heldLookedAt)
                                           : QList<QUuid>();
}

/// The case an event moved, or whose rows may go on by it; null for every other event.
QUuid caseOf(const StoredEvent &event)
{
    const auto after = [&](const char *prefix) {
        const QString start = QString::fromLatin1(prefix);
        return event.meta.subject.startsWith(start) ? uuidFromText(event.meta.subject.mid(start.size())) : QUuid();
    };
    if (event.meta.type == QLatin1String(ExchangeAcknowledged::type))
        return after("exchange/");
    if (event.meta.type == QLatin1String(SecretMarked::type))
        return after("secret/");
    return after("case/");
}
} // namespace

Result<void> ExchangeLine::decide(const std::function<Result<Decision>(CommandContext &)> &decision)
{
    std::optional<Problem> refused;
    const CommandOutcome outcome = m_hub.writer()
                                       .submitInternal([&](CommandContext &context) {
                                           auto decided = decision(context);
                                           if (!decided)
                                               refused = decided.error();
                                           return decided;
                                       })
                                       .get();
    if (outcome.status == 200)
        return {};
    return fail(refused ? *refused : Problem(problem::DatabaseReadOnly));
}

Result<bool> ExchangeLine::step()
{
    const auto more = look();
    if (!more)
        return more;
    const auto sent = sendOne();
    return sent ? Result<bool>(*more || *sent) : sent;
}

Result<bool> ExchangeLine::look()
{
    const EventLogStore log = m_hub.writer().log();
    const auto looked = m_readers.read<LookedAt>([&](Connection &db) -> Result<LookedAt> {
        LookedAt found;
        found.through = m_looked.value_or(ExchangeStore::lookedThrough(db));
        const QList<StoredEvent> events = log.after(db, found.through, lookedAtOnce);
        QSet<QUuid> seen;
        for (const StoredEvent &event : events) {
            found.through = event.meta.seq;
            for (const QUuid &id : casesRated(db, event) + casesFreed(db, event) + QList<QUuid>{caseOf(event)}) {
                if (!id.isNull() && !seen.contains(id)) {
                    seen.insert(id);
                    found.cases.append(id);
                }
            }
        }
        found.more = events.size() == lookedAtOnce;
        return found;
    });
    if (!looked)
        return fail(looked.error());
    for (const QUuid &id : looked->cases) {
        const auto made = decide([&](CommandContext &context) { return decideExchange(context, id); });
        if (made)
            continue;
        // A case whose values are gone has nothing to tell; anything else is tried again from here.
        if (!made.error().is(problem::CaseUnknown) && !made.error().is(problem::SealBroken))
            return fail(made.error());
        log::warning("rows of a case could not be made", {log::code("problem", made.error().type().id)});
    }
    if (looked->through == m_looked)
        return false;
    m_looked = looked->through;
    // Kept only when it matters: looking again finds nothing new.
    if (!looked->cases.isEmpty()) {
        const auto kept = m_hub.writer()
                              .submitOutside([through = looked->through](Connection &db, Instant) {
                                  ExchangeStore::setLookedThrough(db, through);
                              })
                              .get();
        if (!kept)
            return fail(kept.error());
    }
    return looked->more;
}

Result<bool> ExchangeLine::sendOne()
{
    const int limit = 1 + int(m_refused.size());
    const auto pending = m_readers.read<QList<ExchangeBatch>>(
        [&](Connection &db) -> Result<QList<ExchangeBatch>> { return ExchangeStore::pending(db, limit); });
    if (!pending)
        return fail(pending.error());
    const auto next =
        std::ranges::find_if(*pending, [this](const ExchangeBatch &batch) { return !m_refused.contains(batch.id); });
    if (next == pending->end())
        return false;
    const QUuid id = next->id;
    const auto wire =
        m_readers.read<WireBatch>([&](Connection &db) { return wireBatch(db, m_hub.sealer(), m_hall, *next); });
    if (!wire) {
        if (!wire.error().is(problem::SecretExport) && !wire.error().is(problem::SealBroken))
            return fail(wire.error());
        return decide([&](CommandContext &context) { return decideBatchWithdrawn(context, id, wire.error()); }).map([] {
            return true;
        });
    }
    const auto reply =
        m_send({"POST", "/exchange", {{QByteArray("Content-Type"), QByteArray("application/json")}}, toJson(*wire)});
    if (reply && reply->status == problem::ExchangePeerUnknown.status && wire->described) {
        const auto told = describe(wire->peer);
        if (!told && !isRefusal(told.error()))
            return fail(told.error());
        if (!told)
            m_refused.insert(id);
        return true;
    }
    if (!reply && isRefusal(reply.error())) {
        log::warning("a batch was refused", {log::code("problem", reply.error().type().id)});
        m_refused.insert(id);
        return true;
    }
    if (!reply)
        return fail(reply.error());
    const auto stored = reply->status == 200 ? fromJson<WireStored>(reply->body, Strictness::Tolerant)
                                             : Result<WireStored>(fail(problem::ReplyBroken));
    // Only the peer's whole word for this very batch.
    if (!stored || stored->batch != id || stored->stored + stored->known != wire->rows.size())
        return fail(problem::ReplyBroken);
    return decide([&](CommandContext &context) { return decideBatchAcknowledged(context, id); }).map([] {
        return true;
    });
}

Result<void> ExchangeLine::describe(const QString &peer)
{
    const auto description = m_readers.read<QByteArray>([&](Connection &db) -> Result<QByteArray> {
        const Peer described = PeerBook::find(db, peer);
        return described ? Result<QByteArray>(described->text())
                         : fail(problem::ExchangePeerUnknown, {{QStringLiteral("peer"), peer}});
    });
    if (!description)
        return fail(description.error());
    const auto reply = m_send({"PUT",
                               "/peers/" + peer.toUtf8(),
                               {{QByteArray("Content-Type"), QByteArray("application/json")}},
                               *description});
    const auto told = reply ? fromJson<PeerTold>(reply->body, Strictness::Tolerant) : fail(reply.error());
    if (!told)
        return fail(told.error());
    // Otherwise the two would go on telling each other the same for ever.
    return told->described == QString::fromLatin1(sha256(*description).toHex()) ? Result<void>()
                                                                                : fail(problem::ReplyBroken);
}

} // namespace ow
