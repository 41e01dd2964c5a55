#include "models/calendar/WorkingCalendar.h"

#include "models/base/ProblemTypes.h"

#include <algorithm>

namespace ow {

namespace {

bool isWeekend(QDate day)
{
    return day.dayOfWeek() >= 6;
}

Fault calendarFault(const QString &place, const QString &what)
{
    return {place, &problem::CalendarInvalid, {{QStringLiteral("what"), what}}};
}

/// Everything a day of a paper can get wrong by itself.
void checkCalendarDay(const CalendarDay &day, int year, bool worked, const QString &place, Faults &faults)
{
    const bool inPaper = day.date.year() == year || (day.date.year() == year - 1 && day.date.month() == 12);
    if (!inPaper)
        faults.append(calendarFault(
            place, QStringLiteral("%1不属于%2年的放假安排").arg(day.date.toString(Qt::ISODate)).arg(year)));
    if (worked && !isWeekend(day.date))
        faults.append(
            calendarFault(place, QStringLiteral("%1不是周末，不需要调休").arg(day.date.toString(Qt::ISODate))));
}

/// Sorted, overlaps and touching ends made one: (a,b] and (b,c] is (a,c].
QList<Suspension> mergedSuspensions(QList<Suspension> all)
{
    std::sort(all.begin(), all.end(), [](const Suspension &a, const Suspension &b) {
        return std::pair(a.from, a.to) < std::pair(b.from, b.to);
    });
    QList<Suspension> merged;
    for (const Suspension &next : all) {
        if (!merged.isEmpty() && next.from <= merged.last().to)
            merged.last().to = std::max(merged.last().to, next.to);
        else
            merged.append({next.from, next.to, 0});
    }
    return merged;
}

void appendSkipped(QList<SkippedSpan> &spans, SkipKind kind, const QString &name, QDate day)
{
    if (!spans.isEmpty() && spans.last().kind == kind && spans.last().name == name && spans.last().to.addDays(1) == day)
        spans.last().to = day;
    else
        spans.append({kind, name, day, day});
}

/// After this date nothing is reckoned: further than any period of a law, and a bound on every loop here.
const QDate &lastReckonedDay()
{
    static const QDate day(2300, 1, 1);
    return day;
}

QDate plusNatural(QDate start, int value, TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::WorkingDay:
    case TimeUnit::Day: return start.addDays(value);
    case TimeUnit::Month: return start.addMonths(value); // a missing day is the month's last (民法典 §202)
    case TimeUnit::Year: return start.addYears(value);
    }
    return start;
}

} // namespace

Result<WorkingCalendar> WorkingCalendar::load(const FileContents &files)
{
    WorkingCalendar calendar;
    Faults faults;
    QMap<int, QString> years;
    if (files.isEmpty())
        faults.append({QStringLiteral("calendar"), &problem::ListEmpty, {}});
    for (auto file = files.begin(); file != files.end(); ++file) {
        const Result<CalendarYear> year = fromJson<CalendarYear>(file.value(), Strictness::Exact);
        if (!year) {
            if (year.error().faults().isEmpty())
                faults.append({file.key(), &year.error().type(), year.error().parameters()});
            for (const Fault &fault : year.error().faults())
                faults.append({file.key() + QLatin1Char(':') + fault.place, fault.type, fault.parameters});
            continue;
        }
        if (years.contains(year->year))
            faults.append({file.key() + QStringLiteral(":year"),
                           &problem::Duplicate,
                           {{QStringLiteral("what"), QString::number(year->year)}}});
        years.insert(year->year, file.key());
        const auto take = [&](const QList<CalendarDay> &days, bool worked, const QString &list) {
            for (qsizetype i = 0; i < days.size(); ++i) {
                const CalendarDay &day = days.at(i);
                const QString place = describe::at(file.key() + QLatin1Char(':') + list, i);
                checkCalendarDay(day, year->year, worked, place, faults);
                if (calendar.m_off.contains(day.date) || calendar.m_work.contains(day.date))
                    faults.append(
                        {place, &problem::Duplicate, {{QStringLiteral("what"), day.date.toString(Qt::ISODate)}}});
                (worked ? calendar.m_work : calendar.m_off).insert(day.date, day.name);
            }
        };
        take(year->off, false, QStringLiteral("off"));
        take(year->work, true, QStringLiteral("work"));
    }
    for (auto year = years.begin(); year != years.end() && std::next(year) != years.end(); ++year) {
        if (std::next(year).key() != year.key() + 1)
            faults.append(
                calendarFault(std::next(year).value(), QStringLiteral("缺少%1年的放假安排").arg(year.key() + 1)));
    }
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    calendar.m_certainFrom = QDate(years.firstKey(), 1, 1);
    calendar.m_certainTo = QDate(years.lastKey(), 12, 31);
    return calendar;
}

Result<WorkingCalendar> WorkingCalendar::shipped()
{
    return shippedWith({});
}

Result<WorkingCalendar> WorkingCalendar::shippedWith(const FileContents &years)
{
    return readFolder(QStringLiteral(":/calendar"), QStringLiteral(".json")).and_then([&](FileContents files) {
        for (auto year = years.begin(); year != years.end(); ++year)
            files.insert(year.key(), year.value());
        return load(files);
    });
}

