#pragma once

namespace ow {

/// `call`: so many windows, each a process, call and finish over TLS on a backlog; every call checked against the log afterwards.
/// False when a call was doubled, lost or out of order, or the bench could not run.
bool benchCall(int windows, int tickets, int milliseconds);

} // namespace ow
