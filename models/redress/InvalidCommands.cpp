#include "models/redress/InvalidCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/RaterOf.h"
#include "models/ratings/BadRatingStore.h"
#include "models/ratings/RatingCommands.h"
#include "models/store/Connection.h"

namespace ow {

namespace {
constexpr int invalidReasonMax = 300;
constexpr int invalidEvidenceMax = 500;

/// The rating, when this actor may do that with it; of a bad one its loop must have come to that.
Result<Rating> ratingFor(CommandContext &context, const QUuid &id, InvalidAct act)
{
    const auto rating = RatingStore::find(context.db, id);
    if (!rating)
        return fail(problem::NotFound, {{QStringLiteral("what"), QStringLiteral("这次评价")}});
    if (const auto why = whyNotInvalid(*rating, act, context.actor.user))
        return fail(*why);
    const auto bad = BadRatingStore::find(context.db, id);
    if (!bad || act == InvalidAct::Uphold)
        return *rating;
    Faults faults =
        whyNotBadRating(*bad, BadRatingAct::Invalidate, context.actor.user, raterOf(context.db, *rating).has_value());
    if (faults.size() == 1)
        return fail(*faults.first().type, faults.first().parameters);
    return faults.isEmpty() ? Result<Rating>(*rating) : fail(inputRefused(std::move(faults)));
}

RatingMark invalidMark(CommandContext &context)
{
    return {context.actor.user, context.actor.displayName, context.now};
}

Result<Decision> decideProposeInvalid(CommandContext &context, const ProposeInvalid &command)
{
    Faults faults;
    if (command.reason.trimmed().isEmpty())
        faults.append({QStringLiteral("reason"), &problem::ReasonMissing, {}});
    if (command.evidence.trimmed().isEmpty())
        faults.append({QStringLiteral("evidence"), &problem::FieldMissing, {}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return ratingFor(context, command.rating, InvalidAct::Propose).map([&](Rating rating) {
        rating.invalid =
            RatingInvalid{command.reason.trimmed(), command.evidence.trimmed(), invalidMark(context), std::nullopt};
        return Decision{
            {pendingEvent(ratingSubject(rating), RatingInvalidProposed{rating})}, toJson(InvalidReply{rating}), {}};
    });
}

Result<Decision> decideConfirmInvalid(CommandContext &context, const ConfirmInvalid &command)
{
    return ratingFor(context, command.rating, InvalidAct::Confirm).map([&](Rating rating) {
        rating.invalid->confirmed = invalidMark(context);
        Decision decision{
            {pendingEvent(ratingSubject(rating), RatingInvalidated{rating})}, toJson(InvalidReply{rating}), {}};
        if (auto bad = BadRatingStore::find(context.db, rating.id)) {
            bad->state = BadRatingState::Invalid;
            decision.events.push_back(pendingEvent(badRatingSubject(*bad), BadRatingFoundInvalid{*bad}));
        }
        return decision;
    });
}

Result<Decision> decideUphold(CommandContext &context, const UpholdRating &command)
{
    const QString reason = command.reason.trimmed();
    if (reason.isEmpty())
        return fail(inputRefused({{QStringLiteral("reason"), &problem::ReasonMissing, {}}}));
    return ratingFor(context, command.rating, InvalidAct::Uphold).map([&](Rating rating) {
        rating.invalid.reset();
        return Decision{
            {pendingEvent(ratingSubject(rating), RatingUpheld{rating, reason})}, toJson(InvalidReply{rating}), {}};
    });
}

constexpr CommandAccess invalidJudges{
    .roles = only(Role::Supervisor), .stations = only(StationRole::Supervisor), .unattended = 0};

const CommandRow invalidCommandTable[] = {
    commandRow<ProposeInvalid, decideProposeInvalid>(invalidJudges, "提请认定评价无效"),
    commandRow<ConfirmInvalid, decideConfirmInvalid>(invalidJudges, "确认评价无效"),
    commandRow<UpholdRating, decideUphold>(invalidJudges, "维持评价"),
};

const EventRow invalidEventTable[] = {
    ratingEventRow<RatingInvalidProposed>(),
    ratingEventRow<RatingInvalidated>(),
    ratingEventRow<RatingUpheld>(),
};
} // namespace

std::span<const CommandRow> invalidCommands()
{
    return invalidCommandTable;
}

std::span<const EventRow> invalidEvents()
{
    return invalidEventTable;
}

Fields InvalidReply::fields()
{
    return {field("rating", &InvalidReply::rating)};
}

Fields ProposeInvalid::fields()
{
    return {field("rating", &ProposeInvalid::rating),
            field("reason", &ProposeInvalid::reason, {.lengthMax = invalidReasonMax}),
            field("evidence", &ProposeInvalid::evidence, {.lengthMax = invalidEvidenceMax})};
}

Fields ConfirmInvalid::fields()
{
    return {field("rating", &ConfirmInvalid::rating)};
}

Fields UpholdRating::fields()
{
    return {field("rating", &UpholdRating::rating),
            field("reason", &UpholdRating::reason, {.lengthMax = invalidReasonMax})};
}

} // namespace ow
