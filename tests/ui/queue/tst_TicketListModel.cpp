#include "QueueSample.h"
#include "tests/base/Testing.h"
#include "ui/queue/TicketListModel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QTest>
#include <random>

using namespace ow;
using namespace ow::testing;

class tst_TicketListModel : public QObject {
    Q_OBJECT
    using Column = TicketListModel::Column;
private slots:
    void showsWords()
    {
        const HallSetup hall = sampleHall();
        TicketListModel model({Column::Number, Column::Queue, Column::Priority, Column::State, Column::Window,
                               Column::Issued, Column::Waited, Column::Ended, Column::Outcome});
        Ticket ticket =
            sampleCalled(sampleTicket(hall, 0, 1, sampleTime(8, 25), true), 3, QStringLiteral("u"), sampleTime(8, 37));
        ticket.state = TicketState::Done;
        ticket.endedAt = sampleTime(8, 50);
        ticket.outcome = Outcome::Consulted;
        model.show({ticket}, hall, sampleTime(9, 0));
        QStringList row;
        for (int column = 0; column < model.columnCount(); ++column)
            row.append(model.index(0, column).data().toString());
        QCOMPARE(row,
                 QStringList({QStringLiteral("A001"), QStringLiteral("综合受理"), QStringLiteral("60周岁以上"),
                              QStringLiteral("已办结"), QStringLiteral("3号"), QStringLiteral("08:25"),
                              QStringLiteral("12分钟"), QStringLiteral("08:50"), QStringLiteral("仅咨询")}));
    }
    void heldOnesSayUntilWhen()
    {
        TicketListModel model({Column::Number, Column::Name, Column::HeldUntil});
        Ticket ticket = sampleTicket(sampleHall(), 0, 1, sampleTime(8, 25));
        ticket.maskedName = QStringLiteral("李*敏");
        model.show({ticket}, sampleHall(), sampleTime(9, 0));
        QCOMPARE(model.index(0, 2).data().toString(), QString());
        ticket.heldUntil = sampleTime(9, 41);
        model.show({ticket}, sampleHall(), sampleTime(9, 0));
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("李*敏"));
        QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("09:41"));
    }
    void waitingGoesOnWithTime()
    {
        const HallSetup hall = sampleHall();
        TicketListModel model({Column::Number, Column::Waited});
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show({sampleTicket(hall, 0, 1, sampleTime(8, 25))}, hall, sampleTime(8, 25));
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("不到1分钟"));
        model.setNow(sampleTime(8, 29));
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("4分钟"));
    }
    void keepsTheSelectedTicket()
    {
        const HallSetup hall = sampleHall();
        QList<Ticket> tickets;
        for (int n = 1; n <= 4; ++n)
            tickets.append(sampleTicket(hall, 0, n, sampleTime(8, 20 + n)));
        TicketListModel model({Column::Number});
        model.show(tickets, hall, sampleTime(9, 0));
        QItemSelectionModel selection(&model);
        selection.setCurrentIndex(model.index(2, 0), QItemSelectionModel::ClearAndSelect);
        tickets.removeFirst();
        tickets.prepend(sampleTicket(hall, 3, 1, sampleTime(8, 59), true));
        tickets.swapItemsAt(1, 2);
        model.show(tickets, hall, sampleTime(9, 0));
        QCOMPARE(selection.currentIndex().data().toString(), QStringLiteral("A003"));
    }
    void anyListFollowsAnyList()
    {
        const HallSetup hall = sampleHall();
        TicketListModel model({Column::Number, Column::Waited});
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::mt19937 chance(20260924);
        for (int round = 0; round < 200; ++round) {
            QList<Ticket> tickets;
            for (int n = 1; n <= 8; ++n) {
                if (chance() % 2)
                    tickets.append(sampleTicket(hall, 0, n, sampleTime(8, n)));
            }
            std::shuffle(tickets.begin(), tickets.end(), chance);
            model.show(tickets, hall, sampleTime(9, 0));
            QCOMPARE(model.rowCount(), int(tickets.size()));
            for (int row = 0; row < tickets.size(); ++row)
                QCOMPARE(model.index(row, 0).data().toString(), tickets.at(row).number);
        }
    }
};
OW_TEST(tst_TicketListModel)
#include "tst_TicketListModel.moc"
