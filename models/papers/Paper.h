#pragma once
// 文书: issued by the hub with number and content, rendered and stored by the station, recorded as printed with its digest (design §6).
#include "models/base/Describe.h"
#include "models/consents/Signing.h"
#include "models/store/Event.h"

namespace ow {

enum class PaperKind {
    Commitment,
    AcceptanceNotice,
    TolerantNotice,
    OneTimeNotice,
    RefusalNotice,
    Decision,
    RejectionDecision,
    DeliveryReceipt,
    ReceiptSlip,
    ProcedureNotice,
    ExtensionNotice,
    SupplementMoveNotice,
    WithdrawalNotice,
    ReturnNotice,
    AcceptanceRevocation,
    TerminationNotice,
    InformedPromise,
    MendingOrder,
    Annulment,
    Licence,
    ParcelList,
    ShiftSheet,
    FeeNotice,
    AmendmentNotice,
    SiteVisitRoute,
    SiteVisitRecord,
    FolderBatch,
    DisclosureList
};
constexpr Code<PaperKind> paperKindCodes[] = {{PaperKind::Commitment, "commitment"},
                                              {PaperKind::AcceptanceNotice, "acceptanceNotice"},
                                              {PaperKind::TolerantNotice, "tolerantNotice"},
                                              {PaperKind::OneTimeNotice, "oneTimeNotice"},
                                              {PaperKind::RefusalNotice, "refusalNotice"},
                                              {PaperKind::Decision, "decision"},
                                              {PaperKind::RejectionDecision, "rejectionDecision"},
                                              {PaperKind::DeliveryReceipt, "deliveryReceipt"},
                                              {PaperKind::ReceiptSlip, "receiptSlip"},
                                              {PaperKind::ProcedureNotice, "procedureNotice"},
                                              {PaperKind::ExtensionNotice, "extensionNotice"},
                                              {PaperKind::SupplementMoveNotice, "supplementMoveNotice"},
                                              {PaperKind::WithdrawalNotice, "withdrawalNotice"},
                                              {PaperKind::ReturnNotice, "returnNotice"},
                                              {PaperKind::AcceptanceRevocation, "acceptanceRevocation"},
                                              {PaperKind::TerminationNotice, "terminationNotice"},
                                              {PaperKind::InformedPromise, "informedPromise"},
                                              {PaperKind::MendingOrder, "mendingOrder"},
                                              {PaperKind::Annulment, "annulment"},
                                              {PaperKind::Licence, "licence"},
                                              {PaperKind::ParcelList, "parcelList"},
                                              {PaperKind::ShiftSheet, "shiftSheet"},
                                              {PaperKind::FeeNotice, "feeNotice"},
                                              {PaperKind::AmendmentNotice, "amendmentNotice"},
                                              {PaperKind::SiteVisitRoute, "siteVisitRoute"},
                                              {PaperKind::SiteVisitRecord, "siteVisitRecord"},
                                              {PaperKind::FolderBatch, "folderBatch"},
                                              {PaperKind::DisclosureList, "disclosureList"}};
constexpr std::span<const Code<PaperKind>> codesOf(PaperKind)
{
    return paperKindCodes;
}

/// 受理通知书 and so on.
QString paperTitle(PaperKind kind);
/// The word in its number: 受, 容, 告 …
QString paperWord(PaperKind kind);

/// A line of a paper's table: 材料、份数、说明.
struct PaperRow {
    QString name;
    QString detail;
    QString note;
    static Fields fields();
};

/// What a template needs; holds personal values, so it is sealed at rest.
struct PaperContent {
    QString hall;
    QString addressee;
    QString idNumber;
    QString itemName;
    QString caseNumber;
    QString date; ///< 2026年9月24日
    QString dueDate;
    QString explanation;
    QString body; ///< the sentence that decides
    QString handler;
    QList<PaperRow> rows;
    QString remedy;                             ///< 复议、诉讼; empty when none
    std::optional<QList<QString>> signers = {}; ///< each signs for himself, "转让方 王芳"; absent: one who is not named
    std::optional<QString> phone = {};          ///< of the hall, for questions; absent on papers of before
    std::optional<QString> shortNumber = {}; ///< 办件短号; absent on papers of before
    std::optional<QString> queryCode = {};   ///< printed on the applicant's copy only
    std::optional<QString> site = {};        ///< the hall's public address, https://…; absent: it has none

    static Fields fields();
};

struct Paper {
    QUuid id;
    PaperKind kind = PaperKind::AcceptanceNotice;
    QString number; ///< 临江受〔2026〕第0001号
    QUuid application;
    std::optional<QUuid> caseId;
    QString item;
    QByteArray contentSealed;
    QString qr; ///< what its code says: see PaperSeal.h
    Instant issuedAt;
    std::optional<QString> sha256; ///< of the PDF, once printed
    std::optional<Instant> printedAt;
    std::optional<Instant> signedAt;
    std::optional<QByteArray> signatureSealed;
    std::optional<Signing> signing = {}; ///< how it was signed; absent: on the pad or in ink

    static Fields fields();
};

struct PaperIssued {
    static constexpr char type[] = "gov.paper.issued.v1";
    Paper paper;
    static Fields fields();
};
struct PaperPrinted {
    static constexpr char type[] = "gov.paper.printed.v1";
    Paper paper;
    static Fields fields();
};
struct PaperSigned {
    static constexpr char type[] = "gov.paper.signed.v1";
    Paper paper;
    static Fields fields();
};

/// A paper as the station that prints it gets it.
struct IssuedPaper {
    QUuid id;
    PaperKind kind = PaperKind::AcceptanceNotice;
    QString title;
    QString number;
    QString qr;
    PaperContent content;
    std::optional<QUuid> application =
        {}; ///< under whose key the station stores the print; absent in replies of older hubs
    std::optional<QString> again = {}; ///< 补打: what a later copy says of itself above its number; absent: the first
    static Fields fields();
};

/// Why a paper goes through a printer once more.
enum class PrintAgain {
    NotOut,   ///< it did not come out, or not whole: the same copy
    LaterCopy ///< 补打: another copy of one that was given out, marked as such
};
constexpr Code<PrintAgain> printAgainCodes[] = {{PrintAgain::NotOut, "notOut"}, {PrintAgain::LaterCopy, "laterCopy"}};
constexpr std::span<const Code<PrintAgain>> codesOf(PrintAgain)
{
    return printAgainCodes;
}

/// One more print of a paper, as the log keeps it.
struct PaperPrint {
    QUuid id;
    QUuid paper;
    PrintAgain why = PrintAgain::NotOut;
    int copy = 1;   ///< 1 is what was given out first
    QString reason; ///< of a later copy
    QString printer;
    Instant at;
    QString byName; ///< as shown to staff

    static Fields fields();
};

struct PaperPrintedAgain {
    static constexpr char type[] = "gov.paper.printedAgain.v1";
    PaperPrint print;
    static Fields fields();
};

} // namespace ow
