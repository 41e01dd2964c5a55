#pragma once
// 缴费: what an item's charges come to, and what of them stops a result. Pure.
#include "models/cases/Case.h"

namespace ow {

/// Whether a notice of payment can still be given: accepted and not issued, for an item with charges, and none was given yet.
Faults feeNoticeFaults(const Case &record, const Item &item);
/// The charges chosen, with how many of each; faults at their place.
struct ChosenFee {
    QString name; ///< as the item has it
    int count = 1;

    static Fields fields();
};
Result<QList<FeeLine>> feeLines(const Item &item, const QList<ChosenFee> &chosen);

/// What stops the issue of a result; nothing when it may go.
std::optional<Fault> feeStopsIssue(const Case &record, const Item &item);
/// Still to be paid, and somebody still waits for the case.
bool awaitsPayment(const Case &record);

/// 80.00
QString yuanText(qint64 fen);
QString feeStateText(const CaseFee &fee);
/// 6 to 30 letters and digits, as printed on a 非税票据.
bool isReceiptPlausible(const QString &number);
constexpr int receiptLengthMin = 6;
constexpr int receiptLengthMax = 30;

} // namespace ow
