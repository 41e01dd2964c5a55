#pragma once

namespace ow {

/// `fanout`: one call seen by 30 boards, 200 windows and so many phones, each a TLS event stream, from the call being sent — its
/// commit included — to the last reader; the hub's memory and threads meanwhile. With `peers` the same readers on nginx with nchan,
/// from the message being posted. False when a reader missed a call, or the bench could not run.
bool benchFanout(int phones, int calls, bool peers);

} // namespace ow
