#pragma once

namespace ow {

struct SyncTask {
    int few = 10'000;      ///< the smaller backlog
    int events = 100'000;  ///< of 14 days
    int many = 0;          ///< the largest backlog; 0: none
    int commands = 300;    ///< of a station, while all is quiet
    bool peers = false;    ///< PouchDB beside it
    bool reconnect = true; ///< 500 stations besides, as `storm` measures them
};

/// A hall that was cut off and its platform, both as they are run: programs of their own, TLS between them, both on the disk when they say
/// so. How long a backlog of real commands takes until the platform says that all of it is stored, beside a bare copy of the same rows and
/// (with peers) PouchDB; one per cent more; how it grows with the backlog; what a station notices of it. False when a goal was missed.
bool benchSync(const SyncTask &task);

} // namespace ow
