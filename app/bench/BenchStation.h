#pragma once
#include "sync/protocol/Messages.h"

namespace ow {

/// A station as the hub let it in.
struct BenchStation {
    QUuid id;
    QByteArray token; ///< empty when it was refused
};
/// Opens one more station at a device of a bench hall.
BenchStation openStation(const HubEndpoint &endpoint, StationRole role, const QString &device);

/// Opens one more station at the board of a bench hall: its token, with which it sees what the public sees. Empty when refused.
QByteArray openBoard(const HubEndpoint &endpoint);

} // namespace ow
