#include "ui/supervisor/RecoveryText.h"

#include "ui/session/RoleText.h"
#include "ui/supervisor/RecoveryPanel.h"

namespace ow {

QString recoveryCauseText(RecoveryCause cause)
{
    switch (cause) {
    case RecoveryCause::Restored: return RecoveryPanel::tr("大厅服务是从备份恢复的，备份之后办的事还没有补回。");
    case RecoveryCause::TipAhead:
        return RecoveryPanel::tr("大厅服务的数据比上次关机时旧，磁盘可能换过，或退回到了以前。");
    case RecoveryCause::TipOther:
        return RecoveryPanel::tr("大厅服务的数据与上次关机时的不一样，可能换成了另一台机器的数据。");
    case RecoveryCause::StationAhead:
        return RecoveryPanel::tr("工作站上办成过的事，大厅服务里没有，数据可能退回到了以前。");
    case RecoveryCause::StationOther:
        return RecoveryPanel::tr("同一个序号，工作站记下的和大厅服务里的不是一件事，可能有两台大厅服务同时在用。");
    case RecoveryCause::PlatformAhead:
        return RecoveryPanel::tr("市平台收到过的记录，大厅服务里没有，数据可能退回到了以前。");
    case RecoveryCause::PlatformOther:
        return RecoveryPanel::tr("同一个序号，市平台收到的和大厅服务里的不是一件事，可能有两台大厅服务同时在用。");
    case RecoveryCause::Cloned:
        return RecoveryPanel::tr("另一台机器正以本厅的身份上传。请先查清哪一台是对的，关掉另一台，再提出恢复。");
    case RecoveryCause::Retired: return RecoveryPanel::tr("本厅后来恢复过一次，这份数据是那之前的，太旧了。");
    }
    return {};
}

QString recoveryStageText(const RecoveryView &view)
{
    const RecoveryState &state = *view.state;
    switch (state.stage) {
    case RecoveryStage::Noticed:
        return RecoveryPanel::tr("现在暂停叫号和受理：取号机发备用号，窗口可以先收件，已经办成的不会丢。"
                                 "请一位主管写明原因提出恢复，再请另一位主管用自己的账号确认。");
    case RecoveryStage::Asked:
        return RecoveryPanel::tr("已经提出恢复，请另一位主管用自己的账号登录后确认。确认之前仍暂停叫号和受理。");
    case RecoveryStage::Collecting:
        return state.isPlatformDone
            ? RecoveryPanel::tr("市平台上的记录已补回，正在等各工作站交回它们保存的。交齐后点“补回并恢复办理”。")
            : RecoveryPanel::tr("正在从市平台补回，各工作站也在交回它们保存的。补完、交齐后点“补回并恢复办理”。");
    case RecoveryStage::Returning: return RecoveryPanel::tr("正在按原来的顺序补回工作站的记录，马上就好…");
    case RecoveryStage::Open:
        return state.isPlatformDone
            ? RecoveryPanel::tr("已恢复办理。请核对下面的清单，把没有补回的逐项处理好，再点“核对完毕”。")
            : RecoveryPanel::tr("已恢复办理，市平台上的记录联系上以后会自动补回。补完后请核对清单。");
    case RecoveryStage::Finished:
        return RecoveryPanel::tr("上一次恢复已由%1在%2核对完毕。")
            .arg(state.finishedByName, state.finishedAt ? hallText(*state.finishedAt) : QString());
    }
    return {};
}

QString recoveryTraceText(const RecoveryState &state)
{
    QStringList lines{
        RecoveryPanel::tr("%1发现，当时大厅服务有到第 %2 条").arg(hallText(state.noticedAt)).arg(state.standsAt)};
    if (state.seenSeq > state.standsAt)
        lines.last() += RecoveryPanel::tr("，别处见过第 %1 条").arg(state.seenSeq);
    if (state.askedAt)
        lines.append(
            RecoveryPanel::tr("%1，%2提出恢复：%3").arg(hallText(*state.askedAt), state.askedByName, state.reason));
    if (state.confirmedAt)
        lines.append(RecoveryPanel::tr("%1，%2确认恢复，此后的记录另起一批")
                         .arg(hallText(*state.confirmedAt), state.confirmedByName));
    if (state.openedAt)
        lines.append(RecoveryPanel::tr("%1，%2恢复办理").arg(hallText(*state.openedAt), state.openedByName));
    return lines.join(QLatin1Char('\n'));
}

QString leftReasonText(LeftReason reason)
{
    switch (reason) {
    case LeftReason::DoneAnew:
        return RecoveryPanel::tr("恢复之前这件事在本厅已经另外办过，以现在的为准。请核对，不对的按更正办理。");
    case LeftReason::Clash: return RecoveryPanel::tr("号码或位置已经被别的占用。请按原纸件查对，需要的重新办理。");
    case LeftReason::PartGone: return RecoveryPanel::tr("它前面的一步没有补回，单独补不上。请按纸件补录。");
    case LeftReason::Secret:
        return RecoveryPanel::tr("内容保密，没有上传过市平台。请等保存它的工作站交回，或按纸件补录。");
    case LeftReason::Unreadable: return RecoveryPanel::tr("这条记录读不出来，请联系系统管理员。");
    }
    return {};
}

QString eventSubjectText(const QString &eventType)
{
    static const std::pair<const char *, const char *> areas[] = {
        {"ticket", QT_TRANSLATE_NOOP("ow::RecoveryPanel", "号票")},
        {"case", QT_TRANSLATE_NOOP("ow::RecoveryPanel", "办件")},
        {"application", QT_TRANSLATE_NOOP("ow::RecoveryPanel", "申请")},
        {"visit", QT_TRANSLATE_NOOP("ow::RecoveryPanel", "到厅")},
        {"person", QT_TRANSLATE_NOOP("ow::RecoveryPanel", "身份核验")},
        {"paper", QT_TRANSLATE_NOOP("ow::RecoveryPanel", "文书")},
        {"rating", QT_TRANSLATE_NOOP("ow::RecoveryPanel", "评价")},
        {"window", QT_TRANSLATE_NOOP("ow::RecoveryPanel", "窗口")},
        {"hall", QT_TRANSLATE_NOOP("ow::RecoveryPanel", "大厅设置")},
        {"user", QT_TRANSLATE_NOOP("ow::RecoveryPanel", "人员")},
        {"item", QT_TRANSLATE_NOOP("ow::RecoveryPanel", "事项")},
        {"catalogue", QT_TRANSLATE_NOOP("ow::RecoveryPanel", "事项目录")},
        {"scan", QT_TRANSLATE_NOOP("ow::RecoveryPanel", "扫描件")},
        {"parcel", QT_TRANSLATE_NOOP("ow::RecoveryPanel", "邮寄")},
        {"shift", QT_TRANSLATE_NOOP("ow::RecoveryPanel", "交接班")},
        {"backup", QT_TRANSLATE_NOOP("ow::RecoveryPanel", "备份记录")}};
    const QString area = eventType.section(QLatin1Char('.'), 1, 1);
    for (const auto &[code, name] : areas) {
        if (area == QLatin1String(code))
            return RecoveryPanel::tr(name);
    }
    return RecoveryPanel::tr("办理记录");
}

QString stationCodeText(const QString &name)
{
    const auto role = codeValue<StationRole>(name);
    return role ? RoleText::name(*role) : name;
}

QString recoverySourceText(const QString &code, const QString &name)
{
    if (code == QLatin1String("platform"))
        return RecoveryPanel::tr("市平台");
    return name.isEmpty() ? RecoveryPanel::tr("工作站") : stationCodeText(name);
}

} // namespace ow
