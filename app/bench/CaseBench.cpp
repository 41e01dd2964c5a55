#include "app/bench/CaseBench.h"

#include "app/bench/BenchHub.h"
#include "app/bench/CaseHall.h"
#include "app/bench/ProcessFigures.h"
#include "app/bench/SameRowsStore.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseViews.h"
#include "models/cases/WorkViews.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <random>
#include <unistd.h>

namespace ow {

namespace {
constexpr int casePapers = 20;
constexpr int pastPapers = 4;
constexpr int acceptancesTimed = 400;
constexpr int acceptancesAtOnce = 8;
constexpr int acceptancesPatienceMs = 600'000;
constexpr int casesFew = 10'000;
constexpr int reviewersList = 5000;
constexpr int filesOpened = 2000;
constexpr int listsLoaded = 200;
constexpr double acceptancesLimit = 0.5;
constexpr double caseGrowthLimit = 1.5;

/// Of one kind of look, in microseconds.
struct LookTimes {
    double p50 = 0;
    double p99 = 0;
};
struct Looks {
    LookTimes file;
    LookTimes list;
    LookTimes pages; ///< read from the file of the database for one case, beyond what the reader had in memory
};

LookTimes timesOf(QList<qint64> times)
{
    std::sort(times.begin(), times.end());
    const auto at = [&](int percent) {
        return times.isEmpty() ? 0 : double(times.at(std::min(times.size() - 1, times.size() * percent / 100)));
    };
    return {at(50), at(99)};
}

/// Files of cases drawn anew, and the list of what is to be reviewed. The hall works on meanwhile: before each list a case is stored, so no
/// reader lives off what it read before.
std::optional<Looks> looks(CaseHall &hall, std::mt19937 &random)
{
    // What the filling left to be written is not this hall's daily work.
    ::sync();
    QList<qint64> files;
    QList<qint64> lists;
    QList<qint64> pages;
    const qint64 firstAsked = readsSoFar();
    const qint64 asking = readsSoFar() - firstAsked;
    for (int i = 0; i < filesOpened + listsLoaded; ++i) {
        const bool isList = i % ((filesOpened + listsLoaded) / listsLoaded) == 0;
        if (isList && !hall.fill(int(hall.cases().size()) + 1, 0))
            return std::nullopt;
        const QUuid id = hall.cases().at(qsizetype(random() % quint32(hall.cases().size())));
        const qint64 readBefore = readsSoFar();
        const auto took = isList
            ? hall.view(WorkView::name, {})
            : hall.view(CaseFileView::name, {{QStringLiteral("id"), uuidText(id)}, {QStringLiteral("reason"), {}}});
        if (!took)
            return std::nullopt;
        if (!isList)
            pages.append(readsSoFar() - readBefore - asking);
        (isList ? lists : files).append(*took);
    }
    return Looks{timesOf(files), timesOf(lists), timesOf(pages)};
}

bool benchAcceptances()
{
    QTemporaryDir folder;
    QProcess child;
    tieToBench(child, folder.filePath(QStringLiteral("log")));
    child.setProcessEnvironment(onDisk(Disk::Slow));
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--acceptances"), folder.path(), QString::number(acceptancesTimed)});
    if (!child.waitForFinished(acceptancesPatienceMs) || child.exitCode() != 0) {
        std::fprintf(stderr, "bench case: the acceptances came to no end\n");
        return false;
    }
    const QList<QByteArray> told = child.readAllStandardOutput().simplified().split(' ');
    const double one = told.value(0).toDouble();
    const double eight = told.value(1).toDouble();
    const double floor = told.value(2).toDouble();
    const double ratio = floor > 0 ? one / floor : 0;
    std::printf("bench case accept papers=%d disk=slow one=%.1f/s eight=%.1f/s floor=%.1f/s x_floor=%.2f (limit %.1f) "
                "x_eight=%.2f\n",
                casePapers, one, eight, floor, ratio, acceptancesLimit, floor > 0 ? eight / floor : 0);
    return ratio >= acceptancesLimit;
}
} // namespace

int runAcceptances(const QString &folder, int count)
{
    auto hall = CaseHall::make(folder, casePapers);
    if (!hall)
        return 1;
    const auto warm = (*hall)->prepare(acceptancesAtOnce * 4);
    if (!warm || (*hall)->acceptedPerSecond(*warm, acceptancesAtOnce) <= 0)
        return 1;
    const auto ones = (*hall)->prepare(count);
    const auto before = (*hall)->copy(QStringLiteral("before.db"));
    const double one = ones ? (*hall)->acceptedPerSecond(*ones, 1) : 0;
    const auto after = (*hall)->copy(QStringLiteral("after.db"));
    const auto eights = (*hall)->prepare(count);
    const double eight = eights ? (*hall)->acceptedPerSecond(*eights, acceptancesAtOnce) : 0;
    if (!before || !after || one <= 0 || eight <= 0)
        return 1;
    const double floor = sameRowsPerSecond(*before, *after, count);
    std::printf("%.2f %.2f %.2f\n", one, eight, floor);
    return floor > 0 ? 0 : 1;
}

bool benchCase(int cases)
{
    const bool accepts = benchAcceptances();
    QTemporaryDir folder;
    auto hall = CaseHall::make(folder.path(), pastPapers);
    const auto first = hall ? (*hall)->prepare(1) : fail(hall.error());
    if (!first || (*hall)->acceptedPerSecond(*first, 1) <= 0)
        return false;
    std::mt19937 random(20260924);
    // The list is of one length, whatever the hall has behind it.
    if (!(*hall)->fill(casesFew, reviewersList))
        return false;
    const auto few = looks(**hall, random);
    if (!(*hall)->fill(cases, 0))
        return false;
    const auto many = looks(**hall, random);
    if (!few || !many)
        return false;
    const double fileGrowth = many->file.p99 / few->file.p99;
    const double listGrowth = many->list.p99 / few->list.p99;
    std::printf(
        "bench case look cases=%d|%d file_p50_us=%.0f|%.0f file_p99_us=%.0f|%.0f growth=%.2f pages_p50=%.0f|%.0f "
        "pages_p99=%.0f|%.0f list=%d "
        "list_p50_us=%.0f|%.0f list_p99_us=%.0f|%.0f growth=%.2f (limit %.1f)\n",
        casesFew, cases, few->file.p50, many->file.p50, few->file.p99, many->file.p99, fileGrowth, few->pages.p50,
        many->pages.p50, few->pages.p99, many->pages.p99, reviewersList, few->list.p50, many->list.p50, few->list.p99,
        many->list.p99, listGrowth, caseGrowthLimit);
    std::fflush(stdout);
    return accepts && fileGrowth <= caseGrowthLimit && listGrowth <= caseGrowthLimit;
}

} // namespace ow
