#pragma once
#include "models/base/HallKind.h"
#include "models/store/EventLogStore.h"

#include <QUuid>

namespace ow {

class Connection;
class Random;
struct KeyRing;

/// What the hub's file says about itself.
struct HubIdentity {
    QUuid epoch; ///< that the log is written under now
    HallKind kind = HallKind::Real;
};

class HubStore {
public:
    static constexpr int applicationId = 0x4f57'4831; ///< "OWH1"

    /// KeyWrong when a file of ours was made under other keys; nothing is changed. To be asked before any migration.
    static Result<void> checkKeys(Connection &db, const KeyRing &keys);
    /// Number of the last migration the file went through.
    static int schema(Connection &db);
    /// Writes what stands there already: does the disk take it?
    static void touch(Connection &db);
    /// Reads who this hub is, of whatever kind when none is asked for; a new file gets an epoch, the keys' check value and its kind. What a file was made as it
    /// stays: DemoRefused when a demo is asked for on another, TrainingRefused when a training hall is asked for on another or anything
    /// else on a training hall's.
    static Result<HubIdentity> open(Connection &db, const KeyRing &keys, std::optional<HallKind> kind, Random &random);
};

/// Verifies the whole event chain of a hub's file (EventLogStore::verify under the file's own epoch).
Result<LogHead> verifyChain(Connection &db);

} // namespace ow
