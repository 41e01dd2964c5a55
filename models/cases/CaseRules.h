#pragma once
// 收件: when acceptance, tolerant acceptance, notice and refusal are right. Pure; domain.md §2, §4, §16.
#include "models/base/Roles.h"
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/CaseMachine.h"
#include "models/forms/PaperSet.h"
#include "models/registry/RegistryCheck.h"

namespace ow {

QString intakeActText(IntakeAct act);
QString visitRoleText(VisitRole role);

/// The papers of one item as they lie on the desk, and what they are held against.
struct DeskPapers {
    const Catalogue &catalogue;
    const Item &item;
    QList<PaperDemand> demands; ///< of this item; those not asked for do not count, whatever was found about them
    const QList<MaterialCheck> &checks;
    QDate day;           ///< of receipt: dates of papers are judged by it
    bool asSent = false; ///< papers sent online are judged by their files: no original is missed
};

/// A paper that is not there, or several of which none is.
struct MissingPaper {
    QList<const MaterialUse *> anyOf; ///< at least one
};

/// What was found about an item's papers. Of an any-of set one paper in order is enough, and the others count for nothing; when none
/// is in order, the one with the least to mend stands for the set.
struct IntakeFindings {
    QList<MissingPaper> missingPrimary;
    QList<MissingPaper> missingTolerable; ///< secondary and on the item's published list
    QList<MissingPaper> missingOther;     ///< secondary, not on the list
    QList<const MaterialUse *> unlooked;  ///< shared, and nothing of it is known: never asked for, so on no notice
    QList<FoundDefect> missing;           ///< a line for each of the missing ones
    QList<FoundDefect> defects;           ///< of papers that are there: failed ticks, dates past, too few copies
    Faults unticked;                      ///< criteria neither ticked nor marked: the clerk has not looked

    /// Everything a one-time notice lists, in the order of the item's papers.
    QList<FoundDefect> all = {};
};
IntakeFindings findingsOf(const DeskPapers &papers);

/// Ticks of a dated criterion whose date says otherwise are not in order: the codes of these. `demand`: with what one item adds.
QStringList overdueTicks(const Material &material, const MaterialUse *demand, const MaterialCheck &check, QDate day);
/// Papers the item wants in the original of which nobody has seen one: they were sent online.
QList<const MaterialUse *> originalsUnseen(const DeskPapers &papers);
/// There, every tick in order, as many as asked.
bool isInOrder(const Material &material, const MaterialUse &demand, const MaterialCheck &check, QDate day);
/// 《A》, or 《A》或《B》.
QString missingName(const Catalogue &catalogue, const MissingPaper &missing);

/// What is wrong with the set of checks itself: a paper no item of the application lists (it may not be asked for, domain.md §16.8),
/// one checked twice, a defect or tick its paper does not have.
Faults paperSetFaults(const Catalogue &catalogue, const QList<const Item *> &items, const QList<MaterialCheck> &checks);

/// Why the act is not right for this item, every reason at once; empty when it is. `committed`: the letter of a tolerant acceptance or of
/// a promise is signed.
Faults intakeFaults(const DeskPapers &papers, IntakeAct act, bool committed, const std::optional<QString> &reason);

/// Papers relied on by a look-up nobody made: a shared one, or any said to be verified, whose register did not answer for it and for
/// which nothing else was shown and recorded with its reason (MaterialUnchecked). Where another item asks for the paper itself and it
/// lies there, it speaks for the shared one, too. `set`: of the whole application.
Faults unlookedPapers(const DeskPapers &papers, const PaperSet &set, const QList<RegistryCheck> &checks);

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
