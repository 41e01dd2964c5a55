#include "QueueSample.h"
#include "models/queue/CallChoice.h"
#include "tests/base/Testing.h"
#include "ui/queue/CallCandidateModel.h"
#include "ui/queue/CallWhyText.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
WaitingHead whyTestHead(const HallSetup &hall, int queue, int serial, int minute, const char *klass = ordinaryClass)
{
    const Ticket ticket = sampleTicket(hall, queue, serial, sampleTime(8, minute));
    WaitingHead head;
    head.id = ticket.id;
    head.number = ticket.number;
    head.serial = serial;
    head.queue = ticket.queue;
    head.priorityClass = QLatin1String(klass);
    head.standsFrom = ticket.standsFrom;
    return head;
}
} // namespace

class tst_CallWhyText : public QObject {
    Q_OBJECT

    /// The hub's own function decides; the words must fit what it says.
    static CallWhy decided(const HallSetup &hall, const QList<WaitingHead> &heads, Instant now)
    {
        const auto choice = chooseCall(hall.rules.policy, heads, now);
        return choice ? choice->why : CallWhy{};
    }

private slots:
    void rules_data()
    {
        QTest::addColumn<QString>("situation");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("citizen");
        QTest::newRow("only one") << "one" << QStringLiteral("当时本窗口能叫的只有 A001，等了40分钟。")
                                  << QStringLiteral("当时这个窗口只有这一位在等。");
        QTest::newRow("by the formula")
            << "order"
            << QStringLiteral("按公示规则，A002 折算 50.0 分钟，排在最前（等了20分钟，“60周岁以上”提前30分钟）。")
            << QStringLiteral("按等候时间先后叫号，优先对象按公示的规则适当提前。");
        QTest::newRow("ordinary by the formula")
            << "ordinary" << QStringLiteral("按公示规则，A001 折算 40.0 分钟，排在最前（等了40分钟）。")
            << QStringLiteral("按等候时间先后叫号，优先对象按公示的规则适当提前。");
        QTest::newRow("accumulating")
            << "weight" << QStringLiteral("按公示规则，A001 折算 400.0 分钟，排在最前（等了40分钟，“普通”权重 10）。")
            << QStringLiteral("按等候时间先后叫号，优先对象按公示的规则适当提前。");
        QTest::newRow("longest wait") << "waitMax"
                                      << QStringLiteral("A001 等了40分钟，超过“普通”最长等候的35分钟，先叫。")
                                      << QStringLiteral("这位等候的时间超过了公示的上限，所以先叫。");
        QTest::newRow("run") << "run" << QStringLiteral("优先号已连续叫满3张，按公示规则轮到 A001（等了40分钟）。")
                             << QStringLiteral("优先的号已连续叫了几位，按公示的规则轮到一位普通号。");
        QTest::newRow("named") << "named" << QStringLiteral("窗口点名呼叫 A001，原因：约好再来。")
                               << QStringLiteral("窗口因工作需要点名呼叫了这位，原因已经记录，可以查询。");
        QTest::newRow("returned") << "returned" << QStringLiteral("A001 挂起后回到窗口，不再排队。")
                                  << QStringLiteral("这位先前已经轮到，办齐手续回来，不用重新排队。");
        QTest::newRow("nothing stored") << "nothing" << QStringLiteral("这次呼叫没有留下说明。")
                                        << QStringLiteral("当时这个窗口只有这一位在等。");
    }
    void rules()
    {
        QFETCH(QString, situation);
        QFETCH(QString, rule);
        QFETCH(QString, citizen);
        HallSetup hall = sampleHall();
        const Instant now = sampleTime(9, 0);
        const WaitingHead early = whyTestHead(hall, 0, 1, 20);
        CallWhy why;
        if (situation == QLatin1String("one")) {
            why = decided(hall, {early}, now);
        } else if (situation == QLatin1String("order")) {
            why = decided(hall, {early, whyTestHead(hall, 0, 2, 40, "elder")}, now);
        } else if (situation == QLatin1String("ordinary")) {
            why = decided(hall, {early, whyTestHead(hall, 0, 2, 51, "elder")}, now);
        } else if (situation == QLatin1String("weight")) {
            hall.rules.policy.mode = OrderMode::Accumulating;
            why = decided(hall, {early, whyTestHead(hall, 0, 2, 50, "elder")}, now);
        } else if (situation == QLatin1String("waitMax")) {
            hall.rules.policy.classes.first().waitMaxMinutes = 35;
            why = decided(hall, {early, whyTestHead(hall, 0, 2, 40, "elder")}, now);
        } else if (situation == QLatin1String("run")) {
            hall.rules.policy.priorityRunMax = 3;
            WaitingHead elder = whyTestHead(hall, 0, 2, 40, "elder");
            elder.priorityRun = 3;
            elder.ordinaryBehind = true;
            why = decided(hall, {early, elder}, now);
        } else if (situation != QLatin1String("nothing")) {
            why = decided(hall, {early}, now);
            why.rule = situation == QLatin1String("named") ? CallRule::Named : CallRule::Returned;
            why.reason = QStringLiteral("约好再来");
        }
        QCOMPARE(CallWhyText::rule(why, hall, now), rule);
        QCOMPARE(CallWhyText::forCitizen(why), citizen);
    }
    /// Numbers given without the hub say since when it knew of them; the others say nothing of it.
    void lateNumbersSaySo()
    {
        const HallSetup hall = sampleHall();
        WaitingHead late = whyTestHead(hall, 0, 1, 20);
        late.number = QStringLiteral("AK001");
        late.enteredAt = sampleTime(8, 52);
        WaitingHead paper = whyTestHead(hall, 0, 2, 30);
        paper.number = QStringLiteral("EE002");
        paper.enteredAt = sampleTime(8, 55);
        const WaitingHead plain = whyTestHead(hall, 0, 3, 40);
        const CallWhy why = decided(hall, {late, paper, plain}, sampleTime(9, 0));
        const QString rule = CallWhyText::rule(why, hall, sampleTime(9, 0));
        QVERIFY2(rule.contains(QStringLiteral("断网期间取号，补录于 08:52，补录前已叫的号不算越过。")),
                 qPrintable(rule));
        QCOMPARE(CallWhyText::passedOver(why, why.candidates.at(1)),
                 QStringLiteral("折算分钟较少（停电期间发的应急号，补录于 08:55）"));
        QCOMPARE(CallWhyText::passedOver(why, why.candidates.at(2)), QStringLiteral("折算分钟较少"));
        QVERIFY(!CallWhyText::rule(decided(hall, {plain}, sampleTime(9, 0)), hall, sampleTime(9, 0))
                     .contains(QStringLiteral("补录")));
    }
    void theCitizenLearnsNothingOfOthers()
    {
        HallSetup hall = sampleHall();
        for (const auto &code : callRuleCodes) {
            CallWhy why =
                decided(hall, {whyTestHead(hall, 0, 1, 20), whyTestHead(hall, 0, 2, 40, "soldier")}, sampleTime(9, 0));
            why.rule = code.value;
            why.reason = QStringLiteral("领导交代");
            const QString said = CallWhyText::forCitizen(why);
            for (const QString &secret : {QStringLiteral("A00"), QStringLiteral("军人"), QStringLiteral("领导")})
                QVERIFY2(!said.contains(secret), qPrintable(said));
            QVERIFY(said.endsWith(QStringLiteral("。")));
        }
    }
    void candidatesAsRows()
    {
        HallSetup hall = sampleHall();
        hall.rules.policy.priorityRunMax = 2;
        WaitingHead elder = whyTestHead(hall, 0, 2, 40, "elder");
        elder.priorityRun = 2;
        elder.ordinaryBehind = true;
        WaitingHead helped = whyTestHead(hall, 3, 1, 10);
        helped.level = 2;
        const WaitingHead second = whyTestHead(hall, 1, 1, 30);
        const CallWhy why = decided(hall, {elder, helped, second, whyTestHead(hall, 0, 1, 30)}, sampleTime(9, 0));
        CallCandidateModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(why, hall, sampleTime(9, 0));
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells.append(model.index(row, column).data().toString());
            rows.append(cells.join(QLatin1Char('|')));
        }
        rows.sort();
        QCOMPARE(rows,
                 QStringList({QStringLiteral("A001|综合受理|普通|30分钟|30.0|折算相同，取号在后"),
                              QStringLiteral("A002|综合受理|60周岁以上|20分钟|50.0|优先号已连续叫满，让普通号"),
                              QStringLiteral("B001|社保医保|普通|30分钟|30.0|叫的就是它"),
                              QStringLiteral("D001|咨询服务|普通|50分钟|50.0|本窗口只是帮办，先叫自己的队列")}));
        QCOMPARE(CallWhyText::taken(why)->number, QStringLiteral("B001"));
        QCOMPARE(model.headerData(4, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("折算分钟"));
        model.show({}, hall, sampleTime(9, 0));
        QCOMPARE(model.rowCount(), 0);
    }
    void theLatestCallCounts()
    {
        TicketHistoryView history;
        QVERIFY(!CallWhyText::lastCall(history));
        const auto step = [](int minute, std::optional<CallRule> rule) {
            TicketHistoryView::Step one;
            one.at = sampleTime(8, minute);
            if (rule)
                one.why = CallWhy{*rule, {}, {}};
            return one;
        };
        history.steps = {step(25, {}), step(30, CallRule::Order), step(31, {}), step(40, CallRule::Named),
                         step(41, {})};
        QCOMPARE(CallWhyText::lastCall(history)->at, sampleTime(8, 40));
        QCOMPARE(CallWhyText::lastCall(history)->why->rule, CallRule::Named);
    }
    void formulaNamesItsMode()
    {
        QueuePolicy policy;
        QVERIFY(CallWhyText::formula(policy).contains(QStringLiteral("＋")));
        policy.mode = OrderMode::Accumulating;
        QVERIFY(CallWhyText::formula(policy).contains(QStringLiteral("×")));
    }
};
OW_TEST(tst_CallWhyText)
#include "tst_CallWhyText.moc"
