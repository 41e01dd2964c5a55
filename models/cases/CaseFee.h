#pragma once
// 缴费: what an applicant owes for a case, told in writing with its legal basis, paid against a non-tax receipt or waived by two people.
// Amounts in fen. Nothing about a card or an account is ever kept (domain.md §2.3 缴款).
#include "models/base/Describe.h"
#include "models/calendar/Deadline.h"

namespace ow {

enum class FeeState { Due, Paid, Waived };
constexpr Code<FeeState> feeStateCodes[] = {
    {FeeState::Due, "due"}, {FeeState::Paid, "paid"}, {FeeState::Waived, "waived"}};
constexpr std::span<const Code<FeeState>> codesOf(FeeState)
{
    return feeStateCodes;
}

/// One item of the charge, as the notice names it.
struct FeeLine {
    QString name;
    qint64 fen = 0; ///< of one
    int count = 1;
    QString per; ///< 每件、每证
    QString legalBasis;
    bool beforeIssue = false;

    static Fields fields();
    qint64 sum() const { return fen * count; }
};

/// 减免: asked for by one person, answered by another.
struct FeeWaiver {
    qint64 fen = 0; ///< by how much less
    QString reason;
    QDate askedOn;
    QString askedBy; ///< user
    QString askedByName;
    std::optional<bool> granted = {};
    std::optional<QDate> answeredOn = {};
    std::optional<QString> answeredByName = {};
    std::optional<QString> words = {}; ///< why not, when it was refused

    static Fields fields();
};

struct FeePayment {
    QString receipt; ///< 非税票据号
    qint64 fen = 0;
    QDate on;
    QDate enteredOn;
    QString byName;

    static Fields fields();
};

struct CaseFee {
    FeeState state = FeeState::Due;
    QList<FeeLine> lines;
    QString notice; ///< number of the 缴费通知单
    QDate noticedOn;
    Deadline due;
    QString dueExplanation;
    std::optional<FeeWaiver> waiver = {};
    std::optional<FeePayment> payment = {};

    static Fields fields();
    qint64 sum() const;
    /// What is still to be paid: less what was granted off; nothing once it is paid.
    qint64 owed() const;
};

} // namespace ow
