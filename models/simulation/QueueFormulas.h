#pragma once
// What theory says of M/M/s (perf.md §1.1, §1.5): the measure the simulator and the dispatcher in it are held against. Times in any unit.
#include <vector>

namespace ow {

/// Probability to wait; offered load below the number of servers.
double erlangC(int servers, double offered);
/// Mean wait, first come first served — and over all classes under any order that does not look at service times.
double erlangWait(int servers, double arrivalRate, double serviceRate);

struct PriorityLoad {
    double arrivalRate = 0;
    double weight = 1; ///< how fast its right grows; ascending in the list
};
/// Kleinrock's accumulating priority: mean wait of each class.
std::vector<double> accumulatingWaits(int servers, double serviceRate, const std::vector<PriorityLoad> &loads);

} // namespace ow
