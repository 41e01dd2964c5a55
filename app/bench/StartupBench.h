#pragma once

namespace ow {

/// `startup`: from the start of the program to the window page painted with the hub's data, beside an empty Qt window in the same run.
bool benchStartup(int rounds);
/// An empty window: shown, painted once, gone.
int runEmptyWindow(int argc, char **argv);

} // namespace ow
