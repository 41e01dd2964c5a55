#include "app/devicebridge/SimulatedBridge.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("一窗：模拟读卡程序。厂商按 device-bridge.md 写自己的。"));
    parser.addHelpOption();
    const QCommandLineOption script(
        QStringLiteral("script"),
        QStringLiteral(
            "每次读卡做什么，逗号分开：card:N、unreadable、noDevice、unlicensed、die、hang、nonsense、nothing"),
        QStringLiteral("STEPS"), QStringLiteral("card:0,card:1,card:2"));
    const QCommandLineOption delay(QStringLiteral("delay"), QStringLiteral("从下令到读出的毫秒数"),
                                   QStringLiteral("MS"), QStringLiteral("300"));
    const QCommandLineOption protocol(QStringLiteral("protocol"), QStringLiteral("自报的协议版本"), QStringLiteral("N"),
                                      QString::number(ow::bridgeProtocol));
    parser.addOptions({script, delay, protocol});
    parser.process(application);

    QFile file(QStringLiteral(":/texts/demo-cards.json"));
    const QList<ow::DemoCard> cards =
        file.open(QIODevice::ReadOnly) ? ow::demoCardsFrom(file.readAll()) : QList<ow::DemoCard>();
    const ow::SimulatedBridge::Script wanted{parser.value(script).split(QLatin1Char(',')),
                                             parser.value(protocol).toInt(), parser.value(delay).toInt()};
    if (!ow::SimulatedBridge::isRight(wanted, cards) || wanted.delayMs < 0 || wanted.protocol < 1) {
        std::fprintf(stderr, "%s\n", "--script、--delay 或 --protocol 不对，请看 --help。");
        return 2;
    }
    ow::SimulatedBridge bridge(wanted, cards);
    return QCoreApplication::exec();
}
