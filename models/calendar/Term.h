#pragma once
#include "models/base/Describe.h"

namespace ow {

/// Units are kept as the law writes them and never converted silently (domain §1.2).
enum class TimeUnit { WorkingDay, Day, Month, Year };

inline std::span<const Code<TimeUnit>> codesOf(TimeUnit)
{
    static constexpr Code<TimeUnit> codes[] = {{TimeUnit::WorkingDay, "workday"},
                                               {TimeUnit::Day, "day"},
                                               {TimeUnit::Month, "month"},
                                               {TimeUnit::Year, "year"}};
    return codes;
}

/// No law knows a longer period; the bound of every reckoning.
constexpr int termValueMax = 3650;

/// A period of so many units. Zero is "at once" (即办).
struct Term {
    int value = 0;
    TimeUnit unit = TimeUnit::WorkingDay;

    static Fields fields();
    friend bool operator==(const Term &, const Term &) = default;
};

/// "5个工作日", "60日", "1个月", "2年"; zero is "当场".
QString termText(const Term &term);

} // namespace ow
