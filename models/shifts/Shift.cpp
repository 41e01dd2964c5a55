#include "models/shifts/Shift.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int shiftTextMax = 1000;
} // namespace

int Shift::objections() const
{
    return int(std::count_if(lines.begin(), lines.end(), [](const ShiftLine &line) { return line.objection; }));
}

Fields ShiftLine::fields()
{
    return {field("kind", &ShiftLine::kind),
            field("key", &ShiftLine::key),
            field("what", &ShiftLine::what, {.lengthMax = shiftTextMax}),
            field("detail", &ShiftLine::detail, {.lengthMax = shiftTextMax}),
            field("count", &ShiftLine::count),
            field("gone", &ShiftLine::gone),
            field("objection", &ShiftLine::objection, {.lengthMax = shiftWordsMax})};
}

Fields ShiftHand::fields()
{
    return {field("user", &ShiftHand::user), field("name", &ShiftHand::name), field("at", &ShiftHand::at)};
}

Fields ShiftPlace::fields()
{
    return {field("window", &ShiftPlace::window), field("name", &ShiftPlace::name),
            field("isDelivery", &ShiftPlace::isDelivery)};
}

Fields Shift::fields()
{
    return {field("id", &Shift::id),
            field("place", &Shift::place),
            field("state", &Shift::state),
            field("handed", &Shift::handed),
            field("remark", &Shift::remark, {.lengthMax = shiftWordsMax}),
            field("lines", &Shift::lines, {.itemsMax = shiftLinesMax}),
            field("taken", &Shift::taken),
            field("locked", &Shift::locked),
            field("locker", &Shift::locker, {.lengthMax = shiftWordsMax}),
            field("lockReason", &Shift::lockReason, {.lengthMax = shiftWordsMax}),
            field("paper", &Shift::paper)};
}

} // namespace ow
