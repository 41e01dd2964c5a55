#include "models/calendar/Deadline.h"

#include <QStringList>

namespace ow {

namespace {

// A list of many plain weekends tells nobody anything; from here on only their number is given.
constexpr int weekendSpansMax = 6;

QString shortDay(QDate day)
{
    return QStringLiteral("%1月%2日").arg(day.month()).arg(day.day());
}

QString longDay(QDate day)
{
    return QStringLiteral("%1年%2").arg(day.year()).arg(shortDay(day));
}

QString weekdayOf(QDate day)
{
    static const QString names = QStringLiteral("一二三四五六日");
    return QStringLiteral("周") + names.at(day.dayOfWeek() - 1);
}

QString spanText(QDate from, QDate to)
{
    if (from == to)
        return shortDay(from);
    return from.month() == to.month() ? QStringLiteral("%1至%2日").arg(shortDay(from)).arg(to.day())
                                      : QStringLiteral("%1至%2").arg(shortDay(from), shortDay(to));
}

int weekendDays(const SkippedSpan &span)
{
    int days = 0;
    for (QDate day = span.from; day <= span.to; day = day.addDays(1))
        days += day.dayOfWeek() >= 6 ? 1 : 0;
    return days;
}

/// Holidays by name, each with the weekend days inside it, then the plain weekends.
QString skippedText(const QList<SkippedSpan> &skipped)
{
    QStringList parts;
    QStringList weekends;
    qint64 weekendTotal = 0;
    for (const SkippedSpan &span : skipped) {
        switch (span.kind) {
        case SkipKind::Holiday: {
            const int inside = weekendDays(span);
            parts.append(
                span.name + spanText(span.from, span.to)
                + (inside > 0 && span.from != span.to ? QStringLiteral("（含周末%1天）").arg(inside) : QString()));
            break;
        }
        case SkipKind::Weekend:
            weekends.append(spanText(span.from, span.to));
            weekendTotal += span.from.daysTo(span.to) + 1;
            break;
        case SkipKind::Suspension: break; // told by the suspensions themselves
        }
    }
    if (weekends.size() > weekendSpansMax)
        parts.append(QStringLiteral("周末%1天").arg(weekendTotal));
    else if (!weekends.isEmpty())
        parts.append(QStringLiteral("周末") + weekends.join(QStringLiteral("、")));
    return parts.join(QStringLiteral("、"));
}

QString unitText(int value, TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::WorkingDay: return QStringLiteral("%1个工作日").arg(value);
    case TimeUnit::Day: return QStringLiteral("%1日").arg(value);
    case TimeUnit::Month: return QStringLiteral("%1个月").arg(value);
    case TimeUnit::Year: return QStringLiteral("%1年").arg(value);
    }
    return {};
}

} // namespace

QString termText(const Term &term)
{
    return term.value == 0 ? QStringLiteral("当场") : unitText(term.value, term.unit);
}

QString dayText(QDate day)
{
    return QStringLiteral("%1（%2）").arg(shortDay(day), weekdayOf(day));
}

QString explain(const Deadline &deadline)
{
    const bool inWorkingDays = deadline.term.unit == TimeUnit::WorkingDay;
    QString text = deadline.term.value == 0
        ? QStringLiteral("自%1起当场办理").arg(longDay(deadline.start))
        : QStringLiteral("自%1起算%2，当日不计")
              .arg(longDay(deadline.start), unitText(deadline.term.value, deadline.term.unit));
    if (deadline.extension > 0)
        text += QStringLiteral("，经批准延长%1").arg(unitText(deadline.extension, deadline.term.unit));
    text += QStringLiteral("，至%1（%2）届满").arg(longDay(deadline.due), weekdayOf(deadline.due));

    const QString skipped = skippedText(deadline.skipped);
    if (deadline.rolledFrom && !inWorkingDays)
        text +=
            QStringLiteral("；%1不是工作日，顺延至其后第一个工作日：%2").arg(shortDay(*deadline.rolledFrom), skipped);
    else if (!skipped.isEmpty())
        text += QStringLiteral("；其中不计：") + skipped;
    for (const Suspension &suspension : deadline.suspensions) {
        text += QStringLiteral("；特别程序%1开始、%2结束，其间%3不计")
                    .arg(shortDay(suspension.from), shortDay(suspension.to),
                         unitText(suspension.days, inWorkingDays ? TimeUnit::WorkingDay : TimeUnit::Day));
    }
    if (!deadline.makeUpDays.isEmpty()) {
        QStringList days;
        for (const QDate day : deadline.makeUpDays)
            days.append(dayText(day));
        text += QStringLiteral("；%1调休上班，计入").arg(days.join(QStringLiteral("、")));
    }
    if (deadline.estimated)
        text += QStringLiteral("。此日期为预计：期间的放假安排尚未公布，公布后重新计算");
    return text + QStringLiteral("。");
}

Fields SkippedSpan::fields()
{
    return {field("kind", &SkippedSpan::kind), field("name", &SkippedSpan::name), field("from", &SkippedSpan::from),
            field("to", &SkippedSpan::to)};
}

Fields Suspension::fields()
{
    return {field("from", &Suspension::from), field("to", &Suspension::to),
            field("days", &Suspension::days, {.min = 0, .max = 36500})};
}

Fields Deadline::fields()
{
    return {field("start", &Deadline::start),
            field("term", &Deadline::term),
            field("extension", &Deadline::extension, {.min = 0, .max = termValueMax}),
            field("due", &Deadline::due),
            field("estimated", &Deadline::estimated),
            field("skipped", &Deadline::skipped, {.itemsMax = 10000}),
            field("makeUpDays", &Deadline::makeUpDays, {.itemsMax = 1000}),
            field("suspensions", &Deadline::suspensions),
            field("rolledFrom", &Deadline::rolledFrom)};
}

} // namespace ow
