#include "app/hub/HubRun.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>
#include <cstdio>

namespace {

int finish(const ow::Result<void> &result)
{
    if (result)
        return 0;
    std::fprintf(stderr, "%s\n", qPrintable(result.error().sentence()));
    for (const ow::Fault &fault : result.error().faults())
        std::fprintf(stderr, "  %s: %s\n", qPrintable(fault.place), qPrintable(fault.sentence()));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("onewindow"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ONEWINDOW_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("一窗大厅服务"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("command"), QStringLiteral("run（默认）｜backup｜restore"), QStringLiteral("[run|backup|restore]"));
    const QString home = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/onewindow");
    const QCommandLineOption data(QStringLiteral("data"), QStringLiteral("数据目录"), QStringLiteral("DIR"), home);
    const QCommandLineOption address(QStringLiteral("address"), QStringLiteral("监听地址"), QStringLiteral("IP"), QStringLiteral("127.0.0.1"));
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("监听端口，0为任意"), QStringLiteral("N"), QStringLiteral("0"));
    const QCommandLineOption demo(QStringLiteral("demo"), QStringLiteral("演示大厅：示例配置和随机口令的用户"));
    const QCommandLineOption testClock(QStringLiteral("test-clock"), QStringLiteral("演示大厅用的时钟文件"), QStringLiteral("FILE"));
    const QCommandLineOption to(QStringLiteral("to"), QStringLiteral("备份到这个目录"), QStringLiteral("DIR"));
    const QCommandLineOption from(QStringLiteral("from"), QStringLiteral("从这个备份目录恢复"), QStringLiteral("DIR"));
    parser.addOptions({data, address, port, demo, testClock, to, from});
    parser.process(app);

    const QString command = parser.positionalArguments().value(0, QStringLiteral("run"));
    if (command == QLatin1String("backup") && parser.isSet(to))
        return finish(ow::backupHub(parser.value(data), parser.value(to)));
    if (command == QLatin1String("restore") && parser.isSet(from))
        return finish(ow::restoreHub(parser.value(data), parser.value(from)));
    if (command == QLatin1String("run"))
        return finish(ow::runHub({parser.value(data), parser.value(address), parser.value(port).toUShort(), parser.isSet(demo), parser.value(testClock)}));
    parser.showHelp(2);
}
