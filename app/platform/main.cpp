#include "app/common/StopSignals.h"
#include "app/platform/PlatformRun.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("onewindow-platform"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ONEWINDOW_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("一窗市平台"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("command"), QStringLiteral("run（默认）｜hall add 代码｜publish｜application｜directive｜code"),
        QStringLiteral("[run|hall add CODE|publish|upload|application|correction|directive|code]"));
    const QString home =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/onewindow-platform");
    const QCommandLineOption data(QStringLiteral("data"), QStringLiteral("数据目录"), QStringLiteral("DIR"), home);
    const QCommandLineOption database(
        QStringLiteral("database"),
        QStringLiteral("PostgreSQL的连接（URI或“host=… dbname=…”，密码放在PGPASSFILE）；不写则用数据目录里的SQLite"),
        QStringLiteral("CONNECTION"));
    const QCommandLineOption address(QStringLiteral("address"), QStringLiteral("监听地址"), QStringLiteral("IP"),
                                     QStringLiteral("127.0.0.1"));
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("监听端口，0为任意"), QStringLiteral("N"),
                                  QStringLiteral("0"));
    const QCommandLineOption name(QStringLiteral("name"), QStringLiteral("大厅名称"), QStringLiteral("NAME"));
    const QCommandLineOption catalogue(QStringLiteral("catalogue"), QStringLiteral("要发布的事项目录"),
                                       QStringLiteral("FOLDER"));
    const QCommandLineOption hall(QStringLiteral("hall"), QStringLiteral("指令、文件、网上申请或补正发给这个大厅"),
                                  QStringLiteral("CODE"));
    const QCommandLineOption file(QStringLiteral("file"), QStringLiteral("指令、网上申请、补正，或要上传的文件"),
                                  QStringLiteral("FILE"));
    const QCommandLineOption registryData(QStringLiteral("registry-data"),
                                          QStringLiteral("模拟登记簿的内容；不写则用演示内容"), QStringLiteral("FILE"));
    const QCommandLineOption registryDelay(QStringLiteral("registry-delay"), QStringLiteral("模拟登记簿迟多少毫秒才答"),
                                           QStringLiteral("MS"), QStringLiteral("0"));
    const QCommandLineOption registryFailing(QStringLiteral("registry-failing"),
                                             QStringLiteral("出故障的模拟登记簿，逗号分隔；* 为全部"),
                                             QStringLiteral("NAMES"));
    const QCommandLineOption number(QStringLiteral("number"),
                                    QStringLiteral("补正哪一个网上申请；或为这个号码的演示人员出身份码"),
                                    QStringLiteral("NUMBER"));
    const QCommandLineOption level(QStringLiteral("level"), QStringLiteral("身份码的核验等级：basic、face、chip"),
                                   QStringLiteral("LEVEL"), QStringLiteral("face"));
    parser.addOptions({data, database, address, port, name, catalogue, hall, file, registryData, registryDelay,
                       registryFailing, number, level});
    parser.process(app);

    const QStringList words = parser.positionalArguments();
    const QString command = words.value(0, QStringLiteral("run"));
    const ow::PlatformPlace place{parser.value(data), parser.value(database)};
    if (command == QLatin1String("run"))
        return ow::exitCode(
            ow::runPlatform({place, parser.value(address), parser.value(port).toUShort(), parser.value(registryData),
                             parser.value(registryDelay).toInt(),
                             parser.value(registryFailing).split(QLatin1Char(','), Qt::SkipEmptyParts)}));
    if (command == QLatin1String("hall") && words.value(1) == QLatin1String("add") && words.size() == 3)
        return ow::exitCode(ow::addHall(place, words.at(2), parser.value(name)));
    if (command == QLatin1String("publish") && parser.isSet(catalogue))
        return ow::exitCode(ow::publishCatalogue(place, parser.value(catalogue)));
    if (command == QLatin1String("application") && parser.isSet(hall) && parser.isSet(file))
        return ow::exitCode(ow::sendOnline(place, parser.value(hall), parser.value(file)));
    if (command == QLatin1String("upload") && parser.isSet(hall) && parser.isSet(file))
        return ow::exitCode(ow::uploadFile(place, parser.value(hall), parser.value(file)));
    if (command == QLatin1String("correction") && parser.isSet(hall) && parser.isSet(number) && parser.isSet(file))
        return ow::exitCode(ow::correctOnline(place, parser.value(hall), parser.value(number), parser.value(file)));
    if (command == QLatin1String("directive") && parser.isSet(hall) && parser.isSet(file))
        return ow::exitCode(ow::sendDirective(place, parser.value(hall), parser.value(file)));
    if (command == QLatin1String("code") && parser.isSet(number))
        return ow::exitCode(ow::makeIdentityCode(place, parser.value(number), parser.value(level)));
    parser.showHelp(2);
}
