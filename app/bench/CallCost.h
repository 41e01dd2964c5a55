#pragma once

namespace ow {

/// `cost`: what the hub's one writer spends on a call and its finish, without anything around it: in this process, on this thread, 32
/// windows in groups of 32. CPU and bytes written a call say more of a change than calls a second on a shared machine do.
bool benchCost(int tickets, int rounds);

} // namespace ow
