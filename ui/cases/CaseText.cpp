#include "ui/cases/CaseText.h"

#include "ui/common/DayText.h"

namespace ow {

QString CaseText::day(QDate day, QDate today)
{
    if (!day.isValid())
        return {};
    return day.year() == today.year() ? dayOfYear(day) : dayWithYear(day);
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
    case CaseState::Suspended:
    case CaseState::PreReview:
    case CaseState::Correcting: return Badge::Tone::Warn;
    case CaseState::PreReviewed:
    case CaseState::Accepted: return Badge::Tone::Primary;
    case CaseState::Approved:
    case CaseState::Issued: return Badge::Tone::Good;
    case CaseState::Refused:
    case CaseState::Revoked:
    case CaseState::Annulled:
    case CaseState::Rejected: return Badge::Tone::Bad;
    case CaseState::Withdrawn:
    case CaseState::Terminated:
    case CaseState::Returned:
    case CaseState::Delivered: break;
    }
    return Badge::Tone::Plain;
}

QString CaseText::absence(AbsenceReason reason)
{
    switch (reason) {
    case AbsenceReason::Deceased: return tr("不能到场：已去世");
    case AbsenceReason::Judgment: return tr("不能到场：有生效裁判文书");
    case AbsenceReason::Missing: return tr("不能到场：宣告失踪");
    case AbsenceReason::Incapable: return tr("不能到场：无民事行为能力");
    }
    return {};
}

QString CaseText::presence(const ApplicationParty &party)
{
    const QString reference = party.reference.value_or(QString());
    switch (party.presence) {
    case Presence::Here: return tr("已读证件，当场签署");
    case Presence::Remote: return tr("远程签署，编号 %1").arg(reference);
    case Presence::NotarisedProxy: return tr("公证委托，公证书 %1，原件已核对").arg(reference);
    case Presence::Absent: return party.reason ? absence(*party.reason) : QString();
    }
    return {};
}

QString CaseText::validity(const CaseResult &result)
{
    return result.validTo ? tr("有效至%1").arg(dayWithYear(*result.validTo)) : tr("长期有效");
}

QString CaseText::left(const Case &record, QDate today, const WorkingCalendar &calendar)
{
    if (awaitsDecision(record.state) && record.bundle && !earlierOpen(*record.bundle).isEmpty())
        return tr("待前项办结");
    if (awaitsDecision(record.state) && record.bundle && !earlierLost(*record.bundle).isEmpty())
        return tr("前项未取得");
    if (awaitsDecision(record.state) && !clockRuns(record))
        return tr("期限暂停");
    const auto due = awaitedDeadline(record);
    return due ? left(*due, today, calendar) : QString();
}

Light CaseText::light(const Case &record, QDate today, const WorkingCalendar &calendar)
{
    const auto due = awaitedDeadline(record);
    return due ? dueLight(due->due, today, calendar) : Light::None;
}

} // namespace ow
