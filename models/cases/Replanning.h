#pragma once
// 重新计算期限: what was reckoned before the State Council had announced the holidays is reckoned again when they are known
// (domain.md §5.2). Dates that were certain stay: a case keeps the calendar it was accepted under (design §6).
#include "models/cases/Case.h"
#include "models/store/Command.h"

namespace ow {

/// Dates of an open case that were estimates are others now, or certain.
struct CaseReplanned {
    static constexpr char type[] = "gov.case.replanned.v1";
    Case record; ///< as it is afterwards
    static Fields fields();
};

/// The case with its estimated dates reckoned by this calendar; nothing when none of them changes.
std::optional<Case> replanned(const Case &record, const WorkingCalendar &calendar);

/// One event for each open case that reads otherwise by this calendar.
std::vector<PendingEvent> replanningEvents(Connection &db, const WorkingCalendar &calendar);

/// All open cases. A decision of the hub itself, at its start, when a program with another calendar may have come.
Result<Decision> decideReplanning(CommandContext &context);

} // namespace ow
