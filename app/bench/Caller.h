#pragma once
#include <QStringList>

namespace ow {

/// One window as a process of its own: calls and finishes until the time is up. Arguments: url station token window milliseconds.
/// Waits for a line on stdin, then prints "call MICROSECONDS TICKET-ID" a call.
int runCaller(const QStringList &arguments);

} // namespace ow
