#include "models/forms/Freshness.h"

#include <algorithm>

namespace ow {

namespace {

/// The days of the authority it names; of an unnamed one the shortest, for nobody vouches for more.
int daysOfAuthority(const FreshTerms &terms, const QString &source)
{
    int shortest = terms.authorities.isEmpty() ? terms.earlierDays : terms.authorities.first().freshDays;
    for (const Authority &authority : terms.authorities) {
        if (authority.name == source)
            return authority.freshDays;
        shortest = std::min(shortest, authority.freshDays);
    }
    return shortest;
}

/// "Last year" of an application of 2025 is 2024; what stood before one change is not what stands before the next.
bool isOfAnotherPeriod(TimeScope scope, const Provenance &from, QDate today)
{
    switch (scope) {
    case TimeScope::Now: return false;
    case TimeScope::Before:
    case TimeScope::After: return from.origin == AnswerOrigin::Earlier;
    case TimeScope::LastYear:
    case TimeScope::LastThreeYears: return from.asOf.year() != today.year();
    }
    return true;
}

} // namespace

std::optional<LeftOutAnswer> leftOut(const std::optional<FreshTerms> &terms, TimeScope scope, const Provenance &from,
                                     QDate today)
{
    LeftOutAnswer left{LeftOutReason::PastItsDay, from.origin, from.asOf, from.source.value_or(QString())};
    if (from.validUntil && *from.validUntil < today) {
        left.validUntil = from.validUntil;
        return left;
    }
    left.reason = LeftOutReason::OtherPeriod;
    if (isOfAnotherPeriod(scope, from, today))
        return left;
    // What was said in this application is not old, and what follows from it is as good as that.
    if (!terms || from.origin == AnswerOrigin::Applicant || from.origin == AnswerOrigin::Derived)
        return std::nullopt;
    if (from.origin == AnswerOrigin::Earlier && terms->time == ElementTime::Once)
        return left;
    left.reason = LeftOutReason::TooOld;
    left.days = from.origin == AnswerOrigin::Earlier ? terms->earlierDays : daysOfAuthority(*terms, left.source);
    return from.asOf.daysTo(today) > left.days ? std::optional(left) : std::nullopt;
}

Fields FreshTerms::fields()
{
    return {field("time", &FreshTerms::time), field("earlierDays", &FreshTerms::earlierDays, {.min = 0}),
            field("authorities", &FreshTerms::authorities)};
}

Fields LeftOutAnswer::fields()
{
    return {field("reason", &LeftOutAnswer::reason), field("origin", &LeftOutAnswer::origin),
            field("asOf", &LeftOutAnswer::asOf),     field("source", &LeftOutAnswer::source),
            field("days", &LeftOutAnswer::days),     field("validUntil", &LeftOutAnswer::validUntil)};
}

} // namespace ow
