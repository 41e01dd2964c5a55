#pragma once
// A year's paper of the State Council as the hall was given it while running (domain.md §5.2), from the hub's table to the stations.
#include "models/calendar/WorkingCalendar.h"

namespace ow {

/// From here on days of that year are reckoned by this paper.
struct CalendarGiven {
    static constexpr char type[] = "gov.calendar.given.v1";
    CalendarYear year;
    QString by;
    QString reason;

    static Fields fields();
};

/// One year's paper, in place of the one known of that year. Checked together with all other years and refused whole with every
/// fault; the same paper again changes nothing. Open cases whose dates were estimates are reckoned again at once.
struct ImportCalendar {
    static constexpr char name[] = "calendar.import";
    struct Reply {
        int year = 0;
        bool changed = false;
        int replanned = 0; ///< open cases whose dates are others now

        static Fields fields();
    };
    CalendarYear year;
    QString reason;

    static Fields fields();
};

/// Years the hall was given beyond those the program came with: what a station reckons by.
struct CalendarView {
    static constexpr char name[] = "calendar";
    QList<CalendarYear> years;

    static Fields fields();
};

/// The program's own years, with these in their place or beside them.
Result<WorkingCalendar> calendarWith(const QList<CalendarYear> &years);

} // namespace ow
