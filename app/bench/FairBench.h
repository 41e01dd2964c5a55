#pragma once

namespace ow {

/// `fair`: Hall-40 days under first come first served, strict priority and the default policy, held against the waits promised before
/// the day; and the dispatcher against Erlang and Kleinrock. False when a ticket was lost, a promise broken, somebody passed whom the
/// formula protects, or a mean more than one per cent off.
bool benchFair(int days, int steadyTickets);

} // namespace ow
