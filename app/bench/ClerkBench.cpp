#include "app/bench/ClerkBench.h"

#include "app/bench/ClerkJobs.h"
#include "app/bench/ScreenChild.h"
#include "ui/common/Theme.h"

#include <QApplication>

namespace ow {

namespace {
constexpr int clerkPatienceMs = 180'000;
} // namespace

bool benchClerk()
{
    return runScreenChild({QStringLiteral("--clerk-jobs")}, clerkPatienceMs);
}

int runClerkJobs(int argc, char **argv)
{
    QApplication app(argc, argv);
    Theme::apply(app);
    ClerkJobs jobs;
    return jobs.run() ? 0 : 1;
}

} // namespace ow
