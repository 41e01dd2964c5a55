#pragma once
// 文书: issued by the hub with number and content, rendered and stored by the station, recorded as printed with its digest (design §6).
#include "models/base/Describe.h"
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
    DeliveryReceipt
};
constexpr Code<PaperKind> paperKindCodes[] = {{PaperKind::Commitment, "commitment"},
                                              {PaperKind::AcceptanceNotice, "acceptanceNotice"},
                                              {PaperKind::TolerantNotice, "tolerantNotice"},
                                              {PaperKind::OneTimeNotice, "oneTimeNotice"},
                                              {PaperKind::RefusalNotice, "refusalNotice"},
                                              {PaperKind::Decision, "decision"},
                                              {PaperKind::RejectionDecision, "rejectionDecision"},
                                              {PaperKind::DeliveryReceipt, "deliveryReceipt"}};
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
    static constexpr auto fields()
    {
        return std::tuple{field("name", &PaperRow::name, {.lengthMax = 300}),
                          field("detail", &PaperRow::detail, {.lengthMax = 1000}),
                          field("note", &PaperRow::note, {.lengthMax = 1000})};
    }
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
    QString remedy; ///< 复议、诉讼; empty when none

    static constexpr auto fields()
    {
        return std::tuple{field("hall", &PaperContent::hall),
                          field("addressee", &PaperContent::addressee),
                          field("idNumber", &PaperContent::idNumber),
                          field("itemName", &PaperContent::itemName),
                          field("caseNumber", &PaperContent::caseNumber),
                          field("date", &PaperContent::date),
                          field("dueDate", &PaperContent::dueDate),
                          field("explanation", &PaperContent::explanation, {.lengthMax = 2000}),
                          field("body", &PaperContent::body, {.lengthMax = 2000}),
                          field("handler", &PaperContent::handler),
                          field("rows", &PaperContent::rows),
                          field("remedy", &PaperContent::remedy, {.lengthMax = 500})};
    }
};

struct Paper {
    QUuid id;
    PaperKind kind = PaperKind::AcceptanceNotice;
    QString number; ///< 临江受〔2026〕第0001号
    QUuid application;
    std::optional<QUuid> caseId;
    QString item;
    QByteArray contentSealed;
    QString qr; ///< what its code says: kind, number, case and a short seal; nothing personal
    Instant issuedAt;
    std::optional<QString> sha256; ///< of the PDF, once printed
    std::optional<Instant> printedAt;
    std::optional<Instant> signedAt;
    std::optional<QByteArray> signatureSealed;

    static constexpr auto fields()
    {
        return std::tuple{field("id", &Paper::id),
                          field("kind", &Paper::kind),
                          field("number", &Paper::number),
                          field("application", &Paper::application),
                          field("caseId", &Paper::caseId),
                          field("item", &Paper::item),
                          field("contentSealed", &Paper::contentSealed, {.lengthMax = 100000}),
                          field("qr", &Paper::qr),
                          field("issuedAt", &Paper::issuedAt),
                          field("sha256", &Paper::sha256),
                          field("printedAt", &Paper::printedAt),
                          field("signedAt", &Paper::signedAt),
                          field("signatureSealed", &Paper::signatureSealed, {.lengthMax = 400000})};
    }
};

struct PaperIssued {
    static constexpr char type[] = "gov.paper.issued.v1";
    Paper paper;
    static constexpr auto fields() { return std::tuple{field("paper", &PaperIssued::paper)}; }
};
struct PaperPrinted {
    static constexpr char type[] = "gov.paper.printed.v1";
    Paper paper;
    static constexpr auto fields() { return std::tuple{field("paper", &PaperPrinted::paper)}; }
};
struct PaperSigned {
    static constexpr char type[] = "gov.paper.signed.v1";
    Paper paper;
    static constexpr auto fields() { return std::tuple{field("paper", &PaperSigned::paper)}; }
};

/// A paper as the station that prints it gets it.
struct IssuedPaper {
    QUuid id;
    PaperKind kind = PaperKind::AcceptanceNotice;
    QString title;
    QString number;
    QString qr;
    PaperContent content;
    static constexpr auto fields()
    {
        return std::tuple{field("id", &IssuedPaper::id),       field("kind", &IssuedPaper::kind),
                          field("title", &IssuedPaper::title), field("number", &IssuedPaper::number),
                          field("qr", &IssuedPaper::qr),       field("content", &IssuedPaper::content)};
    }
};

} // namespace ow
