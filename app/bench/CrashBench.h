#pragma once

namespace ow {

/// `crash`: so many kill -9 at random points of windows, kiosks and the hub, each a process, while they call and issue. False when a
/// command that was acknowledged is not in the log, one was done twice, a call was out of order, the chain is broken, or something
/// did not come back.
bool benchCrash(int kills);

} // namespace ow
