#pragma once
#include "models/base/Files.h"
#include "models/calendar/Deadline.h"

#include <QHash>

namespace ow {

/// One paper of the State Council: named days off and weekend days that are worked. resources/calendar/YEAR.json.
struct CalendarDay {
    QDate date;
    QString name;

    static Fields fields();
};

struct CalendarYear {
    int year = 0;
    QString source;
    std::optional<QString> licence;
    QList<CalendarDay> off;
    QList<CalendarDay> work;

    static Fields fields();
};

/// The statutory calendar: which days count, and every due date with its explanation (domain §5). Immutable; hall hours are
/// another matter. Outside the years it was given, plain weekends are assumed and due dates are marked as estimates.
class WorkingCalendar {
public:
    /// One file a year, without gaps; InputRefused names every fault with file and place.
    static Result<WorkingCalendar> load(const FileContents &files);
    /// The one in ":/calendar".
    static Result<WorkingCalendar> shipped();
    /// With the years a hall has been given since: "2027.json", which stand in for shipped ones of the same name.
    static Result<WorkingCalendar> shippedWith(const FileContents &years);

    QDate certainFrom() const { return m_certainFrom; }
    QDate certainTo() const { return m_certainTo; }

    bool isWorkingDay(QDate day) const;
    /// Working days in (from, to]; negative when `to` lies before `from`.
    int workingDaysBetween(QDate from, QDate to) const;

    /// Start day not counted; days of suspensions not consumed; extension after them, in the term's unit; a last day of a term in
    /// natural days that is no working day moves on. InputRefused when a date is invalid or out of range.
    Result<Deadline> dueDate(QDate start, const Term &term, const QList<Suspension> &suspensions = {},
                             int extension = 0) const;

private:
    QHash<QDate, QString> m_off;
    QHash<QDate, QString> m_work;
    QDate m_certainFrom;
    QDate m_certainTo;
};

} // namespace ow
