#pragma once

namespace ow {

/// `web`: so many phones, each following a number of its own on the ticket page, all behind one window: from the call being sent — its
/// commit included — to the last phone; memory per phone, CPU per call; with `peers` as many readers of one nchan channel, which sends all
/// of them the same bytes. Then the page itself in Chromium with a phone's processor and line: its weight, and when it can be used. False
/// when a phone missed a call, or the bench could not run.
bool benchWeb(int phones, int calls, bool peers);

} // namespace ow