bool WorkingCalendar::isWorkingDay(QDate day) const
{
    return m_work.contains(day) || (!isWeekend(day) && !m_off.contains(day));
}

int WorkingCalendar::workingDaysBetween(QDate from, QDate to) const
{
    int days = 0;
    for (QDate day = std::min(from, to); day < std::max(from, to);) {
        day = day.addDays(1);
        days += isWorkingDay(day) ? 1 : 0;
    }
    return from <= to ? days : -days;
}

Result<Deadline> WorkingCalendar::dueDate(QDate start, const Term &term, const QList<Suspension> &suspensions,
                                          int extension) const
{
    Faults faults;
    const auto refuse = [&](const QString &place, const QString &what) { faults.append(calendarFault(place, what)); };
    const auto reckoned = [](QDate day) { return day.isValid() && day.year() >= 1900 && day < lastReckonedDay(); };
    if (!reckoned(start))
        refuse(QStringLiteral("start"), QStringLiteral("起算日不是有效日期"));
    if (term.value < 0 || extension < 0 || term.value > termValueMax || extension > termValueMax)
        refuse(QStringLiteral("value"), QStringLiteral("期限和延期应在0到%1之间").arg(termValueMax));
    for (qsizetype i = 0; i < suspensions.size(); ++i) {
        const Suspension &suspension = suspensions.at(i);
        if (!reckoned(suspension.from) || !reckoned(suspension.to) || suspension.to < suspension.from)
            refuse(describe::at(QStringLiteral("suspensions"), i),
                   QStringLiteral("特别程序的止日早于起日或不是有效日期"));
    }
    const auto tooFar = [&](QDate day) { return !day.isValid() || day >= lastReckonedDay(); };
    if (faults.isEmpty()
        && (tooFar(plusNatural(start, term.value, term.unit)) || tooFar(plusNatural(start, extension, term.unit))))
        refuse(QStringLiteral("value"), QStringLiteral("期限过长"));
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));

    Deadline result{start, term, extension, start, false, {}, {}, {}, {}};
    QList<Suspension> merged = mergedSuspensions(suspensions);
    const bool inWorkingDays = term.unit == TimeUnit::WorkingDay;

    // Passes one day: says whether it is consumed, and notes why not.
    const auto consumes = [&](QDate day) {
        const auto suspension = std::find_if(merged.begin(), merged.end(),
                                             [&](const Suspension &s) { return s.from < day && day <= s.to; });
        const bool works = isWorkingDay(day);
        if (inWorkingDays && !works) {
            const auto holiday = m_off.constFind(day);
            if (holiday == m_off.constEnd())
                appendSkipped(result.skipped, SkipKind::Weekend, QStringLiteral("周末"), day);
            else
                appendSkipped(result.skipped, SkipKind::Holiday, *holiday, day);
            return false;
        }
        if (suspension != merged.end()) {
            ++suspension->days;
            appendSkipped(result.skipped, SkipKind::Suspension, QStringLiteral("特别程序"), day);
            return false;
        }
        if (inWorkingDays && isWeekend(day))
            result.makeUpDays.append(day);
        return true;
    };
    const auto advance = [&](QDate from, qint64 days) {
        for (; days > 0 && from < lastReckonedDay();) {
            from = from.addDays(1);
            days -= consumes(from) ? 1 : 0;
        }
        return from;
    };

    if (inWorkingDays) {
        result.due = advance(start, qint64(term.value) + extension);
    } else {
        result.due = advance(start, start.daysTo(plusNatural(start, term.value, term.unit)));
        result.due = advance(result.due, result.due.daysTo(plusNatural(result.due, extension, term.unit)));
    }
    // 民法典 §203: a last day that is no working day moves to the next one. A period in working days ends on one by itself, unless
    // it is zero and starts on a day off.
    if (!isWorkingDay(result.due)) {
        result.rolledFrom = result.due;
        for (; !isWorkingDay(result.due); result.due = result.due.addDays(1)) {
            const auto holiday = m_off.constFind(result.due);
            if (holiday == m_off.constEnd())
                appendSkipped(result.skipped, SkipKind::Weekend, QStringLiteral("周末"), result.due);
            else
                appendSkipped(result.skipped, SkipKind::Holiday, *holiday, result.due);
        }
    }
    for (const Suspension &suspension : merged) {
        if (suspension.days > 0)
            result.suspensions.append(suspension);
    }
    result.estimated = result.due > m_certainTo || start < m_certainFrom;
    if (result.due >= lastReckonedDay())
        return fail(inputRefused({calendarFault(QStringLiteral("value"), QStringLiteral("期限过长"))}));
    return result;
}

Fields CalendarDay::fields()
{
    return {field("date", &CalendarDay::date), field("name", &CalendarDay::name, {.lengthMin = 1, .lengthMax = 30})};
}

Fields CalendarYear::fields()
{
    return {field("year", &CalendarYear::year, {.min = 2000, .max = 2200}),
            field("source", &CalendarYear::source, {.lengthMin = 1}), field("licence", &CalendarYear::licence),
            field("off", &CalendarYear::off), field("work", &CalendarYear::work)};
}

} // namespace ow
