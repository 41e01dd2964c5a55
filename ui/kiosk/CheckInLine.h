#pragma once
#include "models/queue/BookingCommands.h"

namespace ow {

/// What somebody at the check-in gave in one line: the code of the paper as the scanner types it ("onewindow:ticket/…" or the id
/// alone), or the number, with or without its letter and leading zeros ("Y001", "y1", "12"). Nothing when it is neither.
std::optional<CheckIn> checkInOf(const QString &line);

} // namespace ow
