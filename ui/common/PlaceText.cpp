#include "ui/common/PlaceText.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace ow {

namespace {
/// A member of what is sent, as people call it; after a dot, what it is called inside of another.
struct PlaceWord {
    const char *member;
    const char *word;
};
constexpr PlaceWord placeWords[] = {
    {"address", QT_TRANSLATE_NOOP("Place", "住址")},
    {"agent", QT_TRANSLATE_NOOP("Place", "代办人")},
    {"applicant", QT_TRANSLATE_NOOP("Place", "申请人")},
    {"application", QT_TRANSLATE_NOOP("Place", "申请")},
    {"authority", QT_TRANSLATE_NOOP("Place", "签发机关")},
    {"birth", QT_TRANSLATE_NOOP("Place", "出生日期")},
    {"body", QT_TRANSLATE_NOOP("Place", "正文")},
    {"booking", QT_TRANSLATE_NOOP("Place", "预约")},
    {"broadcast", QT_TRANSLATE_NOOP("Place", "全厅通知")},
    {"card", QT_TRANSLATE_NOOP("Place", "证件")},
    {"card.name", QT_TRANSLATE_NOOP("Place", "姓名")},
    {"cases", QT_TRANSLATE_NOOP("Place", "办件")},
    {"classes", QT_TRANSLATE_NOOP("Place", "优先类别")},
    {"closes", QT_TRANSLATE_NOOP("Place", "关门时间")},
    {"code", QT_TRANSLATE_NOOP("Place", "代码")},
    {"creditMinutes", QT_TRANSLATE_NOOP("Place", "提前分钟")},
    {"decisions", QT_TRANSLATE_NOOP("Place", "决定")},
    {"devices", QT_TRANSLATE_NOOP("Place", "设备")},
    {"displayName", QT_TRANSLATE_NOOP("Place", "显示名")},
    {"enterprise", QT_TRANSLATE_NOOP("Place", "企业")},
    {"ethnicity", QT_TRANSLATE_NOOP("Place", "民族")},
    {"group", QT_TRANSLATE_NOOP("Place", "窗口组")},
    {"groups", QT_TRANSLATE_NOOP("Place", "窗口组")},
    {"hint", QT_TRANSLATE_NOOP("Place", "说明")},
    {"hours", QT_TRANSLATE_NOOP("Place", "开放时段")},
    {"item", QT_TRANSLATE_NOOP("Place", "事项")},
    {"items", QT_TRANSLATE_NOOP("Place", "事项")},
    {"latinName", QT_TRANSLATE_NOOP("Place", "拼音姓名")},
    {"level", QT_TRANSLATE_NOOP("Place", "级别")},
    {"name", QT_TRANSLATE_NOOP("Place", "名称")},
    {"nationality", QT_TRANSLATE_NOOP("Place", "国籍")},
    {"notToday", QT_TRANSLATE_NOOP("Place", "今天不开的窗口")},
    {"number", QT_TRANSLATE_NOOP("Place", "号码")},
    {"opens", QT_TRANSLATE_NOOP("Place", "开门时间")},
    {"papers", QT_TRANSLATE_NOOP("Place", "材料")},
    {"password", QT_TRANSLATE_NOOP("Place", "密码")},
    {"phone", QT_TRANSLATE_NOOP("Place", "电话")},
    {"pin", QT_TRANSLATE_NOOP("Place", "口令")},
    {"policy", QT_TRANSLATE_NOOP("Place", "叫号规则")},
    {"prefix", QT_TRANSLATE_NOOP("Place", "号头")},
    {"principal", QT_TRANSLATE_NOOP("Place", "申请人")},
    {"priority", QT_TRANSLATE_NOOP("Place", "优先类别")},
    {"question", QT_TRANSLATE_NOOP("Place", "问题")},
    {"queue", QT_TRANSLATE_NOOP("Place", "队列")},
    {"queues", QT_TRANSLATE_NOOP("Place", "队列")},
    {"reason", QT_TRANSLATE_NOOP("Place", "原因")},
    {"reasons", QT_TRANSLATE_NOOP("Place", "原因")},
    {"receivedOn", QT_TRANSLATE_NOOP("Place", "收件日期")},
    {"roles", QT_TRANSLATE_NOOP("Place", "岗位")},
    {"sex", QT_TRANSLATE_NOOP("Place", "性别")},
    {"signature", QT_TRANSLATE_NOOP("Place", "签名")},
    {"skills", QT_TRANSLATE_NOOP("Place", "可办队列")},
    {"slot", QT_TRANSLATE_NOOP("Place", "时段")},
    {"stayUntil", QT_TRANSLATE_NOOP("Place", "停留期限")},
    {"stoppedQueues", QT_TRANSLATE_NOOP("Place", "停止发号的队列")},
    {"text", QT_TRANSLATE_NOOP("Place", "文字")},
    {"ticket", QT_TRANSLATE_NOOP("Place", "号票")},
    {"ticketsFrom", QT_TRANSLATE_NOOP("Place", "开始取号时间")},
    {"toQueue", QT_TRANSLATE_NOOP("Place", "转到的队列")},
    {"toWindow", QT_TRANSLATE_NOOP("Place", "转到的窗口")},
    {"unit", QT_TRANSLATE_NOOP("Place", "机构")},
    {"units", QT_TRANSLATE_NOOP("Place", "机构")},
    {"user", QT_TRANSLATE_NOOP("Place", "用户")},
    {"users", QT_TRANSLATE_NOOP("Place", "用户")},
    {"validFrom", QT_TRANSLATE_NOOP("Place", "有效期起")},
    {"validTo", QT_TRANSLATE_NOOP("Place", "有效期止")},
    {"visitorName", QT_TRANSLATE_NOOP("Place", "姓名")},
    {"weight", QT_TRANSLATE_NOOP("Place", "权重")},
    {"window", QT_TRANSLATE_NOOP("Place", "窗口")},
    {"windows", QT_TRANSLATE_NOOP("Place", "窗口")},
    {"zone", QT_TRANSLATE_NOOP("Place", "区域")},
    {"zones", QT_TRANSLATE_NOOP("Place", "区域")},
};

QString placeWord(QStringView member)
{
    const auto found = std::find_if(std::begin(placeWords), std::end(placeWords),
                                    [&](const PlaceWord &one) { return member == QLatin1String(one.member); });
    return found == std::end(placeWords) ? QString() : QCoreApplication::translate("Place", found->word);
}
} // namespace

QString PlaceText::words(const QString &place)
{
    static const QRegularExpression part(QStringLiteral("^([A-Za-z]+)(?:\\[([0-9]+)\\])?$"));
    QStringList words;
    QString outer;
    for (const QString &one : place.split(QLatin1Char('.'))) {
        const QRegularExpressionMatch match = part.match(one);
        const QString inside = placeWord(QString(outer + QLatin1Char('.') + match.captured(1)));
        const QString word = inside.isEmpty() ? placeWord(match.capturedView(1)) : inside;
        outer = match.captured(1);
        if (word.isEmpty())
            continue;
        words.append(
            match.captured(2).isEmpty()
                ? word
                : QCoreApplication::translate("Place", "第%1个%2").arg(match.captured(2).toInt() + 1).arg(word));
    }
    return words.join(QCoreApplication::translate("Place", "的"));
}

} // namespace ow
