#include "app/bench/CallBench.h"
#include "app/bench/CallCost.h"
#include "app/bench/Caller.h"
#include "app/bench/CaseBench.h"
#include "app/bench/ClerkBench.h"
#include "app/bench/CrashBench.h"
#include "app/bench/CrashStation.h"
#include "app/bench/FairBench.h"
#include "app/bench/FanoutBench.h"
#include "app/bench/FindBench.h"
#include "app/bench/FloorStore.h"
#include "app/bench/FormBench.h"
#include "app/bench/LawsBench.h"
#include "app/bench/MergeBench.h"
#include "app/bench/OracleDoor.h"
#include "app/bench/PaperBench.h"
#include "app/bench/SearchBench.h"
#include "app/bench/StartupBench.h"
#include "app/bench/StormBench.h"
#include "app/bench/StormStations.h"
#include "app/bench/StreamReaders.h"
#include "app/bench/SyncBench.h"
#include "app/bench/UiBench.h"
#include "app/bench/WebBench.h"

#include <QCoreApplication>
#include <QStringList>
#include <cstdio>
#include <cstring>

namespace {
/// What stands behind "--name=", taken out of the list.
QString optionOf(QStringList &names, const char *option)
{
    QString value;
    for (const QString &name : names) {
        if (name.startsWith(QLatin1String(option)))
            value = name.section(QLatin1Char('='), 1);
    }
    names.removeIf([option](const QString &name) { return name.startsWith(QLatin1String(option)); });
    return value;
}
} // namespace

