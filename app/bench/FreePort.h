#pragma once
#include <QtGlobal>

namespace ow {

/// A TCP port of 127.0.0.1 nobody listens on now, for a peer that cannot choose one itself.
quint16 freePort();

} // namespace ow
