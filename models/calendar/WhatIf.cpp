#include "models/calendar/WhatIf.h"

namespace ow {

Result<QList<WhatIf>> whatIfBrought(const WorkingCalendar &calendar, QDate today, const Term &term, int days)
{
    QList<WhatIf> choices;
    QDate day = today;
    // The first of them is today or, on a day off, the one a period of no days rolls over to.
    for (int i = 0; i < days; ++i) {
        const auto brought = calendar.dueDate(day, {i == 0 ? 0 : 1, TimeUnit::WorkingDay});
        if (!brought)
            return fail(brought.error());
        const auto due = calendar.dueDate(brought->due, term);
        if (!due)
            return fail(due.error());
        choices.append({brought->due, *due});
        day = brought->due;
    }
    return choices;
}

QString whatIfText(const WhatIf &choice)
{
    const QString brought = dayText(choice.brought);
    if (choice.due.due == choice.brought)
        return QStringLiteral("%1交齐，当天办结").arg(brought);
    const QString due = dayText(choice.due.due);
    return choice.due.estimated ? QStringLiteral("%1交齐，预计%2前办结（放假安排尚未公布）").arg(brought, due)
                                : QStringLiteral("%1交齐，%2前办结").arg(brought, due);
}

} // namespace ow