int main(int argc, char **argv)
{
    if (argc == 2 && std::strcmp(argv[1], "--empty-window") == 0)
        return ow::runEmptyWindow(argc, argv);
    if (argc == 2 && std::strcmp(argv[1], "--clerk-jobs") == 0)
        return ow::runClerkJobs(argc, argv);
    if (argc == 2 && std::strcmp(argv[1], "--ui-jobs") == 0)
        return ow::runUiBench(argc, argv);
    if (argc == 3 && std::strcmp(argv[1], "--paper-prints") == 0)
        return ow::runPaperPrints(argc, argv);
    QCoreApplication app(argc, argv);
    QStringList names = QCoreApplication::arguments().mid(1);
    if (names.value(0) == QLatin1String("--caller"))
        return ow::runCaller(names.mid(1));
    if (names.value(0) == QLatin1String("--crash-station"))
        return ow::runCrashStation(names.mid(1));
    if (names.value(0) == QLatin1String("--acceptances"))
        return ow::runAcceptances(names.value(1), names.value(2).toInt());
    if (names.value(0) == QLatin1String("--storm-stations"))
        return ow::runStormStations(names.mid(1));
    if (names.value(0) == QLatin1String("--stream-readers"))
        return ow::runStreamReaders(names.mid(1));
    if (names.value(0) == QLatin1String("--floor")) {
        std::printf("%.1f\n", ow::floorCommitsPerSecond(names.value(1), names.value(2).toInt()));
        return 0;
    }
    if (names.value(0) == QLatin1String("oracle"))
        return ow::runOracle(names.value(1));
    const bool full = names.removeAll(QStringLiteral("--full")) > 0;
    const bool peers = names.removeAll(QStringLiteral("--peers")) > 0;
    const QString windowsWanted = optionOf(names, "--windows=");
    const QString disk = optionOf(names, "--disk=");
    const int tickets = optionOf(names, "--tickets=").toInt();
    const int cases = optionOf(names, "--cases=").toInt();
    const int events = optionOf(names, "--events=").toInt();
    const int seconds = optionOf(names, "--seconds=").toInt();
    const qint64 catalogues = optionOf(names, "--catalogues=").toLongLong();
    const quint64 seed = optionOf(names, "--seed=").toULongLong();
    if (names.isEmpty())
        names = {QStringLiteral("call"),    QStringLiteral("crash"), QStringLiteral("storm"),  QStringLiteral("fanout"),
                 QStringLiteral("startup"), QStringLiteral("fair"),  QStringLiteral("search"), QStringLiteral("form"),
                 QStringLiteral("merge"),   QStringLiteral("laws"),  QStringLiteral("clerk"),  QStringLiteral("paper"),
                 QStringLiteral("find"),    QStringLiteral("case"),  QStringLiteral("web"),    QStringLiteral("ui"),
                 QStringLiteral("sync")};
    bool good = true;
    for (const QString &name : names) {
        if (name == QLatin1String("call")) {
            ow::CallTask task;
            task.windows = full ? QList<int>{1, 8, 32, 200} : QList<int>{1, 8, 32};
            if (!windowsWanted.isEmpty()) {
                task.windows.clear();
                for (const QString &count : windowsWanted.split(QLatin1Char(',')))
                    task.windows.append(count.toInt());
            }
            if (!disk.isEmpty())
                task.disks = {disk == QLatin1String("slow") ? ow::Disk::Slow : ow::Disk::Plain};
            task.milliseconds = seconds > 0 ? 1000 * seconds : full ? 20000 : 3000;
            task.tickets = tickets > 0 ? tickets : task.tickets;
            task.peers = peers;
            good = ow::benchCall(task) && good;
        } else if (name == QLatin1String("cost")) {
            good = ow::benchCost(tickets > 0 ? tickets : 100'000, full ? 1000 : 100) && good;
        } else if (name == QLatin1String("crash")) {
            good = ow::benchCrash(full ? 2000 : 300) && good;
        } else if (name == QLatin1String("storm")) {
            good = ow::benchStorm(500) && good;
        } else if (name == QLatin1String("fanout")) {
            good = ow::benchFanout(3000, full ? 1000 : 100, peers) && good;
        } else if (name == QLatin1String("web")) {
            good = ow::benchWeb(3000, full ? 200 : 30, peers) && good;
        } else if (name == QLatin1String("ui")) {
            good = ow::benchUi() && good;
        } else if (name == QLatin1String("startup")) {
            good = ow::benchStartup(full ? 15 : 5) && good;
        } else if (name == QLatin1String("form")) {
            good = ow::benchForm(peers) && good;
        } else if (name == QLatin1String("merge")) {
            good = ow::benchMerge(full ? 3000 : 500) && good;
        } else if (name == QLatin1String("laws")) {
            good = ow::benchLaws(catalogues > 0 ? catalogues
                                     : full     ? 1'000'000
                                                : 20'000,
                                 seed > 0 ? seed : 20260924, peers)
                && good;
        } else if (name == QLatin1String("search")) {
            good = ow::benchSearch(100000, full ? 1 : 9) && good;
        } else if (name == QLatin1String("find")) {
            good = ow::benchFind(full ? 1'000'000 : 100'000) && good;
        } else if (name == QLatin1String("clerk")) {
            good = ow::benchClerk() && good;
        } else if (name == QLatin1String("paper")) {
            good = ow::benchPaper(full ? 200 : 40) && good;
        } else if (name == QLatin1String("case")) {
            good = ow::benchCase(cases > 0 ? cases : full ? 1'000'000 : 100'000) && good;
        } else if (name == QLatin1String("sync")) {
            ow::SyncTask task;
            task.events = events > 0 ? events : task.events;
            task.few = task.events / 10;
            task.many = full ? 10 * task.events : 0;
            task.peers = peers;
            task.reconnect = full;
            good = ow::benchSync(task) && good;
        } else if (name == QLatin1String("fair")) {
            good = ow::benchFair(full ? 5000 : 1000, full ? 40'000'000 : 12'000'000) && good;
        } else {
            std::fprintf(
                stderr,
                "onewindow-bench [call [--windows=1,8,32] [--disk=plain|slow] [--seconds=3] [--tickets=100000]] [cost] "
                "[crash] [storm] [fanout] [web] [ui] [startup] [fair] [search] [form] [merge] [clerk] [paper] [find] "
                "[case "
                "[--cases=100000]] [sync [--events=100000]] [laws "
                "[--catalogues=20000] "
                "[--seed=20260924]] [--full] "
                "[--peers] | oracle "
                "identity|deadline|merge|rule\n");
            return 2;
        }
    }
    return good ? 0 : 1;
}
