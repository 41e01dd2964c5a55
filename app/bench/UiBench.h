#pragma once

namespace ow {

/// `ui`: what a key costs the screen's thread in a form of 300 fields, beside the same key in bare line edits (at most twice as much); and
/// how long a board is busy at most while 50 numbers a minute are called, beside the same board when nobody is (at most three times as
/// long). False when a figure is missed, or the bench could not run.
bool benchUi();
/// In a program of its own, with a screen.
int runUiBench(int argc, char **argv);

} // namespace ow
