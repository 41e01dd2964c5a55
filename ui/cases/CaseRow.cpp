#include "ui/cases/CaseRow.h"

#include <algorithm>

namespace ow {

QList<CaseRow> caseRows(const QList<Case> &cases)
{
    QList<CaseRow> rows;
    for (const Case &record : cases) {
        CaseRow row{record, {}, {}};
        QStringList missing;
        for (const Supplement &supplement : record.supplements) {
            if (supplement.receivedOn)
                continue;
            missing.append(supplement.materialName);
            if (!row.missingDue || supplement.due.due < row.missingDue->due)
                row.missingDue = supplement.due;
        }
        row.missing = missing.join(QStringLiteral("、"));
        rows.append(row);
    }
    return rows;
}

QList<CaseRow> supplementRows(const QList<Case> &cases)
{
    QList<CaseRow> rows;
    for (const Case &record : cases) {
        for (const Supplement &supplement : record.supplements) {
            if (!supplement.receivedOn)
                rows.append({record, supplement.materialName, supplement.due});
        }
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const CaseRow &a, const CaseRow &b) { return a.missingDue->due < b.missingDue->due; });
    return rows;
}

} // namespace ow
