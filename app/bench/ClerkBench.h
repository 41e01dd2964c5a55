#pragma once
#include <QStringList>

namespace ow {

/// Six jobs of a clerk on the real pages of the window and the delivery counter, with a real hub behind them: what they cost in keys,
/// in seconds, and whether a mouse was needed. False when a job took more keys than its bar, needed a mouse, or did not come to what
/// it should at the hub (case, papers, outcome of the ticket).
///
/// How keys are counted: from the key that calls the visitor, to the key after which his case is where it should be, his papers are
/// printed, his ticket is ended with its outcome and the window is ready for the next; both of these keys count. One press is one
/// key, with Shift, Ctrl or Alt held as one chord; every typed character counts. Not counted is what the visitor's hand does (laying a
/// card on the reader, signing with the pen) and putting a paper on the scanner. Mouse: every press, release and turn of the wheel
/// that any widget got.
bool benchClerk();

/// The child that has the screen; `benchClerk` starts it.
int runClerkJobs(int argc, char **argv);

} // namespace ow
