#include "ui/cases/CaseText.h"

namespace ow {

QString CaseText::day(QDate day, QDate today)
{
    if (!day.isValid())
        return {};
    return day.toString(day.year() == today.year() ? QStringLiteral("M月d日") : QStringLiteral("yyyy年M月d日"));
}

QString CaseText::left(QDate due, QDate today, const WorkingCalendar &calendar)
{
    if (!due.isValid())
        return {};
    if (due == today)
        return tr("今天到期");
    const int days = calendar.workingDaysBetween(today, due);
    if (due > today)
        return days == 0 ? tr("%1到期").arg(day(due, today)) : tr("剩%1个工作日").arg(days);
    return days == 0 ? tr("已超期") : tr("已超期%1个工作日").arg(-days);
}

QString CaseText::day(const Deadline &due, QDate today)
{
    return due.estimated ? tr("预计%1").arg(day(due.due, today)) : day(due.due, today);
}

QString CaseText::left(const Deadline &due, QDate today, const WorkingCalendar &calendar)
{
    const QString text = left(due.due, today, calendar);
    return due.estimated ? tr("预计%1").arg(text) : text;
}

Badge::Tone CaseText::tone(Light light)
{
    switch (light) {
    case Light::Green: return Badge::Tone::Good;
    case Light::Yellow: return Badge::Tone::Warn;
    case Light::Red: return Badge::Tone::Bad;
    case Light::None: break;
    }
    return Badge::Tone::Plain;
}

const char *CaseText::colour(Light light)
{
    switch (light) {
    case Light::Green: return "good";
    case Light::Yellow: return "warn";
    case Light::Red: return "bad";
    case Light::None: break;
    }
    return "inkSoft";
}

Badge::Tone CaseText::tone(CaseState state)
{
    switch (state) {
    case CaseState::Tolerant:
    case CaseState::Received:
    case CaseState::Correcting: return Badge::Tone::Warn;
    case CaseState::Accepted: return Badge::Tone::Primary;
    case CaseState::Approved:
    case CaseState::Issued: return Badge::Tone::Good;
    case CaseState::Refused:
    case CaseState::Rejected: return Badge::Tone::Bad;
    case CaseState::Delivered: break;
    }
    return Badge::Tone::Plain;
}

QString CaseText::validity(const CaseResult &result)
{
    return result.validTo ? tr("有效至%1").arg(result.validTo->toString(QStringLiteral("yyyy年M月d日")))
                          : tr("长期有效");
}

bool CaseText::isOpen(CaseState state)
{
    return state == CaseState::Accepted || state == CaseState::Tolerant;
}

std::optional<Deadline> CaseText::runningTo(const Case &record)
{
    if (record.state == CaseState::Received)
        return record.intakeDue;
    return isOpen(record.state) ? record.due : std::nullopt;
}

} // namespace ow
