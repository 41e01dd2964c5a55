#include "models/shifts/ShiftRules.h"

#include "models/base/Crypto.h"
#include "models/base/Uuid.h"

#include <algorithm>

namespace ow {

namespace {
constexpr ShiftTransition shiftTransitionTable[] = {
    {ShiftState::Waiting, ShiftAct::Sign, ShiftState::Signed},
    {ShiftState::Waiting, ShiftAct::Lock, ShiftState::Locked},
    {ShiftState::Waiting, ShiftAct::TakeBack, ShiftState::TakenBack},
    {ShiftState::Locked, ShiftAct::Sign, ShiftState::Signed},
    {ShiftState::Locked, ShiftAct::TakeBack, ShiftState::TakenBack},
};

QString shiftUnit(ShiftLineKind kind)
{
    switch (kind) {
    case ShiftLineKind::Original: return QStringLiteral("份");
    case ShiftLineKind::Blank: return QStringLiteral("张");
    case ShiftLineKind::Result: return QStringLiteral("份");
    case ShiftLineKind::Ticket: return QStringLiteral("个");
    case ShiftLineKind::Draft:
    case ShiftLineKind::Parcel: return QStringLiteral("件");
    case ShiftLineKind::Batch: return QStringLiteral("批");
    }
    return {};
}
} // namespace

std::span<const ShiftTransition> shiftTransitions()
{
    return shiftTransitionTable;
}

std::optional<ShiftState> shiftAfter(ShiftState state, ShiftAct act)
{
    for (const ShiftTransition &t : shiftTransitionTable) {
        if (t.from == state && t.act == act)
            return t.to;
    }
    return std::nullopt;
}

QString shiftStateText(ShiftState state)
{
    switch (state) {
    case ShiftState::Waiting: return QStringLiteral("等接班人签收");
    case ShiftState::Locked: return QStringLiteral("交主管或保管柜");
    case ShiftState::Signed: return QStringLiteral("已签收");
    case ShiftState::TakenBack: return QStringLiteral("已收回");
    }
    return {};
}

QString shiftActText(ShiftAct act)
{
    switch (act) {
    case ShiftAct::Sign: return QStringLiteral("签收");
    case ShiftAct::Lock: return QStringLiteral("转交保管");
    case ShiftAct::TakeBack: return QStringLiteral("收回");
    }
    return {};
}

QString shiftLineKindText(ShiftLineKind kind)
{
    switch (kind) {
    case ShiftLineKind::Ticket: return QStringLiteral("号票");
    case ShiftLineKind::Draft: return QStringLiteral("草稿");
    case ShiftLineKind::Original: return QStringLiteral("收存原件");
    case ShiftLineKind::Blank: return QStringLiteral("空白证照");
    case ShiftLineKind::Result: return QStringLiteral("待领结果");
    case ShiftLineKind::Parcel: return QStringLiteral("待寄邮件");
    case ShiftLineKind::Batch: return QStringLiteral("在途材料");
    }
    return {};
}

QUuid originalApplication(const QString &key)
{
    const QString start = QStringLiteral("original:");
    return key.startsWith(start) ? uuidFromText(key.mid(start.size())) : QUuid();
}

QList<ShiftLine> shiftLinesNow(const QList<ShiftLine> &made, QList<ShiftLine> current)
{
    QList<ShiftLine> lines = std::move(current);
    for (ShiftLine line : made) {
        const bool isThere =
            std::any_of(lines.begin(), lines.end(), [&](const ShiftLine &now) { return now.key == line.key; });
        if (isThere)
            continue;
        line.gone = true;
        lines.append(line);
    }
    return lines;
}

QString shiftSeen(const QList<ShiftLine> &lines)
{
    QByteArray said;
    for (ShiftLine line : lines) {
        line.objection.reset();
        said += toJson(line) + '\n';
    }
    return QString::fromLatin1(sha256(said).toHex());
}

QString shiftSummary(const QList<ShiftLine> &lines)
{
    QStringList parts;
    for (const Code<ShiftLineKind> &code : shiftLineKindCodes) {
        int count = 0;
        for (const ShiftLine &line : lines)
            count += line.kind == code.value && !line.gone ? line.count : 0;
        if (count > 0)
            parts.append(
                QStringLiteral("%1 %2%3").arg(shiftLineKindText(code.value)).arg(count).arg(shiftUnit(code.value)));
    }
    return parts.isEmpty() ? QStringLiteral("没有要交接的") : parts.join(QStringLiteral("，"));
}

} // namespace ow
