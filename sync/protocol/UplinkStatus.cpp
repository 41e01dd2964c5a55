#include "sync/protocol/UplinkStatus.h"

#include "sync/protocol/CloudEvents.h"

namespace ow {

UplinkState uplinkState(const UplinkStatus &status, const QString &stopped)
{
    if (!status.configured)
        return UplinkState::NotConfigured;
    if (status.isRecovering)
        return UplinkState::Recovering;
    if (!stopped.isEmpty())
        return UplinkState::Stopped;
    if (!status.online)
        return UplinkState::Offline;
    if (status.storedThrough < status.head)
        return UplinkState::Sending;
    if (status.appliedThrough < status.head)
        return UplinkState::Waiting;
    return status.undelivered.isEmpty() ? UplinkState::Delivered : UplinkState::RowsOpen;
}

QString uplinkSentence(const UplinkStatus &status)
{
    const auto filled = [](const char *text, const QString &value) { return QString::fromUtf8(text).arg(value); };
    const QString unsent = QString::number(status.head - status.storedThrough);
    switch (status.state) {
    case UplinkState::NotConfigured: return QStringLiteral("没有接入市平台，数据只保存在本厅。");
    case UplinkState::Stopped: return QStringLiteral("市平台的记录与本厅不一致，已停止上传，请立即联系系统管理员。");
    case UplinkState::Recovering:
        return QStringLiteral("大厅服务的数据恢复过，还没有全部补回，暂停上传。请大厅主管到“系统”页“恢复”里处理。");
    case UplinkState::Offline:
        return status.lastContact.isSet()
            ? filled("自%1起与市平台失去联系，本地业务照常，", hallText(status.lastContact))
                + filled("还有%1条待上传。", unsent)
            : filled("还没有联系上市平台，本地业务照常，还有%1条待上传。", unsent);
    case UplinkState::Sending: return filled("正在上传市平台，还有%1条。", unsent);
    case UplinkState::Waiting:
        return filled("全部已上传，还有%1条等市平台处理。", QString::number(status.head - status.appliedThrough));
    case UplinkState::RowsOpen: {
        qint64 rows = 0;
        for (const Undelivered &one : status.undelivered)
            rows += one.count;
        return filled("办理情况都已送达，还有%1行报送数据没有送到。", QString::number(rows));
    }
    case UplinkState::Delivered: return QStringLiteral("全部已送达。");
    }
    return {};
}

Fields Undelivered::fields()
{
    return {field("kind", &Undelivered::kind),   field("count", &Undelivered::count),
            field("since", &Undelivered::since), field("seq", &Undelivered::seq),
            field("type", &Undelivered::type),   field("reason", &Undelivered::reason)};
}

Fields UplinkStatus::fields()
{
    return {field("state", &UplinkStatus::state),
            field("configured", &UplinkStatus::configured),
            field("online", &UplinkStatus::online),
            field("head", &UplinkStatus::head),
            field("storedThrough", &UplinkStatus::storedThrough),
            field("appliedThrough", &UplinkStatus::appliedThrough),
            field("catalogueVersion", &UplinkStatus::catalogueVersion),
            field("lastContact", &UplinkStatus::lastContact),
            field("changedAt", &UplinkStatus::changedAt),
            field("sentence", &UplinkStatus::sentence),
            field("isRecovering", &UplinkStatus::isRecovering),
            field("undelivered", &UplinkStatus::undelivered, {.itemsMax = uplinkExceptionsMax + 10})};
}

} // namespace ow
