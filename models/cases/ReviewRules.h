#pragma once
// 审查与环节: which step an accepted case is in, by when that step should be done, and what may be granted together. Pure.
#include "models/cases/CaseClock.h"
#include "models/cases/ProcessTemplate.h"

namespace ow {

/// The last sending back to the review; null when there was none.
const CaseRemand *lastReviewRemand(const Case &record);
/// The last opinion that counts: given after the case went back to its review, if it did. Null when there is none.
const Opinion *standingOpinion(const Case &record);

/// Why nobody but its reviewer does it. The case is claimed.
Fault claimedByOther(const Case &record);

/// Nothing before acceptance and after the certificate is made.
std::optional<ProcessStep> currentStep(const Case &record);
/// The last day something was done about it by anybody.
QDate lastTouched(const Case &record);

/// The inner limit of a step of a case that is due on `due`: counted back from there, so it moves with extensions and suspensions and is
/// never later than the law's day. `promised`: the item's own period.
QDate stepDeadline(ProcessStep step, QDate due, const Term &promised, const ProcessTemplate &process,
                   const WorkingCalendar &calendar);

/// Why this one is not granted together with others, each reason on its own: it is not clean (an objection, a promise, a paper still to
/// come, another department, a correction, a special procedure …) or the gate of the decision says no. Empty when it may be.
Faults batchFaults(const Case &record, const Item &item, const QString &user, QDate today);
/// Granted at once at most.
constexpr int batchMax = 50;

} // namespace ow
