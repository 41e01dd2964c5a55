#pragma once
// What becomes of one item's case when the window has decided: its state and days, and the event and paper that tell of it.
#include "models/cases/CaseRules.h"
#include "models/cases/IntakeCommands.h"
#include "models/cases/OnDesk.h"

namespace ow {

/// A case of this item with its number, before anything is decided.
Case newCase(CommandContext &context, const Application &application, const Item &item, QDate receivedOn,
             const QString &shortNumber);
/// The case an item got when its papers were only received, or came once more after a notice; null when it has none.
const Case *receivedBefore(const OnDesk &desk, const QString &item);
/// What is tolerated of these findings, each with its last day.
Result<QList<Supplement>> supplementsOf(CommandContext &context, const Item &item, const IntakeFindings &findings,
                                        QDate day);
/// One item's case after the act; nothing is written yet. `papers`: of the item; `day`: of what is taken in now; `taken`: the
/// application's other cases as they are by now.
Result<Case> caseAfterIntake(CommandContext &context, const OnDesk &desk, const DeskPapers &papers,
                             const ItemDecision &decision, QDate day, const QList<Case> &taken);
PendingEvent intakeEvent(const Case &record);
PaperKind intakePaper(CaseState state);

} // namespace ow
