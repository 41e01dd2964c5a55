#pragma once
#include "models/store/EventLogStore.h"

#include <QUuid>

namespace ow {

class Connection;
class Random;
struct KeyRing;

/// What the hub's file says about itself.
struct HubIdentity {
    QUuid epoch;
    bool demo = false;
};

class HubStore {
public:
    static constexpr int applicationId = 0x4f57'4831; ///< "OWH1"

    /// KeyWrong when a file of ours was made under other keys; nothing is changed. To be asked before any migration.
    static Result<void> checkKeys(Connection &db, const KeyRing &keys);
    /// Reads who this hub is; a new file gets an epoch and the keys' check value. DemoRefused when a demo is asked for on a file
    /// that was not made by one.
    static Result<HubIdentity> open(Connection &db, const KeyRing &keys, bool demo, Random &random);
};

/// Verifies the whole event chain of a hub's file (EventLogStore::verify under the file's own epoch).
Result<LogHead> verifyChain(Connection &db);

} // namespace ow
