#include "models/ratings/Rating.h"

#include "models/base/ProblemTypes.h"

namespace ow {

namespace {
Fault unknownWord(const QString &path, const QString &what)
{
    return {path, &problem::ReferenceUnknown, {{QStringLiteral("what"), what}}};
}

Faults saidFaults(const RatingSaid &said)
{
    const RatingWords &words = RatingWords::shipped();
    Faults faults;
    if (isBadRating(said.level) && said.reasons.isEmpty() && said.text.value_or(QString()).trimmed().isEmpty())
        faults.append({QStringLiteral("reasons"), &problem::RatingReasonMissing, {}});
    for (qsizetype i = 0; i < said.reasons.size(); ++i) {
        const RatingTag *tag = words.tag(said.reasons.at(i));
        if (!tag || !tag->levels.contains(said.level))
            faults.append(unknownWord(QStringLiteral("reasons[%1]").arg(i), QStringLiteral("原因")));
    }
    const QList<RatingScore> scores = said.scores.value_or(QList<RatingScore>());
    QStringList scored;
    for (qsizetype i = 0; i < scores.size(); ++i) {
        const QString &code = scores.at(i).indicator;
        if (!words.indicator(code) || scored.contains(code))
            faults.append(unknownWord(QStringLiteral("scores[%1]").arg(i), QStringLiteral("评价指标")));
        scored.append(code);
    }
    return faults;
}

/// What was said, in the rating; or every fault of it.
Result<Rating> withSaid(Rating rating, const RatingSaid &said, Instant now)
{
    Faults faults = saidFaults(said);
    if (faults.size() == 1 && faults.first().type == &problem::RatingReasonMissing)
        return fail(problem::RatingReasonMissing);
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    const QString text = said.text.value_or(QString()).trimmed();
    rating.state = RatingState::Given;
    rating.level = said.level;
    rating.reasons = said.reasons;
    rating.text = text.isEmpty() ? std::nullopt : std::optional(text);
    rating.scores = said.scores && !said.scores->isEmpty() ? said.scores : std::nullopt;
    rating.channel = said.channel;
    rating.endedAt = now;
    return rating;
}
} // namespace

QString ratingChannelText(RatingChannel channel)
{
    switch (channel) {
    case RatingChannel::Screen: return QStringLiteral("评价屏");
    case RatingChannel::Code: return QStringLiteral("扫码");
    case RatingChannel::CallBack: return QStringLiteral("回访");
    case RatingChannel::Kiosk: return QStringLiteral("自助机");
    }
    return {};
}

bool isCounted(const Rating &rating)
{
    return rating.state == RatingState::Given && !(rating.invalid && rating.invalid->confirmed);
}

bool isOpenByCode(const Rating &rating, Instant now)
{
    return rating.state != RatingState::Given && rating.validUntil && now < *rating.validUntil;
}

Result<Rating> givenRating(Rating rating, const RatingSaid &said, Instant now)
{
    if (rating.state == RatingState::Given)
        return fail(problem::RatingDuplicate);
    const bool isByCode = said.channel == RatingChannel::Code || said.channel == RatingChannel::Kiosk;
    if (isByCode ? !isOpenByCode(rating, now) : rating.state == RatingState::Unrated)
        return fail(problem::RatingClosed);
    return withSaid(std::move(rating), said, now);
}

Result<Rating> addedRating(const Rating &original, const QUuid &id, const RatingSaid &said, Instant now)
{
    if (original.state != RatingState::Given)
        return fail(problem::RatingNotGiven);
    Rating added;
    added.id = id;
    added.occasion = original.occasion;
    added.window = original.window;
    added.clerk = original.clerk;
    added.ticket = original.ticket;
    added.ticketNumber = original.ticketNumber;
    added.cases = original.cases;
    added.openedAt = now;
    added.follows = original.follows.value_or(original.id);
    return withSaid(std::move(added), said, now);
}

std::optional<Problem> whyNotInvalid(const Rating &rating, InvalidAct act, const QString &user)
{
    if (rating.state != RatingState::Given)
        return Problem(problem::RatingNotGiven);
    if (rating.clerk == user)
        return Problem(problem::RatingOwn);
    if (act == InvalidAct::Propose)
        return rating.invalid ? std::optional(Problem(problem::RatingInvalidAlready)) : std::nullopt;
    if (!rating.invalid)
        return Problem(problem::RatingInvalidUnasked);
    if (rating.invalid->confirmed)
        return Problem(problem::RatingInvalidAlready);
    // Who has said it may take it back, but not confirm it.
    if (act == InvalidAct::Confirm && rating.invalid->proposed.user == user)
        return Problem(problem::RatingSameHands);
    return std::nullopt;
}

Fields RatingScore::fields()
{
    return {field("indicator", &RatingScore::indicator, {.lengthMin = 1, .lengthMax = 20}),
            field("level", &RatingScore::level)};
}

Fields RatingMark::fields()
{
    return {field("user", &RatingMark::user), field("name", &RatingMark::name), field("at", &RatingMark::at)};
}

Fields RatingInvalid::fields()
{
    return {field("reason", &RatingInvalid::reason, {.lengthMax = 300}),
            field("evidence", &RatingInvalid::evidence, {.lengthMax = 500}),
            field("proposed", &RatingInvalid::proposed), field("confirmed", &RatingInvalid::confirmed)};
}

Fields Rating::fields()
{
    return {field("id", &Rating::id),
            field("occasion", &Rating::occasion),
            field("state", &Rating::state),
            field("window", &Rating::window),
            field("clerk", &Rating::clerk),
            field("ticket", &Rating::ticket),
            field("ticketNumber", &Rating::ticketNumber),
            field("cases", &Rating::cases),
            field("openedAt", &Rating::openedAt),
            field("endedAt", &Rating::endedAt),
            field("level", &Rating::level),
            field("reasons", &Rating::reasons),
            field("text", &Rating::text, {.lengthMax = 500}),
            field("channel", &Rating::channel),
            field("scores", &Rating::scores),
            field("validUntil", &Rating::validUntil),
            field("follows", &Rating::follows),
            field("invalid", &Rating::invalid)};
}

Fields PublicRating::fields()
{
    return {field("id", &PublicRating::id), field("occasion", &PublicRating::occasion),
            field("state", &PublicRating::state), field("window", &PublicRating::window),
            field("ticketNumber", &PublicRating::ticketNumber)};
}

Fields RatingOpened::fields()
{
    return {field("rating", &RatingOpened::rating)};
}

Fields RatingGiven::fields()
{
    return {field("rating", &RatingGiven::rating), field("code", &RatingGiven::code)};
}

Fields RatingEnded::fields()
{
    return {field("rating", &RatingEnded::rating)};
}

Fields RatingAdded::fields()
{
    return {field("rating", &RatingAdded::rating), field("code", &RatingAdded::code)};
}

Fields RatingInvalidProposed::fields()
{
    return {field("rating", &RatingInvalidProposed::rating)};
}

Fields RatingInvalidated::fields()
{
    return {field("rating", &RatingInvalidated::rating)};
}

Fields RatingUpheld::fields()
{
    return {field("rating", &RatingUpheld::rating), field("reason", &RatingUpheld::reason)};
}

Fields RatingCodeMade::fields()
{
    return {field("code", &RatingCodeMade::code), field("ticket", &RatingCodeMade::ticket),
            field("follows", &RatingCodeMade::follows), field("validUntil", &RatingCodeMade::validUntil)};
}

} // namespace ow
