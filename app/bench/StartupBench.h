#pragma once

namespace ow {

/// `startup`: from the start of the program to its page painted with the hub's data, for a staff page on to a key press the hub has
/// answered, beside an empty Qt window in the same run.
bool benchStartup(int rounds);
/// An empty window: shown, painted once, told, gone.
int runEmptyWindow(int argc, char **argv);

} // namespace ow
