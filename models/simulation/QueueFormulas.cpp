#include "models/simulation/QueueFormulas.h"

#include <cstddef>

namespace ow {

double erlangC(int servers, double offered)
{
    double blocked = 1;
    for (int k = 1; k <= servers; ++k)
        blocked = offered * blocked / (k + offered * blocked);
    return blocked / (1 - offered / servers * (1 - blocked));
}

double erlangWait(int servers, double arrivalRate, double serviceRate)
{
    return erlangC(servers, arrivalRate / serviceRate) / (servers * serviceRate - arrivalRate);
}

std::vector<double> accumulatingWaits(int servers, double serviceRate, const std::vector<PriorityLoad> &loads)
{
    double arrivals = 0;
    for (const PriorityLoad &load : loads)
        arrivals += load.arrivalRate;
    const double capacity = servers * serviceRate;
    const double whole = erlangC(servers, arrivals / serviceRate) / capacity / (1 - arrivals / capacity);
    std::vector<double> waits;
    for (size_t k = 0; k < loads.size(); ++k) {
        double above = whole;
        double below = 1;
        for (size_t i = 0; i < k; ++i)
            above -= loads[i].arrivalRate / capacity * waits[i] * (1 - loads[i].weight / loads[k].weight);
        for (size_t i = k + 1; i < loads.size(); ++i)
            below -= loads[i].arrivalRate / capacity * (1 - loads[k].weight / loads[i].weight);
        waits.push_back(above / below);
    }
    return waits;
}

} // namespace ow
