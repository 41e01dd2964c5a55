#include "models/cases/CaseClock.h"

#include <algorithm>

namespace ow {

namespace {

/// From acceptance to the last tolerated paper, for items whose period waits for them.
std::optional<Suspension> toleratedWait(const Case &record)
{
    if (record.toleranceClock != ToleranceClock::Stop || record.supplements.isEmpty() || !record.acceptedOn
        || !openSupplements(record).isEmpty())
        return std::nullopt;
    QDate last = *record.acceptedOn;
    for (const Supplement &supplement : record.supplements)
        last = std::max(last, *supplement.receivedOn);
    return Suspension{*record.acceptedOn, last};
}
} // namespace

QList<SpecialProcedure> openProcedures(const Case &record)
{
    QList<SpecialProcedure> open = record.procedures.value_or(QList<SpecialProcedure>());
    open.removeIf([](const SpecialProcedure &procedure) { return procedure.endedOn.has_value(); });
    return open;
}

QDate papersDay(const Case &record)
{
    const QDate day =
        record.corrections && !record.corrections->isEmpty() ? record.corrections->last().handedOn : record.receivedOn;
    return record.online && record.online->shownOn ? std::max(day, *record.online->shownOn) : day;
}

QStringList openSupplements(const Case &record)
{
    QStringList open;
    for (const Supplement &supplement : record.supplements) {
        if (!supplement.receivedOn)
            open.append(supplement.materialName);
    }
    return open;
}

QStringList lateSupplements(const Case &record, QDate today)
{
    QStringList late;
    for (const Supplement &supplement : record.supplements) {
        if (!supplement.receivedOn && supplement.due.due < today)
            late.append(supplement.materialName);
    }
    return late;
}

Result<Deadline> decisionDeadline(const Case &record, const Item &item, const WorkingCalendar &calendar)
{
    QList<Suspension> pauses;
    for (const SpecialProcedure &procedure : record.procedures.value_or(QList<SpecialProcedure>())) {
        if (procedure.endedOn)
            pauses.append({procedure.startedOn, *procedure.endedOn});
    }
    if (const auto wait = toleratedWait(record))
        pauses.append(*wait);
    const QDate start = record.bundle && record.bundle->begunOn ? *record.bundle->begunOn
                                                                : record.acceptedOn.value_or(record.receivedOn);
    // What was waited for before the period began did not stop it.
    pauses.removeIf([&](const Suspension &pause) { return pause.to < start; });
    for (Suspension &pause : pauses)
        pause.from = std::max(pause.from, start);
    const bool extended = record.extension && record.extension->granted.value_or(false);
    return calendar.dueDate(start, item.promised, pauses, extended ? record.extension->days : 0);
}

Result<Deadline> issueDeadline(QDate decidedOn, const WorkingCalendar &calendar)
{
    return calendar.dueDate(decidedOn, Term{certificateDays, TimeUnit::WorkingDay});
}

bool awaitsIntake(CaseState state)
{
    return state == CaseState::Received || state == CaseState::PreReview;
}

bool isOnDesk(CaseState state)
{
    return awaitsIntake(state) || state == CaseState::PreReviewed;
}

bool awaitsDecision(CaseState state)
{
    return state == CaseState::Accepted || state == CaseState::Tolerant || state == CaseState::Suspended;
}

bool hasEnded(CaseState state)
{
    switch (state) {
    case CaseState::Delivered:
    case CaseState::Refused:
    case CaseState::Rejected:
    case CaseState::Withdrawn:
    case CaseState::Revoked:
    case CaseState::Terminated:
    case CaseState::Annulled:
    case CaseState::Returned: return true;
    default: return false;
    }
}

bool clockRuns(const Case &record)
{
    if (record.bundle && !record.bundle->earlier.isEmpty() && !record.bundle->begunOn)
        return false;
    switch (record.state) {
    case CaseState::Accepted: return true;
    case CaseState::Tolerant: return record.toleranceClock != ToleranceClock::Stop;
    default: return false;
    }
}

std::optional<Deadline> awaitedDeadline(const Case &record)
{
    if (awaitsIntake(record.state))
        return record.intakeDue;
    if (record.state == CaseState::Correcting)
        return record.correctionDue;
    // What goes by mail is in time when the carrier has it (行政许可法 §44).
    const bool isToMail = record.state == CaseState::Issued && record.collecting
        && record.collecting->way == CollectWay::Mail && !record.collecting->mailedOn;
    if (record.state == CaseState::Approved || isToMail)
        return record.issueDue;
    return clockRuns(record) ? record.due : std::nullopt;
}

Light dueLight(QDate due, QDate today, const WorkingCalendar &calendar)
{
    if (!due.isValid())
        return Light::None;
    if (today > due)
        return Light::Red;
    return calendar.workingDaysBetween(today, due) <= 1 ? Light::Yellow : Light::Green;
}

} // namespace ow
