#include "models/cases/Replanning.h"

#include "models/base/Uuid.h"
#include "models/cases/CaseClock.h"
#include "models/cases/CaseStore.h"

namespace ow {

namespace {

/// More open cases no hall has.
constexpr int openCasesMax = 1'000'000;

/// The same period from the same day by this calendar; nothing when it was certain, or nothing changes.
std::optional<Deadline> replannedDeadline(const Deadline &deadline, const WorkingCalendar &calendar)
{
    if (!deadline.estimated)
        return std::nullopt;
    const Result<Deadline> again =
        calendar.dueDate(deadline.start, deadline.term, deadline.suspensions, deadline.extension);
    return again && *again != deadline ? std::optional(*again) : std::nullopt;
}

} // namespace

std::optional<Case> replanned(const Case &record, const WorkingCalendar &calendar)
{
    Case changed = record;
    bool any = false;
    if (const auto due =
            record.due && awaitsDecision(record.state) ? replannedDeadline(*record.due, calendar) : std::nullopt) {
        changed.due = *due;
        changed.dueExplanation = explain(*due);
        any = true;
    }
    if (const auto due = record.intakeDue && awaitsIntake(record.state)
            ? replannedDeadline(*record.intakeDue, calendar)
            : std::nullopt) {
        changed.intakeDue = *due;
        changed.intakeExplanation = explain(*due);
        any = true;
    }
    if (const auto due = record.issueDue && record.state == CaseState::Approved
            ? replannedDeadline(*record.issueDue, calendar)
            : std::nullopt) {
        changed.issueDue = *due;
        any = true;
    }
    QList<HearingRequest> none;
    for (Supplement &supplement : changed.supplements) {
        const auto due = supplement.receivedOn ? std::nullopt : replannedDeadline(supplement.due, calendar);
        if (!due)
            continue;
        supplement.due = *due;
        supplement.explanation = explain(*due);
        any = true;
    }
    for (HearingRequest &request : changed.hearing ? changed.hearing->requests : none) {
        const auto due = awaitsDecision(record.state) && !request.standing() ? replannedDeadline(request.due, calendar)
                                                                             : std::nullopt;
        if (!due)
            continue;
        request.due = *due;
        request.explanation = explain(*due);
        any = true;
    }
    return any ? std::optional(changed) : std::nullopt;
}

std::vector<PendingEvent> replanningEvents(Connection &db, const WorkingCalendar &calendar)
{
    QList<Case> open = CaseStore::inStates(
        db,
        {CaseState::Received, CaseState::PreReview, CaseState::Accepted, CaseState::Tolerant, CaseState::Suspended, CaseState::Approved},
        openCasesMax);
    for (const Case &record : CaseStore::withOpenSupplements(db, openCasesMax)) {
        if (!awaitsDecision(record.state) && record.state != CaseState::Approved)
            open.append(record);
    }
    std::vector<PendingEvent> events;
    for (const Case &record : open) {
        if (const auto changed = replanned(record, calendar))
            events.push_back(pendingEvent(QStringLiteral("case/") + uuidText(record.id), CaseReplanned{*changed}));
    }
    return events;
}

Result<Decision> decideReplanning(CommandContext &context)
{
    return Decision{replanningEvents(context.db, context.calendar)};
}

Fields CaseReplanned::fields()
{
    return {field("case", &CaseReplanned::record)};
}

} // namespace ow
