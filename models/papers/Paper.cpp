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
    }
    return {};
}

} // namespace ow
