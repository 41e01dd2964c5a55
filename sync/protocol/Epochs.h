#pragma once
// After a restore a hall goes on under a new epoch: what hub and platform tell each other about it (reference/sync.md §2.12).
#include "models/store/EventLogStore.h"

namespace ow {

/// A hall's log under one epoch, as the platform has it.
struct EpochTold {
    QUuid epoch;
    std::optional<QUuid> previous = {}; ///< it goes on from there …
    qint64 common = 0;                  ///< … behind this event
    QByteArray commonHash;
    QList<LogEpoch> chain; ///< under which epoch its numbers were hashed
    qint64 head = 0;
    QByteArray hash;
    static Fields fields();
};

/// GET /v1/halls/{hall}/epochs: in the order they began.
struct EpochsTold {
    QUuid pe;
    QList<EpochTold> epochs;
    static Fields fields();
};

/// POST /v1/halls/{hall}/epochs: the hall goes on under `epoch`. The same may be repeated.
struct EpochStart {
    QUuid epoch;
    QUuid previous;
    qint64 common = 0; ///< the platform has everything up to here under `previous`, with this hash
    QByteArray hash;
    QList<LogEpoch> chain;
    QUuid installation;
    static Fields fields();
};

/// A data key under the hall's master key, which the platform does not have.
struct WrappedKey {
    QUuid id;
    QString subject;
    QByteArray wrapped;
    static Fields fields();
};

/// PUT /v1/halls/{hall}/keys: to be kept, and to be destroyed.
struct KeysSent {
    static constexpr int keysMax = 500;
    QList<WrappedKey> keys;
    QList<QUuid> gone;
    static Fields fields();
};

/// GET /v1/halls/{hall}/keys?after=<id>
struct KeysTold {
    QList<WrappedKey> keys; ///< by id; empty at the end
    static Fields fields();
};

} // namespace ow
