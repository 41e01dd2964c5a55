#include "app/sim/FaultsRun.h"

#include "models/base/Log.h"
#include "sync/simulation/SimWorld.h"

#include <QElapsedTimer>
#include <cstdio>

namespace ow {

bool runFaults(const FaultsRunOptions &options)
{
    const auto beginning = SimBeginning::make();
    if (!beginning) {
        std::fprintf(stderr, "%s\n", qPrintable(QStringLiteral("推演的大厅建不起来，请检查临时目录")));
        return false;
    }
    log::setLevel(log::Level::Nothing);
    QElapsedTimer timer;
    timer.start();
    SimCounts all;
    int failed = 0;
    for (quint64 seed = options.first; seed < options.first + options.seeds; ++seed) {
        const SimPlan plan = simPlan(seed);
        const SimOutcome outcome = runSimPlan(*beginning, seed, plan);
        all += outcome.counts;
        if (outcome.failure.isEmpty())
            continue;
        ++failed;
        std::printf("seed %llu at %d: %s\n", seed, outcome.failedAt, qPrintable(outcome.failure));
        if (options.stop)
            return false;
        std::printf("  %s\n", qPrintable(simPlanText(shrunkPlan(*beginning, seed, plan))));
    }
    const double seconds = double(timer.elapsed()) / 1000;
    std::printf(
        "sim faults seeds=%llu from=%llu failed=%d events=%d crashes=%d lost=%d doubled=%d tickets=%d directives=%d "
        "seeds_per_s=%.1f\n",
        options.seeds, options.first, failed, all.events, all.crashes, all.lost, all.doubled, all.tickets,
        all.directives, seconds > 0 ? double(options.seeds) / seconds : 0);
    return failed == 0;
}

} // namespace ow
