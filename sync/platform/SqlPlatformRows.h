#pragma once
// How rows of the platform's tables are read, of either database.
#include "sync/platform/PlatformStore.h"

namespace ow {

template <class Rows>
CaseProgress caseProgressFrom(const Rows &row)
{
    CaseProgress p;
    const auto day = [&](int column) { return row.isNull(column) ? std::optional<QDate>() : row.date(column); };
    p.id = row.uuid(0);
    p.number = row.text(1);
    p.item = row.text(2);
    p.itemName = row.text(3);
    p.unit = row.text(4);
    p.state = row.text(5);
    p.maskedName = row.text(6);
    p.receivedOn = day(7);
    p.acceptedOn = day(8);
    p.due = day(9);
    p.decidedOn = day(10);
    p.issuedOn = day(11);
    p.deliveredOn = day(12);
    p.epoch = row.uuid(13);
    p.seq = row.integer(14);
    if (!row.isNull(15)) {
        if (const auto told = fromJson<CaseTold>(row.text(15).toUtf8(), Strictness::Tolerant))
            p.told = *told;
    }
    return p;
}

template <class Rows>
PlatformHall platformHallFrom(const Rows &row)
{
    return {row.text(0), row.text(1), row.bytes(2), row.integer(3)};
}

template <class Rows>
std::optional<QString> optionalText(const Rows &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.text(column));
}

template <class Rows>
OnlineCaseSent onlineCaseFrom(const Rows &row)
{
    OnlineCaseSent sent{row.text(0), row.text(1), row.text(2), {}, optionalText(row, 4)};
    if (!row.isNull(3))
        sent.withdrawal = row.uuid(3);
    if (!row.isNull(5))
        sent.correction = row.uuid(5);
    sent.correctionDigest = row.bytes(6);
    sent.correctionSealed = row.bytes(7);
    if (!row.isNull(8))
        sent.correctedAt = row.instant(8);
    sent.correctionRefused = optionalText(row, 9);
    return sent;
}

/// As the column holds it.
struct ChainText {
    QList<LogEpoch> epochs;
    static Fields fields() { return {field("epochs", &ChainText::epochs)}; }
};

template <class Rows>
HallEpoch hallEpochFrom(const Rows &row)
{
    HallEpoch epoch{row.uuid(0), row.isNull(1) ? QUuid() : row.uuid(1), {row.integer(2), row.bytes(3)}, {}, {}};
    if (!row.isNull(4)) {
        if (const auto chain = fromJson<ChainText>(row.text(4).toUtf8(), Strictness::Tolerant))
            epoch.chain = chain->epochs;
    }
    if (epoch.chain.isEmpty())
        epoch.chain = {{0, epoch.epoch}};
    if (!row.isNull(5))
        epoch.installation = row.uuid(5);
    return epoch;
}

} // namespace ow
