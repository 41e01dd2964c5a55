#pragma once
#include "models/cases/Case.h"

namespace ow {

/// One row of a list of cases.
struct CaseRow {
    Case record;
    QString missing;                         ///< papers to be supplied, 、 between them
    std::optional<Deadline> missingDue = {}; ///< of the first of them
};

/// A row a case.
QList<CaseRow> caseRows(const QList<Case> &cases);
/// A row a paper to be supplied, soonest first: as many as the figure counts that opens the list.
QList<CaseRow> supplementRows(const QList<Case> &cases);

} // namespace ow
