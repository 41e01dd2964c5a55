#include "models/papers/Paper.h"

namespace ow {

QString paperTitle(PaperKind kind)
{
    switch (kind) {
    case PaperKind::Commitment: return QStringLiteral("容缺受理承诺书");
    case PaperKind::AcceptanceNotice: return QStringLiteral("受理通知书");
    case PaperKind::TolerantNotice: return QStringLiteral("容缺受理通知书");
    case PaperKind::OneTimeNotice: return QStringLiteral("一次性告知书");
    case PaperKind::RefusalNotice: return QStringLiteral("不予受理决定书");
    case PaperKind::Decision: return QStringLiteral("准予行政许可决定书");
    case PaperKind::RejectionDecision: return QStringLiteral("不予行政许可决定书");
    case PaperKind::DeliveryReceipt: return QStringLiteral("送达回证");
    case PaperKind::ReceiptSlip: return QStringLiteral("收件凭证");
    case PaperKind::ProcedureNotice: return QStringLiteral("特别程序期限告知书");
    case PaperKind::ExtensionNotice: return QStringLiteral("延长办理期限通知书");
    case PaperKind::SupplementMoveNotice: return QStringLiteral("延长补齐期限通知书");
    case PaperKind::WithdrawalNotice: return QStringLiteral("撤回申请确认书");
    case PaperKind::ReturnNotice: return QStringLiteral("退件通知书");
    case PaperKind::AcceptanceRevocation: return QStringLiteral("撤销受理决定书");
    case PaperKind::TerminationNotice: return QStringLiteral("终止办理通知书");
    case PaperKind::InformedPromise: return QStringLiteral("告知承诺书");
    case PaperKind::MendingOrder: return QStringLiteral("责令限期整改通知书");
    case PaperKind::Annulment: return QStringLiteral("撤销行政许可决定书");
    case PaperKind::Licence: return QStringLiteral("证照正本");
    case PaperKind::ParcelList: return QStringLiteral("交寄清单");
    case PaperKind::ShiftSheet: return QStringLiteral("交接班清单");
    case PaperKind::FeeNotice: return QStringLiteral("缴费通知单");
    case PaperKind::AmendmentNotice: return QStringLiteral("更正通知书");
    case PaperKind::SiteVisitRoute: return QStringLiteral("现场踏勘路线单");
    case PaperKind::SiteVisitRecord: return QStringLiteral("现场踏勘记录");
    case PaperKind::FolderBatch: return QStringLiteral("物料流转凭证");
    case PaperKind::DisclosureList: return QStringLiteral("行政许可公示清单");
    }
    return {};
}

QString paperWord(PaperKind kind)
{
    switch (kind) {
    case PaperKind::Commitment: return QStringLiteral("诺");
    case PaperKind::AcceptanceNotice: return QStringLiteral("受");
    case PaperKind::TolerantNotice: return QStringLiteral("容");
    case PaperKind::OneTimeNotice: return QStringLiteral("告");
    case PaperKind::RefusalNotice: return QStringLiteral("不受");
    case PaperKind::Decision: return QStringLiteral("许");
    case PaperKind::RejectionDecision: return QStringLiteral("不许");
    case PaperKind::DeliveryReceipt: return QStringLiteral("送");
    case PaperKind::ReceiptSlip: return QStringLiteral("收");
    case PaperKind::ProcedureNotice: return QStringLiteral("特");
    case PaperKind::ExtensionNotice: return QStringLiteral("延");
    case PaperKind::SupplementMoveNotice: return QStringLiteral("补延");
    case PaperKind::WithdrawalNotice: return QStringLiteral("撤");
    case PaperKind::ReturnNotice: return QStringLiteral("退");
    case PaperKind::AcceptanceRevocation: return QStringLiteral("撤受");
    case PaperKind::TerminationNotice: return QStringLiteral("终");
    case PaperKind::InformedPromise: return QStringLiteral("告诺");
    case PaperKind::MendingOrder: return QStringLiteral("改");
    case PaperKind::Annulment: return QStringLiteral("撤许");
    case PaperKind::Licence: return QStringLiteral("证");
    case PaperKind::ParcelList: return QStringLiteral("寄");
    case PaperKind::ShiftSheet: return QStringLiteral("交");
    case PaperKind::FeeNotice: return QStringLiteral("费");
    case PaperKind::AmendmentNotice: return QStringLiteral("更");
    case PaperKind::SiteVisitRoute: return QStringLiteral("踏路");
    case PaperKind::SiteVisitRecord: return QStringLiteral("踏");
    case PaperKind::FolderBatch: return QStringLiteral("流");
    case PaperKind::DisclosureList: return QStringLiteral("示");
    }
    return {};
}

Fields PaperRow::fields()
{
    return {field("name", &PaperRow::name, {.lengthMax = 300}), field("detail", &PaperRow::detail, {.lengthMax = 1000}),
            field("note", &PaperRow::note, {.lengthMax = 1000})};
}

Fields PaperContent::fields()
{
    return {field("hall", &PaperContent::hall),
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
            field("remedy", &PaperContent::remedy, {.lengthMax = 500}),
            field("signers", &PaperContent::signers, {.lengthMax = 200, .itemsMax = 100}),
            field("phone", &PaperContent::phone, {.lengthMax = 30}),
            field("shortNumber", &PaperContent::shortNumber, {.lengthMax = 9}),
            field("queryCode", &PaperContent::queryCode, {.lengthMax = 10}),
            field("site", &PaperContent::site, {.lengthMax = 60})};
}

Fields Paper::fields()
{
    return {field("id", &Paper::id),
            field("kind", &Paper::kind),
            field("number", &Paper::number),
            field("application", &Paper::application),
            field("caseId", &Paper::caseId),
            field("item", &Paper::item),
            field("contentSealed", &Paper::contentSealed, {.lengthMax = 100000}),
            field("qr", &Paper::qr, {.lengthMax = 1000}),
            field("issuedAt", &Paper::issuedAt),
            field("sha256", &Paper::sha256),
            field("printedAt", &Paper::printedAt),
            field("signedAt", &Paper::signedAt),
            field("signatureSealed", &Paper::signatureSealed, {.lengthMax = 400000}),
            field("signing", &Paper::signing)};
}

Fields PaperIssued::fields()
{
    return {field("paper", &PaperIssued::paper)};
}

Fields PaperPrinted::fields()
{
    return {field("paper", &PaperPrinted::paper)};
}

Fields PaperSigned::fields()
{
    return {field("paper", &PaperSigned::paper)};
}

Fields IssuedPaper::fields()
{
    return {field("id", &IssuedPaper::id),
            field("kind", &IssuedPaper::kind),
            field("title", &IssuedPaper::title),
            field("number", &IssuedPaper::number),
            field("qr", &IssuedPaper::qr, {.lengthMax = 1000}),
            field("content", &IssuedPaper::content),
            field("application", &IssuedPaper::application),
            field("again", &IssuedPaper::again, {.lengthMax = 60})};
}

Fields PaperPrint::fields()
{
    return {field("id", &PaperPrint::id),         field("paper", &PaperPrint::paper),
            field("why", &PaperPrint::why),       field("copy", &PaperPrint::copy, {.min = 1, .max = 99}),
            field("reason", &PaperPrint::reason), field("printer", &PaperPrint::printer, {.lengthMax = 100}),
            field("at", &PaperPrint::at),         field("byName", &PaperPrint::byName)};
}

Fields PaperPrintedAgain::fields()
{
    return {field("print", &PaperPrintedAgain::print)};
}

} // namespace ow
