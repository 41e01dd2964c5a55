#include "models/queue/FloorCommands.h"
#include "tests/base/Testing.h"
#include "tests/ui/queue/QueueSample.h"
#include "ui/queue/CallWhyText.h"
#include "ui/supervisor/TicketHistoryPanel.h"
#include "ui/supervisor/TicketStepModel.h"
#include "ui/supervisor/TicketStepText.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QLabel>
#include <QTableView>
#include <QTest>

using namespace ow;
using namespace ow::testing;

class tst_TicketHistory : public QObject {
    Q_OBJECT

    /// Called in turn, not there, restored, called by number, on hold.
    static TicketHistoryView history()
    {
        const HallSetup hall = sampleHall();
        Ticket ticket = sampleTicket(hall, 0, 7, sampleTime(8, 30), true);
        ticket.state = TicketState::Held;
        ticket.restored = 1;
        CallWhy inTurn{CallRule::Order, {}, {}};
        inTurn.candidates = {{ticket.id, ticket.number, ticket.queue, QStringLiteral("elder"), ticket.standsFrom,
                              55 * 60'000, PassedOver::No},
                             {sampleId(3), QStringLiteral("A003"), ticket.queue, QStringLiteral("ordinary"),
                              sampleTime(8, 28), 27 * 60'000, PassedOver::Order}};
        CallWhy named{CallRule::Named, {inTurn.candidates.first()}, QStringLiteral("家属来找")};
        const QString clerk = QStringLiteral("c3");
        const QString name = QStringLiteral("王晓梅");
        TicketHistoryView view{ticket, {}};
        view.steps = {
            {sampleTime(8, 30),
             QLatin1String(TicketIssued::type),
             QStringLiteral("station"),
             {},
             TicketState::Waiting,
             {},
             {},
             {}},
            {sampleTime(8, 55), QLatin1String(TicketCalled::type), clerk, name, TicketState::Called, 3, {}, inTurn},
            {sampleTime(8, 56),
             QLatin1String(TicketNoShow::type),
             QStringLiteral("hub"),
             {},
             TicketState::NoShow,
             3,
             {},
             {}},
            {sampleTime(9, 2),
             QLatin1String(TicketRestored::type),
             QStringLiteral("g1"),
             QStringLiteral("孙燕"),
             TicketState::Waiting,
             {},
             {},
             {}},
            {sampleTime(9, 4), QLatin1String(TicketCalled::type), clerk, name, TicketState::Called, 3, {}, named},
            {sampleTime(9, 6),
             QLatin1String(TicketHeld::type),
             clerk,
             name,
             TicketState::Held,
             3,
             QStringLiteral("去复印"),
             {}}};
        return view;
    }

private slots:
    void everyStepInWords()
    {
        TicketStepModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(history().steps);
        const auto row = [&](int at) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells.append(model.index(at, column).data().toString());
            return cells.join(QLatin1Char('|'));
        };
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(row(0), QStringLiteral("08:30:00|取号|等候中||取号机|"));
        QCOMPARE(row(1), QStringLiteral("08:55:00|呼叫|已呼叫|3号|王晓梅|"));
        QCOMPARE(row(2), QStringLiteral("08:56:00|过号|过号|3号|系统|"));
        QCOMPARE(row(3), QStringLiteral("09:02:00|过号恢复|等候中||孙燕|"));
        QCOMPARE(row(4), QStringLiteral("09:04:00|呼叫|已呼叫|3号|王晓梅|家属来找"));
        QCOMPARE(row(5), QStringLiteral("09:06:00|挂起|已挂起|3号|王晓梅|去复印"));
    }
    void everyEventOfATicketHasAWord_data()
    {
        QTest::addColumn<QString>("type");
        for (const char *type :
             {TicketReserved::type,    TicketCheckedIn::type,  TicketAdmitted::type,  TicketIssued::type,
              TicketCalled::type,      TicketRecalled::type,   TicketNoShow::type,    TicketStarted::type,
              TicketFinished::type,    TicketHeld::type,       TicketResumed::type,   TicketReturned::type,
              TicketTransferred::type, TicketReleased::type,   TicketTakenOver::type, TicketRestored::type,
              TicketCancelled::type,   TicketPrechecked::type, TicketUndone::type,    TicketConsulted::type,
              TicketPostponed::type})
            QTest::newRow(type) << QString::fromLatin1(type);
    }
    void everyEventOfATicketHasAWord()
    {
        QFETCH(QString, type);
        QVERIFY(!TicketStepText::what(type).contains(QLatin1Char('.')));
    }
    void aCallIsExplainedInFull()
    {
        TicketHistoryPanel panel;
        panel.setProperty("role", QStringLiteral("page"));
        panel.setAttribute(Qt::WA_StyledBackground);
        panel.show();
        panel.tellNothing();
        QCOMPARE(panel.findChild<QLabel *>(QStringLiteral("historyHead"))->text(), QStringLiteral("正在读取…"));
        panel.tell(history(), sampleHall());
        QCOMPARE(panel.findChild<QLabel *>(QStringLiteral("historyHead"))->text(),
                 QStringLiteral("A007 · 综合受理 · 60周岁以上 · 已挂起 · 过号恢复1次"));
        auto *why = panel.findChild<QLabel *>(QStringLiteral("historyWhy"));
        auto *steps = panel.findChild<QTableView *>(QStringLiteral("historySteps"));
        auto *candidates = panel.findChild<QTableView *>(QStringLiteral("historyCandidates"));
        QCOMPARE(steps->currentIndex().row(), 4); // the last call
        QVERIFY(why->text().contains(QStringLiteral("家属来找")));
        QCOMPARE(candidates->model()->rowCount(), 1);
        steps->selectRow(1);
        const CallWhy inTurn = *history().steps.at(1).why;
        QVERIFY(why->text().endsWith(CallWhyText::rule(inTurn, sampleHall(), sampleTime(8, 55))));
        QCOMPARE(candidates->model()->rowCount(), 2);
        QStringList second;
        for (int column = 0; column < candidates->model()->columnCount(); ++column)
            second.append(candidates->model()->index(1, column).data().toString());
        QVERIFY(second.contains(QStringLiteral("A003")) && second.contains(QStringLiteral("27.0")));
        QVERIFY(second.contains(CallWhyText::passedOver(inTurn, inTurn.candidates.at(1))));
        QCoreApplication::processEvents();
        QVERIFY(panel.grab().save(shotPath(QStringLiteral("supervisor-history.png"))));
        steps->selectRow(0); // not a call
        QVERIFY(why->text().isEmpty());
        QCOMPARE(candidates->model()->rowCount(), 0);
    }
};
OW_TEST(tst_TicketHistory)
#include "tst_TicketHistory.moc"
