#pragma once
// What may become of a shift sheet, and what stands on it. Pure.
#include "models/shifts/Shift.h"

namespace ow {

enum class ShiftAct { Sign, Lock, TakeBack };
constexpr Code<ShiftAct> shiftActCodes[] = {
    {ShiftAct::Sign, "sign"}, {ShiftAct::Lock, "lock"}, {ShiftAct::TakeBack, "takeBack"}};
constexpr std::span<const Code<ShiftAct>> codesOf(ShiftAct)
{
    return shiftActCodes;
}

struct ShiftTransition {
    ShiftState from;
    ShiftAct act;
    ShiftState to;
};
/// The only table of what may follow what. A signed sheet stays as it is.
std::span<const ShiftTransition> shiftTransitions();
std::optional<ShiftState> shiftAfter(ShiftState state, ShiftAct act);

QString shiftStateText(ShiftState state);
QString shiftActText(ShiftAct act);
QString shiftLineKindText(ShiftLineKind kind);

/// Whose originals a line of that kind stands for; null for other lines.
QUuid originalApplication(const QString &key);
/// What is there now, and behind it what stood on the sheet and is gone.
QList<ShiftLine> shiftLinesNow(const QList<ShiftLine> &made, QList<ShiftLine> current);
/// The same for lines that say the same: who signs names by it what he saw.
QString shiftSeen(const QList<ShiftLine> &lines);
/// 挂起号票 2，草稿 1，原件 14件 … with nothing on it: nothing to hand over.
QString shiftSummary(const QList<ShiftLine> &lines);

} // namespace ow
