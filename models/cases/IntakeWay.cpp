#include "models/cases/IntakeWay.h"

namespace ow {

namespace {
// 浙江 §11 knows a last day and lets it pass for a withdrawal; how long it is stands in no national law.
constexpr Term correctDefault{15, TimeUnit::WorkingDay};
constexpr Term barDefault{6, TimeUnit::Month};

IntakeWay familyWay(IntakeFamily family)
{
    switch (family) {
    // 市场主体登记实施细则 §18: 退回并一次性告知，另行提交.
    case IntakeFamily::MarketRegistration: return {Incomplete::Return, {}, Uncorrected::Withdrawn, false, true};
    // 不动产登记暂行条例 §17: 当场书面告知不予受理; no written notice is acceptance.
    case IntakeFamily::RealEstate: return {Incomplete::Refuse, {}, Uncorrected::Withdrawn, false, true};
    // 婚姻登记条例 §7: the reason is told and no case goes on.
    case IntakeFamily::Marriage: return {Incomplete::Refuse, {}, Uncorrected::Withdrawn, false, false};
    // 行政许可法 §32: silence is acceptance.
    case IntakeFamily::Licence: return {Incomplete::Correct, correctDefault, Uncorrected::Withdrawn, false, true};
    case IntakeFamily::SocialInsurance:
    case IntakeFamily::Police:
    case IntakeFamily::WorkInjury:
    case IntakeFamily::Relief:
    case IntakeFamily::Service: break;
    }
    return {Incomplete::Correct, correctDefault, Uncorrected::Withdrawn, false, true};
}
} // namespace

IntakeWay intakeWay(const Item &item)
{
    const IntakeWay family = familyWay(item.family);
    const IntakePolicy own = item.intake.value_or(IntakePolicy{});
    return {own.incomplete.value_or(family.incomplete), own.correctWithin.value_or(family.correctWithin),
            own.uncorrected.value_or(family.uncorrected), own.noticesOnce.value_or(family.noticesOnce),
            own.silenceAccepts.value_or(family.silenceAccepts)};
}

std::optional<Term> toleranceBar(const Item &item)
{
    const Term bar = item.tolerance.bar.value_or(barDefault);
    return bar.value > 0 ? std::optional(bar) : std::nullopt;
}

Result<QDate> barredUntil(QDate since, const Term &term, const WorkingCalendar &calendar)
{
    switch (term.unit) {
    case TimeUnit::Year: return since.addYears(term.value);
    case TimeUnit::Month: return since.addMonths(term.value);
    case TimeUnit::Day: return since.addDays(term.value);
    case TimeUnit::WorkingDay: break;
    }
    return calendar.dueDate(since, term).map([](const Deadline &deadline) { return deadline.due; });
}

} // namespace ow
