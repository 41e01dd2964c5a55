#pragma once
// 收件: when acceptance, tolerant acceptance, notice and refusal are right. Pure; domain.md §2, §4, §16.
#include "models/base/Roles.h"
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/CaseClock.h"
#include "models/cases/CaseMachine.h"
#include "models/catalogue/Catalogue.h"

namespace ow {

QString intakeActText(IntakeAct act);
QString visitRoleText(VisitRole role);

/// Papers of an item with what was found about them; situational ones count only when they were asked for (finding not NotApplicable).
struct IntakeFindings {
    QList<const MaterialUse *> missingPrimary;
    QList<const MaterialUse *> missingTolerable; ///< secondary and on the item's published list
    QList<const MaterialUse *> missingOther;     ///< secondary, not on the list
    QList<FoundDefect> defects;                  ///< of papers that are there, and of every missing one
    Faults unticked;                             ///< criteria neither ticked nor marked: the clerk has not looked
};
IntakeFindings findingsOf(const Catalogue &catalogue, const Item &item, const QList<MaterialCheck> &checks);

/// What is wrong with the set of checks itself: a paper no item of the application lists (it may not be asked for, domain.md §16.8),
/// one checked twice, a defect or tick its paper does not have.
Faults paperSetFaults(const Catalogue &catalogue, const QList<const Item *> &items, const QList<MaterialCheck> &checks);

/// Why the act is not right for this item, every reason at once; empty when it is. `committed`: the commitment is signed.
Faults intakeFaults(const Catalogue &catalogue, const Item &item, const QList<MaterialCheck> &checks, IntakeAct act,
                    bool committed, const std::optional<QString> &reason);

/// Whether somebody may decide instant items where he takes them in: a clerk who is a reviewer, too.
bool mayConclude(Roles roles);

/// Within these working days of the receipt the applicant is told what becomes of his papers; then they count as accepted on the day
/// they were received (行政许可法 §32; domain.md §16.1).
constexpr int intakeDays = 5;
Result<Deadline> intakeDeadline(QDate receivedOn, const WorkingCalendar &calendar);
/// Nobody said anything in time: no notice and no refusal any more.
bool isDeemedAccepted(const Case &record, QDate today);

/// Last day for a tolerated paper: working days after acceptance up to the item's cap (domain.md §4).
Result<Deadline> supplementDeadline(const Item &item, QDate acceptedOn, const WorkingCalendar &calendar);
/// Case number: item code, day, four digits.
QString caseNumber(const QString &itemCode, QDate day, int serial);
/// Result number from the item's pattern: {year}, {serial}.
QString resultNumber(const QString &pattern, int year, int serial);

} // namespace ow
