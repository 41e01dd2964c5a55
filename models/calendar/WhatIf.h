#pragma once
#include "models/calendar/WorkingCalendar.h"

namespace ow {

/// If it is brought on that day, this is when it is due.
struct WhatIf {
    QDate brought;
    Deadline due;

    friend bool operator==(const WhatIf &, const WhatIf &) = default;
};

/// For the next working days, today included when it is one: papers that are complete are accepted on the day they come, and the period
/// runs from there (行政许可法 §32, §42). InputRefused as of WorkingCalendar::dueDate.
Result<QList<WhatIf>> whatIfBrought(const WorkingCalendar &calendar, QDate today, const Term &term, int days);

/// "10月9日（周五）交齐，10月15日（周四）前办结", and 预计 where holidays are not announced.
QString whatIfText(const WhatIf &choice);

} // namespace ow
