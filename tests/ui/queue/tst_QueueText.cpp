#include "QueueSample.h"
#include "tests/base/Testing.h"
#include "ui/queue/QueueText.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

class tst_QueueText : public QObject {
    Q_OBJECT
private slots:
    void durations_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("now") << 0LL << QStringLiteral("不到1分钟");
        QTest::newRow("59 s") << 59LL << QStringLiteral("不到1分钟");
        QTest::newRow("1 min") << 60LL << QStringLiteral("1分钟");
        QTest::newRow("59:59") << 3599LL << QStringLiteral("59分钟");
        QTest::newRow("one hour") << 3600LL << QStringLiteral("1小时00分");
        QTest::newRow("two hours five") << 7500LL << QStringLiteral("2小时05分");
        QTest::newRow("clock of the hub ahead") << -30LL << QStringLiteral("不到1分钟");
        QTest::newRow("clock of the hub far ahead") << -300LL << QStringLiteral("不到1分钟");
    }
    void durations()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, text);
        const Instant since = sampleTime(8, 25);
        QCOMPARE(QueueText::duration(since, since.plus(seconds * 1000)), text);
    }
    void namesFallBackToCodes()
    {
        const HallSetup hall = sampleHall();
        Ticket ticket = sampleTicket(hall, 0, 1, sampleTime(8, 25), true);
        QCOMPARE(QueueText::queueName(hall, ticket.queue), QStringLiteral("综合受理"));
        QCOMPARE(QueueText::priorityName(hall, ticket), QStringLiteral("60周岁以上"));
        QCOMPARE(QueueText::queueName(hall, QStringLiteral("gone")), QStringLiteral("gone"));
        ticket.priority = QStringLiteral("gone");
        QCOMPARE(QueueText::priorityName(hall, ticket), QStringLiteral("gone"));
        ticket.priority.reset();
        QCOMPARE(QueueText::priorityName(hall, ticket), QString());
    }
    void bookingAndPrecheck()
    {
        Ticket ticket = sampleTicket(sampleHall(), 0, 1, sampleTime(8, 25));
        QCOMPARE(QueueText::booked(ticket), QString());
        QCOMPARE(QueueText::precheck(ticket), QString());
        ticket.bookedFor = sampleTime(9, 30);
        ticket.precheck = Precheck{QStringLiteral("item"), {QStringLiteral("a"), QStringLiteral("b")}, {}, {}};
        QCOMPARE(QueueText::booked(ticket), QStringLiteral("预约 09:30"));
        QCOMPARE(QueueText::precheck(ticket), QStringLiteral("已预审，2份齐"));
        ticket.precheck->missing.append(QStringLiteral("c"));
        QCOMPARE(QueueText::precheck(ticket), QStringLiteral("已预审，缺1份"));
    }
    void windowStates()
    {
        QCOMPARE(QueueText::windowState({1, WindowState::Closed, {}, {}, {}, {}, {}}), QStringLiteral("未开窗"));
        QCOMPARE(QueueText::windowState({1, WindowState::Open, {}, {}, {}, {}, {}}), QStringLiteral("开窗"));
        QCOMPARE(QueueText::windowState({1, WindowState::Paused, {}, {}, {}, {}, QStringLiteral("午餐")}),
                 QStringLiteral("暂停：午餐"));
    }
    void timesAreTheHalls()
    {
        QCOMPARE(QueueText::timeOfDay(sampleTime(8, 25)),
                 QStringLiteral("08:25")); // tests run with TZ=America/New_York
        QCOMPARE(QueueText::timeOfDay(std::nullopt), QString());
    }
};
OW_TEST(tst_QueueText)
#include "tst_QueueText.moc"
