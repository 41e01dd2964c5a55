#pragma once
// What a clerk has in hand at a counter, read from what the hub knows.
#include "models/shifts/Shift.h"
#include "models/store/Command.h"

namespace ow {

struct ShiftLook {
    Connection &db;
    const Catalogue &catalogue;
    Instant now;
};
/// Tickets of the window, drafts and originals of the user, papers he sent that nobody signed for, blanks of both; results and envelopes at a delivery counter.
QList<ShiftLine> shiftLinesOf(const ShiftLook &look, const ShiftPlace &place, const QString &user);

} // namespace ow
