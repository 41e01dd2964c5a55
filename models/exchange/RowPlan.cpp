#include "models/exchange/RowPlan.h"

#include <algorithm>

namespace ow {

RowPlan planRows(const QList<WantedRow> &wanted, const QList<ExchangeRow> &known)
{
    QMap<QUuid, const ExchangeRow *> before;
    for (const ExchangeRow &row : known)
        before.insert(row.guid, &row);
    const bool hasAcceptance =
        std::any_of(wanted.begin(), wanted.end(), [](const WantedRow &row) { return row.rank == RowRank::Acceptance; });
    // A peer that takes no acceptances, ratings alone for one, waits for none.
    const bool accepted = !hasAcceptance || std::any_of(wanted.begin(), wanted.end(), [&](const WantedRow &row) {
        const ExchangeRow *was = before.value(row.guid);
        // One that is sent anew was acknowledged before: the peer knows the case.
        return row.rank == RowRank::Acceptance && was
            && (was->state == RowState::Acknowledged
                || (was->state == RowState::Sending && was->operation == RowOperation::Update));
    });
    RowPlan plan;
    for (const WantedRow &row : wanted) {
        const ExchangeRow *was = before.value(row.guid);
        // Held before, and taken by what the peer's tables say now.
        const bool isFree = was && was->state == RowState::Held && was->mark == row.mark && row.faults.isEmpty();
        if (was && !isFree && (was->mark == row.mark || was->state == RowState::Sending))
            continue;
        if (!row.faults.isEmpty())
            plan.hold.append(row.guid);
        else if (accepted || row.rank == RowRank::Acceptance)
            plan.send.append(row.guid);
    }
    return plan;
}

} // namespace ow
