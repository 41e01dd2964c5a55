#include "models/ratings/RatingByCode.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/ratings/BadRatingStore.h"
#include "models/ratings/RatingCode.h"

#include <algorithm>

namespace ow {

namespace {
constexpr qint64 byCodeDayMs = 86'400'000;

/// What a code leads to now.
struct BehindCode {
    ByCodeOutcome outcome = ByCodeOutcome::Wrong;
    std::optional<Rating> rating = {};
    bool later = false;
};

/// Of one visit or case, the last service first.
BehindCode amongRatings(CommandContext &context, const QList<Rating> &ratings)
{
    if (ratings.isEmpty())
        return {ByCodeOutcome::NotYet};
    // The last service that nobody has rated; the slip is one visit's.
    const auto open =
        std::find_if(ratings.begin(), ratings.end(), [&](const Rating &one) { return isOpenByCode(one, context.now); });
    if (open != ratings.end())
        return {ByCodeOutcome::Asked, *open};
    const auto given = std::find_if(ratings.begin(), ratings.end(), [&](const Rating &one) {
        return one.state == RatingState::Given && one.validUntil && context.now < *one.validUntil;
    });
    return given == ratings.end() ? BehindCode{} : BehindCode{ByCodeOutcome::Rated, *given, true};
}

BehindCode behindCode(CommandContext &context, const QByteArray &hash)
{
    const auto known = RatingStore::code(context.db, hash);
    if (!known || known->used || (known->validUntil && !(context.now < *known->validUntil)))
        return {};
    if (known->follows)
        return {ByCodeOutcome::Rated, RatingStore::find(context.db, *known->follows), true};
    return amongRatings(context, RatingStore::ofTicket(context.db, known->ticket));
}

Decision byCodeDecision(ByCodeOutcome outcome, const BehindCode &behind)
{
    ByCodeReply reply{outcome};
    if (behind.rating) {
        reply.rating = publicRating(*behind.rating);
        reply.servedAt = behind.rating->openedAt;
        reply.later = behind.later;
    }
    return {{}, toJson(reply), {}};
}

/// One later word may be said with it, and nothing else.
QString codeForLater(CommandContext &context, const Rating &given, Decision &decision)
{
    const QString code = newRatingCode(context.random);
    RatingCodeMade made{ratingCodeHash(normalRatingCode(code)), given.ticket, given.id,
                        context.now.plus(RatingStore::terms(context.db).codeDays * byCodeDayMs)};
    decision.events.push_back(pendingEvent(ratingSubject(given), std::move(made)));
    return code;
}

/// `usedUp`: the code it was given by.
Decision answerBehind(CommandContext &context, const ByCode &asked, const BehindCode &behind,
                      const std::optional<QByteArray> &usedUp)
{
    if (!asked.said || !behind.rating || (behind.outcome == ByCodeOutcome::Rated && !asked.later))
        return byCodeDecision(behind.outcome, behind);
    RatingSaid said = *asked.said;
    said.channel = asked.channel;
    const auto rating = behind.later
        ? addedRating(*behind.rating, makeUuid(context.now, context.random), said, context.now)
        : givenRating(*behind.rating, said, context.now);
    if (!rating) {
        Decision refused = byCodeDecision(ByCodeOutcome::Incomplete, behind);
        auto reply = fromJson<ByCodeReply>(refused.reply, Strictness::Tolerant).value_or(ByCodeReply());
        reply.problem = QString::fromLatin1(rating.error().type().id);
        refused.reply = toJson(reply);
        return refused;
    }
    Decision decision;
    ByCodeReply reply{ByCodeOutcome::Given, publicRating(*rating), behind.rating->openedAt, behind.later};
    if (behind.later) {
        decision.events.push_back(pendingEvent(ratingSubject(*rating), RatingAdded{*rating, usedUp}));
    } else {
        decision.events.push_back(pendingEvent(ratingSubject(*rating), RatingGiven{*rating, usedUp}));
        reply.again = codeForLater(context, *rating, decision);
    }
    for (PendingEvent &opened : loopOpened(context, *rating))
        decision.events.push_back(std::move(opened));
    decision.reply = toJson(reply);
    return decision;
}
} // namespace

std::optional<QString> codeForSlip(CommandContext &context, const QUuid &ticket, Decision &decision)
{
    if (context.actor.stationRole != StationRole::Kiosk && context.actor.stationRole != StationRole::Greeter)
        return std::nullopt;
    const QString code = newRatingCode(context.random);
    decision.events.push_back(pendingEvent(QStringLiteral("ticket/") + uuidText(ticket) + QStringLiteral("/code"),
                                           RatingCodeMade{ratingCodeHash(normalRatingCode(code)), ticket, {}, {}}));
    return code;
}

Decision answerByCode(CommandContext &context, const ByCode &asked)
{
    const QString normal = normalRatingCode(asked.code);
    if (normal.isEmpty())
        return byCodeDecision(ByCodeOutcome::Wrong, {});
    const QByteArray hash = ratingCodeHash(normal);
    return answerBehind(context, asked, behindCode(context, hash), hash);
}

Decision answerByCase(CommandContext &context, const QString &caseNumber, const QUuid &ticket, const ByCode &asked)
{
    const QDate from = hallDate(context.now).addDays(-RatingStore::terms(context.db).codeDays);
    QList<Rating> ratings =
        RatingStore::ofCase(context.db, caseNumber, from) + RatingStore::ofTicket(context.db, ticket);
    std::stable_sort(ratings.begin(), ratings.end(),
                     [](const Rating &a, const Rating &b) { return b.openedAt < a.openedAt; });
    BehindCode behind = amongRatings(context, ratings);
    // A later word is said by a code that is used up with it; number and query code are good for ever.
    if (behind.outcome == ByCodeOutcome::Rated) {
        behind.later = false;
        return byCodeDecision(ByCodeOutcome::Rated, behind);
    }
    return answerBehind(context, asked, behind, std::nullopt);
}

Fields ByCodeReply::fields()
{
    return {field("outcome", &ByCodeReply::outcome),   field("rating", &ByCodeReply::rating),
            field("servedAt", &ByCodeReply::servedAt), field("later", &ByCodeReply::later),
            field("again", &ByCodeReply::again),       field("problem", &ByCodeReply::problem)};
}

} // namespace ow
