#include "app/sim/DayRun.h"
#include "app/sim/FaultsRun.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("onewindow-sim"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ONEWINDOW_VERSION));

    ow::DayRunOptions options;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("推演：大厅的一天叫号，或断线断电时的同步，用的都是大厅里同一套程序"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("command"),
                                 QStringLiteral("day：推演大厅的一天或几天；faults：推演断线、断电、坏盘和改钟"),
                                 QStringLiteral("day｜faults"));
    const QCommandLineOption hall(QStringLiteral("hall"), QStringLiteral("大厅描述，默认四十窗口大厅"),
                                  QStringLiteral("FILE"), options.hall);
    const QCommandLineOption policy(QStringLiteral("policy"), QStringLiteral("换用的叫号规则，默认用描述里的"),
                                    QStringLiteral("FILE"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("随机种子，相同则结果相同"),
                                  QStringLiteral("N"), QStringLiteral("1"));
    const QCommandLineOption days(QStringLiteral("days"), QStringLiteral("天数"), QStringLiteral("N"),
                                  QStringLiteral("1"));
    const QCommandLineOption tickets(QStringLiteral("tickets"), QStringLiteral("逐张输出号票（CSV），不输出汇总"));
    const QCommandLineOption seeds(QStringLiteral("seeds"), QStringLiteral("faults：从种子起推演几次"),
                                   QStringLiteral("N"), QStringLiteral("1000"));
    const QCommandLineOption stop(QStringLiteral("stop"), QStringLiteral("faults：找到第一个就停"));
    parser.addOptions({hall, policy, seed, days, tickets, seeds, stop});
    parser.process(app);

    bool seedRead = false;
    bool daysRead = false;
    options.hall = parser.value(hall);
    options.policy = parser.value(policy);
    options.seed = parser.value(seed).toULongLong(&seedRead);
    options.days = parser.value(days).toInt(&daysRead);
    options.tickets = parser.isSet(tickets);
    if (parser.positionalArguments() == QStringList{QStringLiteral("faults")}) {
        bool seedsRead = false;
        const ow::FaultsRunOptions faults{options.seed, parser.value(seeds).toULongLong(&seedsRead),
                                          parser.isSet(stop)};
        if (!seedRead || !seedsRead)
            parser.showHelp(2);
        return ow::runFaults(faults) ? 0 : 1;
    }
    if (parser.positionalArguments() != QStringList{QStringLiteral("day")} || !seedRead || !daysRead
        || options.days < 1)
        parser.showHelp(2);
    const auto out = ow::runDays(options);
    if (!out) {
        std::fprintf(stderr, "%s", qPrintable(ow::refusalText(out.error())));
        return 1;
    }
    std::fwrite(out->constData(), 1, size_t(out->size()), stdout);
    return 0;
}
