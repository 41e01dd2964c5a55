#pragma once
#include "models/queue/Hall.h"

namespace ow {

/// One stretch of the floor plan: the windows of a zone in the order they stand in.
struct FloorBlock {
    QString title;
    QList<int> windows;

    friend bool operator==(const FloorBlock &, const FloorBlock &) = default;
};

/// The hall as a plan, as far as its set-up tells where things are: zones in its order, in each the windows by number. Windows of no
/// known zone come last; zones without windows are left out. Pure.
QList<FloorBlock> floorBlocks(const HallSetup &hall);

} // namespace ow
