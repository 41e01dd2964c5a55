#pragma once
// 一件事 as a course: which of its cases waits for which, what one's end means to the others, when all will be done. Pure; domain.md
// §10: the promise of a bundle is its critical path, not the sum.
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/Case.h"

namespace ow {
class Catalogue;

/// The items in an order in which each stands behind those it waits for; others keep their place.
QList<const Item *> earlierFirst(const Bundle &bundle, const QList<const Item *> &items);

/// What a case of this item knows when it is taken in; `taken`: the application's other cases by now.
CaseBundle bundleAtIntake(const Bundle &bundle, const QString &item, const QList<QString> &together,
                          const QList<Case> &taken, QDate day);
/// Why an item cannot be taken in while one it waits for is not taken in with it; empty when nothing stands against it.
QStringList notTakenIn(const Bundle &bundle, const QString &item, const QList<QString> &together,
                       const QSet<QString> &takenIn);

/// The record as it is after what happened to another case of its application; nothing when that means nothing to it. The period of
/// one that has now every result it waited for begins on the day of the last: its due day is the caller's to set.
std::optional<Case> followed(const Case &record, const Case &moved, QDate today);

/// One case in the picture of all.
struct BundleLine {
    QUuid caseId;
    QString number;
    QString itemName;
    QString unitName;
    CaseState state = CaseState::Accepted;
    QDate from = {};
    QDate to = {};
    bool expected = false; ///< `to` (and `from`, when it waits) is what is expected, not what happened
    bool waits = false;    ///< for another's result
    bool critical = false; ///< the day of all hangs on it
    QList<QUuid> after = {};

    static Fields fields();
};
struct BundleCourse {
    QString code;
    QString name;
    QList<BundleLine> lines;       ///< earlier ones first
    std::optional<QDate> due = {}; ///< all are decided by then; absent: a special procedure is open, nobody knows
    int done = 0;                  ///< lines that are over

    static Fields fields();
};
/// InputRefused as of WorkingCalendar::dueDate.
Result<BundleCourse> bundleCourse(const QList<Case> &cases, const Catalogue &catalogue,
                                  const WorkingCalendar &calendar);

} // namespace ow
