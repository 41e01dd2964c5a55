#pragma once
// 缴费通知、登记缴费、减免. A case is charged once, by what its item publishes and nothing else.
#include "models/cases/CaseCommands.h"
#include "models/cases/FeeRules.h"
#include "models/cases/FeeStore.h"

namespace ow {

/// 缴费通知单: which of the item's charges, and how many of each.
struct NotifyFee {
    static constexpr char name[] = "fee.notify";
    using Reply = CaseReply;
    QUuid caseId;
    QList<ChosenFee> lines;
    static Fields fields();
};

/// Paid, by the number of the 非税票据; its amount is what is owed. No number of a card or account is taken.
struct PayFee {
    static constexpr char name[] = "fee.pay";
    using Reply = CaseReply;
    QUuid caseId;
    QString receipt;
    qint64 fen = 0;
    QDate on;
    static Fields fields();
};

/// 减免: by so much less, and why. Somebody else says whether.
struct AskFeeWaiver {
    static constexpr char name[] = "fee.askWaiver";
    using Reply = CaseReply;
    QUuid caseId;
    qint64 fen = 0;
    QString reason;
    static Fields fields();
};
struct AnswerFeeWaiver {
    static constexpr char name[] = "fee.answerWaiver";
    using Reply = CaseReply;
    QUuid caseId;
    bool grants = false;
    QString words; ///< needed to refuse
    static Fields fields();
};

struct FeeTermsReply {
    FeeTerms terms;
    static Fields fields();
};
struct SetFeeTerms {
    static constexpr char name[] = "fee.setTerms";
    using Reply = FeeTermsReply;
    FeeTerms terms;
    static Fields fields();
};

/// What is owed, the first due first. Parameter case: the charges its item publishes, too.
struct FeesView {
    static constexpr char name[] = "fees";
    QDate day;
    FeeTerms terms;
    QList<Case> open;
    QList<FeeLine> published; ///< of the case asked for; empty: its item is free
    static Fields fields();
};
bool isFeeNews(const QString &type);

std::span<const CommandRow> feeCommands();
std::span<const EventRow> feeEvents();
std::span<const ViewRow> feeViews();

} // namespace ow
