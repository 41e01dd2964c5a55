// What a phone is told and may do, by rule: the plain range of waiting, whom a postponed number lets go first, codes as they are typed.
#include "models/base/Random.h"
#include "models/queue/CallingOrder.h"
#include "models/queue/PostponeRules.h"
#include "models/queue/TicketCode.h"
#include "models/queue/TicketStanding.h"
#include "models/queue/WaitRange.h"
#include "models/store/Sealer.h"
#include "tests/base/Testing.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ow;

Q_DECLARE_METATYPE(QList<ow::QueueCall>)

namespace {
constexpr qint64 phoneMinute = 60'000;

/// Calls so many minutes apart, each of a ticket that stood there long before.
QList<QueueCall> busyCalls(const QList<int> &gaps)
{
    QList<QueueCall> calls{{{0}, {100 * phoneMinute}}};
    for (const int gap : gaps)
        calls.append({{0}, calls.last().calledAt.plus(gap * phoneMinute)});
    return calls;
}

Ticket phoneTicket(int serial, int minute, const char *priority = nullptr)
{
    Ticket t;
    t.id = QUuid(uint(serial), 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    t.serial = serial;
    t.number = QStringLiteral("A%1").arg(serial, 3, 10, QLatin1Char('0'));
    t.series = t.queue = QStringLiteral("zonghe");
    t.standsFrom = {minute * phoneMinute};
    if (priority)
        t.priority = QLatin1String(priority);
    return t;
}

HallSetup phoneHall(OrderMode mode)
{
    HallSetup setup;
    setup.rules.policy.mode = mode;
    setup.rules.policy.classes = {{QLatin1String(ordinaryClass), QStringLiteral("普通"), 0, 1},
                                  {QStringLiteral("elder"), QStringLiteral("老人"), 20, 3}};
    setup.rules.restoreBehind = 3;
    return setup;
}

QStringList numbersOf(const QList<Ticket> &line)
{
    QStringList numbers;
    for (const Ticket &t : line)
        numbers.append(t.number);
    return numbers;
}
} // namespace

class tst_PhoneRules : public QObject {
    Q_OBJECT
private slots:
    void waiting_data()
    {
        QTest::addColumn<QList<QueueCall>>("calls");
        QTest::addColumn<int>("ahead");
        QTest::addColumn<QString>("told"); // empty: nothing can be said
        const QList<int> even(20, 4);
        QTest::newRow("nothing called yet") << QList<QueueCall>() << 3 << "";
        QTest::newRow("four paces") << busyCalls({4, 4, 4, 4}) << 1 << "";
        QTest::newRow("five paces") << busyCalls({4, 4, 4, 4, 4}) << 1 << "4-8";
        QTest::newRow("next") << busyCalls(even) << 0 << "0-4";
        QTest::newRow("in fives from ten on") << busyCalls(even) << 4 << "15-20";
        QTest::newRow("quartiles") << busyCalls({2, 2, 2, 4, 4, 6, 6, 9, 9, 30}) << 2 << "4-30";
        // A long break of one is no pace of the queue.
        QTest::newRow("one break") << busyCalls({4, 4, 4, 4, 4, 4, 120, 4}) << 1 << "4-8";
        // What was long ago is not looked at.
        QTest::newRow("the last twenty") << busyCalls(QList<int>(20, 30) + QList<int>(20, 4)) << 1 << "4-8";
        QList<QueueCall> idle = busyCalls(even);
        for (qsizetype i = 1; i < idle.size(); ++i)
            idle[i].standsFrom = idle.at(i).calledAt.plus(-phoneMinute); // came when the window was free
        QTest::newRow("a window that waited") << idle << 1 << "";
        QTest::newRow("less than a minute") << QList<QueueCall>{{{0}, {1000}}, {{0}, {2000}}, {{0}, {3000}},
                                                                {{0}, {4000}}, {{0}, {5000}}, {{0}, {6000}}}
                                            << 0 << "0-1";
        QTest::newRow("never before nobody") << busyCalls(even) << -1 << "";
    }
    void waiting()
    {
        QFETCH(QList<QueueCall>, calls);
        QFETCH(int, ahead);
        const auto range = waitRange(calls, ahead);
        QTEST(range ? QStringLiteral("%1-%2").arg(range->fromMinutes).arg(range->toMinutes) : QString(), "told");
        std::reverse(calls.begin(), calls.end());
        QCOMPARE(waitRange(calls, ahead), range); // however they are listed
    }

