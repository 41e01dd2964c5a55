#pragma once
#include "sync/protocol/Messages.h"

namespace ow {

/// Opens one more station at the board of a bench hall: its token, with which it sees what the public sees. Empty when refused.
QByteArray openBoard(const HubEndpoint &endpoint);

} // namespace ow
