#include "app/common/StopSignals.h"
#include "app/hub/Drill.h"
#include "app/hub/HubRun.h"
#include "app/hub/Imports.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("onewindow"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ONEWINDOW_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("一窗大厅服务"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("command"),
        QStringLiteral(
            "run（默认）｜backup｜restore｜drill｜keys export｜keys import｜calendar import｜catalogue "
            "template｜catalogue "
            "export｜catalogue import 表格.xlsx｜catalogue schema 目录 [事项编码,…]｜users export｜users import "
            "表格.xlsx"),
        QStringLiteral("[run|backup|restore|drill|keys …|calendar import|catalogue …|users …] [FILE]"));
    const QString home =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/onewindow");
    const QCommandLineOption data(QStringLiteral("data"), QStringLiteral("数据目录"), QStringLiteral("DIR"), home);
    const QCommandLineOption address(QStringLiteral("address"), QStringLiteral("监听地址"), QStringLiteral("IP"),
                                     QStringLiteral("127.0.0.1"));
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("监听端口，0为任意"), QStringLiteral("N"),
                                  QStringLiteral("0"));
    const QCommandLineOption demo(QStringLiteral("demo"), QStringLiteral("演示大厅：示例配置和随机口令的用户"));
    const QCommandLineOption training(
        QStringLiteral("training"),
        QStringLiteral("演练大厅：在数据目录的 training 子目录里另建一个大厅，沿用本厅的设置和人员，不与外面往来"));
    QCommandLineOption trainingFrom(QStringLiteral("training-from"), {}, QStringLiteral("DIR"));
    trainingFrom.setFlags(QCommandLineOption::HiddenFromHelp);
    const QCommandLineOption testClock(QStringLiteral("test-clock"), QStringLiteral("演示、演练大厅用的时钟文件"),
                                       QStringLiteral("FILE"));
    const QCommandLineOption to(QStringLiteral("to"), QStringLiteral("备份到这个目录；密钥、表格：导出成这个文件"),
                                QStringLiteral("PATH"));
    const QCommandLineOption from(QStringLiteral("from"),
                                  QStringLiteral("从这个备份目录恢复或演练恢复；密钥、放假安排、表格：从这个文件导入"),
                                  QStringLiteral("PATH"));
    const QCommandLineOption platform(QStringLiteral("platform"), QStringLiteral("市平台地址"),
                                      QStringLiteral("URL#sha256=PIN"));
    const QCommandLineOption hallCode(QStringLiteral("hall-code"), QStringLiteral("本厅在市平台的代码"),
                                      QStringLiteral("CODE"));
    const QCommandLineOption secretFile(QStringLiteral("platform-secret-file"),
                                        QStringLiteral("市平台登记本厅时给出的凭据"), QStringLiteral("FILE"));
    const QCommandLineOption smsFolder(QStringLiteral("sms-folder"), QStringLiteral("与短信程序交换短信的目录"),
                                       QStringLiteral("DIR"));
    const QCommandLineOption externalFolder(QStringLiteral("external-folder"),
                                            QStringLiteral("与部门自建系统交换办件的目录"), QStringLiteral("DIR"));
    const QCommandLineOption phonePort(QStringLiteral("phone-port"),
                                       QStringLiteral("手机页面单独的监听端口，0为任意；不给就与各工作站同一端口"),
                                       QStringLiteral("N"));
    const QCommandLineOption phoneAddress(QStringLiteral("phone-address"), QStringLiteral("手机页面的监听地址"),
                                          QStringLiteral("IP"), QStringLiteral("127.0.0.1"));
    const QCommandLineOption phoneCertificate(QStringLiteral("phone-certificate"),
                                              QStringLiteral("手机页面的证书链（PEM），不给就用本厅自己的"),
                                              QStringLiteral("FILE"));
    const QCommandLineOption phoneKey(QStringLiteral("phone-key"), QStringLiteral("手机页面证书的私钥（PEM）"),
                                      QStringLiteral("FILE"));
    const QCommandLineOption phoneConnections(QStringLiteral("phone-connections"),
                                              QStringLiteral("每个网络地址最多多少个手机连接，0为不限"),
                                              QStringLiteral("N"), QStringLiteral("256"));
    const QCommandLineOption check(QStringLiteral("check"), QStringLiteral("表格：只列出会改什么，不导入"));
    parser.addOptions({data,         address,          port,      demo,
                       training,     trainingFrom,     testClock, to,
                       from,         platform,         hallCode,  secretFile,
                       smsFolder,    externalFolder,   check,     phonePort,
                       phoneAddress, phoneCertificate, phoneKey,  phoneConnections});
    parser.process(app);

    const QStringList words = parser.positionalArguments();
    const QString command = words.isEmpty() ? QStringLiteral("run") : words.mid(0, 2).join(QLatin1Char(' '));
    const QString file = words.value(2, parser.value(from));
    const QString target = words.value(2, parser.value(to));
    if (command == QLatin1String("backup") && parser.isSet(to))
        return ow::exitCode(ow::backupHub(parser.value(data), parser.value(to)));
    if (command == QLatin1String("restore") && parser.isSet(from))
        return ow::exitCode(ow::restoreHub(parser.value(data), parser.value(from)));
    if (command == QLatin1String("drill") && parser.isSet(from))
        return ow::drillBackup(parser.value(data), parser.value(from)) ? 0 : 1;
    if (command == QLatin1String("keys export") && parser.isSet(to))
        return ow::exitCode(ow::exportKeys(parser.value(data), parser.value(to)));
    if (command == QLatin1String("keys import") && parser.isSet(from))
        return ow::exitCode(ow::importKeys(parser.value(data), parser.value(from)));
    if (command == QLatin1String("calendar import") && !file.isEmpty())
        return ow::exitCode(ow::importCalendar(parser.value(data), file));
    if (command == QLatin1String("catalogue import") && !file.isEmpty())
        return ow::exitCode(ow::importCatalogue(parser.value(data), file, parser.isSet(check)));
    if (command == QLatin1String("users import") && !file.isEmpty())
        return ow::exitCode(ow::importUsers(parser.value(data), file, parser.isSet(check)));
    if (command == QLatin1String("catalogue template") && !target.isEmpty())
        return ow::exitCode(ow::exportSheet(parser.value(data), target, ow::SheetKind::EmptyItems));
    if (command == QLatin1String("catalogue export") && !target.isEmpty())
        return ow::exitCode(ow::exportSheet(parser.value(data), target, ow::SheetKind::AllItems));
    if (command == QLatin1String("catalogue schema") && !target.isEmpty())
        return ow::exitCode(ow::exportSchemas(parser.value(data), target, words.value(3)));
    if (command == QLatin1String("users export") && !target.isEmpty())
        return ow::exitCode(ow::exportSheet(parser.value(data), target, ow::SheetKind::Staff));
    if (command == QLatin1String("run") && parser.isSet(phoneCertificate) == parser.isSet(phoneKey)) {
        ow::PhoneOptions phones{{},
                                parser.value(phoneAddress),
                                parser.value(phoneCertificate),
                                parser.value(phoneKey),
                                parser.value(phoneConnections).toInt()};
        if (parser.isSet(phonePort))
            phones.port = parser.value(phonePort).toUShort();
        // A client that starts its own training hall has made the folder already and says where the real one is.
        const bool practises = parser.isSet(training);
        const bool told = parser.isSet(trainingFrom);
        const QString folder =
            practises && !told ? parser.value(data) + QStringLiteral("/training") : parser.value(data);
        const QString practisedHall = told ? parser.value(trainingFrom) : parser.value(data);
        const ow::HallKind kind = practises ? ow::HallKind::Training
            : parser.isSet(demo)            ? ow::HallKind::Demo
                                            : ow::HallKind::Real;
        return ow::exitCode(ow::runHub({folder,
                                        parser.value(address),
                                        parser.value(port).toUShort(),
                                        kind,
                                        parser.value(testClock),
                                        parser.value(smsFolder),
                                        parser.value(externalFolder),
                                        {parser.value(platform), parser.value(hallCode), parser.value(secretFile)},
                                        phones,
                                        practises ? practisedHall : QString()}));
    }
    parser.showHelp(2);
}
