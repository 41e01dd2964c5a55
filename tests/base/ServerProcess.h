#pragma once
#include <QProcess>

namespace ow::testing {

/// What the server says goes where we say ours, and it ends when we do, however we end: one left behind would hold the pipe the
/// runner of the tests waits for.
void tieToUs(QProcess &process);

} // namespace ow::testing
