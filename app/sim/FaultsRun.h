#pragma once
// `onewindow-sim faults`: histories of a hall, its stations and the platform with everything that can go wrong between them.
#include <QtGlobal>

namespace ow {

struct FaultsRunOptions {
    quint64 first = 1;
    quint64 seeds = 1000;
    bool stop = false; ///< at the first that is found, as it is
};

/// Prints what was found, each with its seed and the shortest plan that still does it; false when anything was.
bool runFaults(const FaultsRunOptions &options);

} // namespace ow
