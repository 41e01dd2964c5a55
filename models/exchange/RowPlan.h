#pragma once
// What of a case goes up now: order per case, nothing before its acceptance is acknowledged, each content once. Pure (domain.md §2.3, §16.19).
#include "models/exchange/CaseRows.h"
#include "models/exchange/ExchangeRow.h"

namespace ow {

/// A row as the case has it now, in the peer's columns.
struct WantedRow {
    QUuid guid;
    RowRank rank = RowRank::Course;
    QByteArray mark;
    QList<PeerFault> faults;
};

struct RowPlan {
    QList<QUuid> send;
    QList<QUuid> hold;
};

/// `known`: what was made of this case before. Rows in flight wait for their answer; held and returned ones for a person, or until the case
/// says something else.
RowPlan planRows(const QList<WantedRow> &wanted, const QList<ExchangeRow> &known);

} // namespace ow
