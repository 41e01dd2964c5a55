#pragma once

namespace ow {

/// `storm`: the hub ends while so many stations follow its events over TLS, and is started again at once, or when all of them have
/// long been waiting; they come back with the station's own wait (Backoff). False when somebody stayed away or was answered with
/// 5xx, or the last one took longer than twice the jitter window.
bool benchStorm(int stations);

} // namespace ow