    void postponing_data()
    {
        QTest::addColumn<OrderMode>("mode");
        QTest::addColumn<int>("own");
        QTest::addColumn<QStringList>("line");
        const auto line = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
        // At minute 60: 1 … 6 ordinary, since minutes 10, 20 … 60; 7 and 8 elders since 45 and 55, by credit as of 25 and 35.
        QTest::newRow("first") << OrderMode::Credit << 1 << line("A002 A007 A003 A001 A008 A004 A005 A006");
        QTest::newRow("last but two") << OrderMode::Credit << 4 << line("A001 A002 A007 A003 A008 A005 A006 A004");
        QTest::newRow("an elder") << OrderMode::Credit << 7 << line("A001 A002 A003 A008 A004 A007 A005 A006");
        QTest::newRow("last") << OrderMode::Credit << 6 << QStringList();
        // Weights: elders since 45 and 55 count 45 and 15, the others 50, 40 … 0.
        QTest::newRow("first, by weight")
            << OrderMode::Accumulating << 1 << line("A007 A002 A003 A001 A004 A008 A005 A006");
        QTest::newRow("an elder, by weight")
            << OrderMode::Accumulating << 7 << line("A001 A002 A003 A004 A007 A008 A005 A006");
    }
    void postponing()
    {
        QFETCH(OrderMode, mode);
        QFETCH(int, own);
        QFETCH(QStringList, line);
        const HallSetup setup = phoneHall(mode);
        const Instant now{60 * phoneMinute};
        QList<Ticket> live;
        for (int i = 1; i <= 6; ++i)
            live.append(phoneTicket(i, i * 10));
        live.append(phoneTicket(7, 45, "elder"));
        live.append(phoneTicket(8, 55, "elder"));
        Ticket &mine = live[own - 1];
        const auto stands =
            postponedStand(mine, lineOf(QStringLiteral("zonghe"), live, setup.rules.policy, now), setup.rules, now);
        QCOMPARE(stands.has_value(), !line.isEmpty());
        if (!stands)
            return;
        QVERIFY(mine.standsFrom < *stands);
        mine.standsFrom = *stands;
        QCOMPARE(numbersOf(lineOf(QStringLiteral("zonghe"), live, setup.rules.policy, now)), line);
    }

    /// Nobody's standing tells of another: the elder's place shows in the count alone.
    void standings()
    {
        const HallSetup setup = phoneHall(OrderMode::Credit);
        QList<Ticket> live{phoneTicket(1, 10), phoneTicket(2, 20), phoneTicket(3, 15, "elder"), phoneTicket(4, 30)};
        live[3].keptForWindow = 5;
        Ticket called = phoneTicket(9, 5);
        called.state = TicketState::Called;
        called.window = 2;
        called.calls = 1;
        live.append(called);
        const auto all =
            standingsOf(live, setup, {{QStringLiteral("zonghe"), busyCalls(QList<int>(6, 3))}}, {40 * phoneMinute});
        QCOMPARE(all.size(), 5);
        QCOMPARE(all.value(live.at(2).id).ahead, std::optional(0));
        QCOMPARE(all.value(live.at(0).id).ahead, std::optional(1));
        QCOMPARE(all.value(live.at(0).id).wait, std::optional(WaitRange{3, 6}));
        QVERIFY(all.value(live.at(0).id).mayPostpone);
        QCOMPARE(all.value(live.at(1).id).ahead, std::optional(2));
        QVERIFY(!all.value(live.at(1).id).mayPostpone);
        QVERIFY(!all.value(live.at(3).id).ahead);
        QCOMPARE(all.value(live.at(3).id).window, std::optional(5));
        QCOMPARE(all.value(called.id).window, std::optional(2));
        QVERIFY(!all.value(called.id).mayLeave && !all.value(called.id).mayPostpone);
    }

    void codes()
    {
        QTemporaryDir folder;
        SeededRandom random(5);
        auto keys = KeyRing::open(folder.filePath(QStringLiteral("keys")), true, random);
        QVERIFY(keys);
        const Sealer sealer(std::move(*keys), random);
        const QUuid ticket = phoneTicket(1, 1).id;
        const QString code = ticketCode(sealer, ticket);
        QCOMPARE(code.size(), 19);
        QCOMPARE(ticketCode(sealer, ticket), code);
        QVERIFY(ticketCode(sealer, phoneTicket(2, 1).id) != code);
        for (const QString &typed :
             {code, code.toLower(), QString(code).remove(QLatin1Char('-')),
              QString(code).replace(QLatin1Char('0'), QLatin1Char('o')), QLatin1Char(' ') + code + QLatin1Char(' ')})
            QVERIFY2(isTicketCode(sealer, ticket, typed), qPrintable(typed));
        for (const QString &wrong : {QString(), code.chopped(1), code + QLatin1Char('2'), QStringLiteral("no code"),
                                     ticketCode(sealer, phoneTicket(2, 1).id)})
            QVERIFY2(!isTicketCode(sealer, ticket, wrong), qPrintable(wrong));
        QCOMPARE(normalTicketNumber(QStringLiteral(" a 012")), QStringLiteral("A012"));
        QCOMPARE(ticketLink(QStringLiteral("https://h.example"), QStringLiteral("A012"), code),
                 QStringLiteral("https://h.example/t#A012.") + code);
    }
};

OW_TEST(tst_PhoneRules)
#include "tst_PhoneRules.moc"
