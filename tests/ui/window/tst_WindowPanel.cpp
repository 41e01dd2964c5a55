#include "models/base/ProblemTypes.h"
#include "tests/base/Testing.h"
#include "tests/ui/queue/QueueSample.h"
#include "ui/common/Banner.h"
#include "ui/common/Notice.h"
#include "ui/common/Sheet.h"
#include "ui/window/TransferSheet.h"
#include "ui/window/WindowPanel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString panelTestMe = QStringLiteral("wang");

/// The panel in its window, with what it asked for.
class PanelTestDesk {
public:
    PanelTestDesk()
    {
        panel.setProperty("role", QStringLiteral("page"));
        panel.setAttribute(Qt::WA_StyledBackground);
        panel.resize(1366, 720);
        panel.show();
        QApplication::setActiveWindow(&panel);
        view = sampleView();
        sampleOpen(view, 3, panelTestMe, QStringLiteral("王芳"), sampleTime(8, 20));
        panel.tellLink(HubClient::Link::Online, {});
    }
    void wait(int queue, int serial, int minute, bool elder = false)
    {
        view.tickets.append(sampleTicket(view.hall, queue, serial, sampleTime(8, minute), elder));
    }
    void hold(TicketState state, int calls = 1)
    {
        Ticket ticket = sampleCalled(sampleTicket(view.hall, 0, 1, sampleTime(8, 25), true), 3, panelTestMe,
                                     sampleTime(8, 40), calls);
        ticket.state = state;
        ticket.maskedName = QStringLiteral("李*敏");
        if (state == TicketState::Serving)
            ticket.startedAt = sampleTime(8, 41);
        view.tickets.append(ticket);
    }
    void tell(std::optional<DeskAct> underWay = {}, bool linked = true)
    {
        WindowDesk desk = windowDesk(view, 3, panelTestMe, now);
        desk.alsoConsulted = also;
        desk.last = last;
        panel.tell({desk, view.hall, now, linked, underWay, 12, item, missing,
                    transferTargets(view, 3, panelTestMe, QStringLiteral("zonghe")), followOnTargets(view)});
    }
    Sheet *sheet(const char *name) const { return panel.findChild<Sheet *>(QLatin1String(name)); }
    QRadioButton *reason(const char *name) const { return panel.findChild<QRadioButton *>(QLatin1String(name)); }
    void park(int serial)
    {
        Ticket ticket =
            sampleCalled(sampleTicket(view.hall, 0, serial, sampleTime(8, 20)), 3, panelTestMe, sampleTime(8, 30));
        ticket.state = TicketState::Held;
        ticket.maskedName = QStringLiteral("张*");
        ticket.heldUntil = sampleTime(9, 30);
        view.tickets.append(ticket);
    }
    QPushButton *button(const char *name) const { return panel.findChild<QPushButton *>(QLatin1String(name)); }
    QString label(const char *name) const { return panel.findChild<QLabel *>(QLatin1String(name))->text(); }
    void picture(const QString &name)
    {
        QCoreApplication::processEvents();
        QVERIFY(panel.grab().save(shotPath(QStringLiteral("window-%1.png").arg(name))));
    }

    WindowPanel panel;
    QSignalSpy acts{&panel, &WindowPanel::actChosen};
    QSignalSpy pauses{&panel, &WindowPanel::pauseChosen};
    QSignalSpy outcomes{&panel, &WindowPanel::outcomeChosen};
    QSignalSpy holds{&panel, &WindowPanel::holdChosen};
    QSignalSpy resumes{&panel, &WindowPanel::resumeChosen};
    QSignalSpy transfers{&panel, &WindowPanel::transferChosen};
    QSignalSpy named{&panel, &WindowPanel::callNamedChosen};
    QSignalSpy undone{&panel, &WindowPanel::undoChosen};
    QSignalSpy followOns{&panel, &WindowPanel::followOnChosen};
    QSignalSpy alsos{&panel, &WindowPanel::alsoConsultedChosen};
    QueueView view;
    Instant now = sampleTime(8, 40, 8);
    int also = 0;
    std::optional<DeskStep> last;
    QString item;
    QString missing;
};
} // namespace

class tst_WindowPanel : public QObject {
    Q_OBJECT
private slots:
    void keys_data()
    {
        QTest::addColumn<int>("ticketState"); // -1: none
        QTest::addColumn<int>("calls");
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("act");     // -1: nothing
        QTest::addColumn<int>("outcome"); // -1: nothing
        const int called = int(TicketState::Called);
        const int serving = int(TicketState::Serving);
        QTest::newRow("F2 calls") << -1 << 0 << int(Qt::Key_F2) << int(DeskAct::Next) << -1;
        QTest::newRow("space calls") << -1 << 0 << int(Qt::Key_Space) << int(DeskAct::Next) << -1;
        QTest::newRow("F2 with a ticket does nothing") << called << 1 << int(Qt::Key_F2) << -1 << -1;
        QTest::newRow("space with a ticket does nothing") << serving << 1 << int(Qt::Key_Space) << -1 << -1;
        QTest::newRow("F3 too soon") << called << 1 << int(Qt::Key_F3) << -1 << -1;
        QTest::newRow("F4 too early") << called << 1 << int(Qt::Key_F4) << -1 << -1;
        QTest::newRow("F4 after three") << called << 3 << int(Qt::Key_F4) << int(DeskAct::NoShow) << -1;
        QTest::newRow("F5 starts") << called << 1 << int(Qt::Key_F5) << int(DeskAct::Start) << -1;
        QTest::newRow("F5 twice") << serving << 1 << int(Qt::Key_F5) << -1 << -1;
        QTest::newRow("2 straight from called") << called << 1 << int(Qt::Key_2) << -1 << int(Outcome::Consulted);
        QTest::newRow("1 when serving") << serving << 1 << int(Qt::Key_1) << -1 << int(Outcome::Accepted);
        QTest::newRow("6 when serving") << serving << 1 << int(Qt::Key_6) << -1 << int(Outcome::Left);
        QTest::newRow("7 is no outcome") << serving << 1 << int(Qt::Key_7) << -1 << -1;
        QTest::newRow("2 without a ticket") << -1 << 0 << int(Qt::Key_2) << -1 << -1;
        QTest::newRow("F10 closes") << -1 << 0 << int(Qt::Key_F10) << int(DeskAct::Close) << -1;
        QTest::newRow("F10 with a ticket") << called << 1 << int(Qt::Key_F10) << -1 << -1;
    }
    void keys()
    {
        QFETCH(int, ticketState);
        QFETCH(int, calls);
        QFETCH(int, key);
        QFETCH(int, act);
        QFETCH(int, outcome);
        PanelTestDesk desk;
        desk.wait(0, 2, 26);
        if (ticketState >= 0)
            desk.hold(TicketState(ticketState), calls);
        desk.tell();
        QTest::keyClick(&desk.panel, Qt::Key(key));
        QCOMPARE(desk.acts.size(), act >= 0 ? 1 : 0);
        if (act >= 0)
            QCOMPARE(int(desk.acts.first().first().value<DeskAct>()), act);
        QCOMPARE(desk.outcomes.size(), outcome >= 0 ? 1 : 0);
        if (outcome >= 0)
            QCOMPARE(int(desk.outcomes.first().first().value<Outcome>()), outcome);
    }
    void aDigitForAFieldEndsNoVisit()
    {
        PanelTestDesk desk;
        desk.hold(TicketState::Serving);
        auto *field = new QLineEdit;
        desk.panel.intakeArea().setCurrentIndex(desk.panel.intakeArea().addWidget(field));
        auto *box = new QPushButton; // does not want digits: they bubble up
        box->setParent(&desk.panel.intakeArea());
        box->show();
        desk.tell();
        field->setFocus();
        QTest::keyClick(field, Qt::Key_2);
        QCOMPARE(field->text(), QStringLiteral("2"));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_2);
        QCOMPARE(desk.outcomes.size(), 0);
        QTest::keyClick(box, Qt::Key_F6); // to the outcomes, then one digit
        QTest::keyClick(desk.panel.focusWidget(), Qt::Key_2);
        QCOMPARE(desk.outcomes.size(), 1);
    }
    void digitsInTheTableAreOutcomes()
    {
        PanelTestDesk desk;
        desk.wait(0, 2, 26);
        desk.hold(TicketState::Called);
        desk.tell();
        auto *table = desk.panel.findChild<QTableView *>(QStringLiteral("waitingTable"));
        QTest::keyClick(table, Qt::Key_2);
        QCOMPARE(desk.outcomes.size(), 1);
    }
    void nothingTwiceWhileUnanswered()
    {
        PanelTestDesk desk;
        desk.wait(0, 2, 26);
        desk.tell();
        desk.button("nextButton")->setFocus();
        QTest::keyClick(desk.button("nextButton"), Qt::Key_Space);
        QCOMPARE(desk.acts.size(), 1);
        desk.tell(DeskAct::Next);
        QVERIFY(desk.button("nextButton")->text().contains(QStringLiteral("正在叫号…")));
        QVERIFY(!desk.button("nextButton")->isEnabled());
        QVERIFY(desk.panel.hasFocus()); // not on another button that the next space would press
        QTest::keyClick(&desk.panel, Qt::Key_Space);
        QTest::keyClick(&desk.panel, Qt::Key_F2);
        QTest::mouseClick(desk.button("nextButton"), Qt::LeftButton);
        QCOMPARE(desk.acts.size(), 1);
    }
    void recallCountsDown()
    {
        PanelTestDesk desk;
        desk.hold(TicketState::Called);
        desk.tell();
        QVERIFY(desk.button("recallButton")->text().contains(QStringLiteral("1/3 · 12秒后")));
        QVERIFY(!desk.button("recallButton")->isEnabled());
        QVERIFY(desk.button("noShowButton")->text().contains(QStringLiteral("呼满3次后")));
        desk.now = sampleTime(8, 40, 20);
        desk.tell();
        QVERIFY(desk.button("recallButton")->isEnabled());
        QTest::keyClick(&desk.panel, Qt::Key_F3);
        QCOMPARE(desk.acts.size(), 1);
        desk.view.tickets.clear();
        desk.hold(TicketState::Called, 3);
        desk.tell();
        QVERIFY(!desk.button("recallButton")->isEnabled());
        QVERIFY(desk.button("noShowButton")->isEnabled());
    }
    void pauseAsksWhy()
    {
        PanelTestDesk desk;
        desk.tell();
        QTest::mouseClick(desk.button("pauseButton"), Qt::LeftButton);
        auto *lunch = desk.panel.findChild<QRadioButton *>(QStringLiteral("pauseReason_1"));
        QVERIFY(lunch->isVisible());
        desk.picture(QStringLiteral("pause"));
        QTest::keyClick(lunch, Qt::Key_2);
        QCOMPARE(desk.pauses.size(), 1);
        QCOMPARE(desk.pauses.first().first().toString(), QStringLiteral("开会"));
        QTest::mouseClick(desk.button("pauseButton"), Qt::LeftButton);
        auto *other = desk.panel.findChild<QLineEdit *>(QStringLiteral("pauseOther"));
        QVERIFY(!other->isEnabled());
        QTest::keyClick(lunch, Qt::Key_4);
        auto *accept = desk.sheet("pauseSheet")->acceptButton();
        QVERIFY(!accept->isEnabled()); // other needs words
        QTest::keyClicks(other, QStringLiteral(" printer 2 "));
        QTest::keyClick(other, Qt::Key_Return);
        QCOMPARE(desk.pauses.size(), 2);
        QCOMPARE(desk.pauses.last().first().toString(), QStringLiteral("printer 2"));
    }
    void holdAsksWhy()
    {
        PanelTestDesk desk;
        desk.tell();
        QTest::keyClick(&desk.panel, Qt::Key_F8); // nothing to hold, nothing held
        QVERIFY(!desk.sheet("holdSheet")->isOpen() && !desk.sheet("heldSheet")->isOpen());
        QVERIFY(!desk.button("heldButton")->isVisible());
        desk.hold(TicketState::Serving);
        desk.tell();
        QTest::keyClick(&desk.panel, Qt::Key_F8);
        QVERIFY(desk.sheet("holdSheet")->isOpen());
        desk.picture(QStringLiteral("hold"));
        QTest::keyClick(desk.reason("holdReason_1"), Qt::Key_2);
        QCOMPARE(desk.holds.size(), 1);
        QCOMPARE(desk.holds.first().first().toString(), QStringLiteral("去缴费"));
        QVERIFY(!desk.sheet("holdSheet")->isOpen());
        QCOMPARE(desk.outcomes.size(), 0); // the digit was the sheet's
    }
    void heldOnesAreOneKeyAway()
    {
        PanelTestDesk desk;
        desk.park(7);
        desk.park(8);
        desk.tell();
        QVERIFY(desk.button("heldButton")->text().startsWith(QStringLiteral("我挂起的 2")));
        QTest::keyClick(&desk.panel, Qt::Key_F8);
        QVERIFY(desk.sheet("heldSheet")->isOpen());
        desk.picture(QStringLiteral("held"));
        auto *table = desk.panel.findChild<QTableView *>(QStringLiteral("heldTable"));
        QTest::keyClick(table, Qt::Key_9); // no such row
        QVERIFY(desk.sheet("heldSheet")->isOpen());
        QTest::keyClick(table, Qt::Key_2);
        QCOMPARE(desk.resumes.size(), 1);
        QCOMPARE(desk.resumes.first().first().toUuid(), sampleId(8));
        QTest::keyClick(&desk.panel, Qt::Key_F8);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(desk.resumes.size(), 2);
        QCOMPARE(desk.resumes.last().first().toUuid(), sampleId(7));
    }
    void heldOnesMayBeLookedAtWhileServing()
    {
        PanelTestDesk desk;
        desk.park(7);
        desk.hold(TicketState::Serving);
        desk.tell();
        QTest::keyClick(&desk.panel, Qt::Key_F8, Qt::ShiftModifier);
        QVERIFY(desk.sheet("heldSheet")->isOpen());
        QVERIFY(!desk.sheet("heldSheet")->acceptButton()->isEnabled());
        QTest::keyClick(desk.panel.findChild<QTableView *>(QStringLiteral("heldTable")), Qt::Key_1);
        QCOMPARE(desk.resumes.size(), 0);
    }
    void transferByKeys()
    {
        PanelTestDesk desk;
        sampleOpen(desk.view, 5, QStringLiteral("li"), QStringLiteral("李强"), sampleTime(8, 20));
        desk.hold(TicketState::Serving);
        desk.tell();
        QTest::keyClick(&desk.panel, Qt::Key_F11);
        auto *list = desk.panel.findChild<QListWidget *>(QStringLiteral("transferTargets"));
        QVERIFY(list->hasFocus());
        QVERIFY(list->item(0)->text().startsWith(QStringLiteral("社保医保")));
        desk.picture(QStringLiteral("transfer"));
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(desk.transfers.size(), 1);
        auto chosen = desk.transfers.first().first().value<DeskTransfer>();
        QCOMPARE(chosen.target.code, QStringLiteral("chujian"));
        QVERIFY(!chosen.served);
        QCOMPARE(chosen.reason, QStringLiteral("取错号，应在别处办"));

        QTest::keyClick(&desk.panel, Qt::Key_F11);
        QTest::keyClick(list, Qt::Key_3);
        QCOMPARE(list->currentItem()->text(), QStringLiteral("李强　5号窗口"));
        QTest::keyClick(desk.reason("transferReason_1"), Qt::Key_2);
        QVERIFY(desk.sheet("transferSheet")->isOpen()); // a digit chooses, Enter sends
        desk.panel.findChild<QCheckBox *>(QStringLiteral("transferServed"))->setChecked(true);
        QTest::keyClick(list, Qt::Key_Return);
        chosen = desk.transfers.last().first().value<DeskTransfer>();
        QCOMPARE(chosen.target.kind, DeskTarget::Kind::Clerk);
        QCOMPARE(chosen.target.code, QStringLiteral("li"));
        QVERIFY(chosen.served);
        QCOMPARE(chosen.reason, QStringLiteral("下一步在别处办"));
    }
    void transferNeedsSomewhere()
    {
        PanelTestDesk desk;
        desk.hold(TicketState::Called);
        desk.tell();
        QTest::keyClick(&desk.panel, Qt::Key_F11);
        auto *list = desk.panel.findChild<QListWidget *>(QStringLiteral("transferTargets"));
        QTest::keyClick(list, Qt::Key_2); // no other window is open
        QVERIFY(!desk.sheet("transferSheet")->acceptButton()->isEnabled());
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(desk.transfers.size(), 0);
        QVERIFY(!desk.panel.findChild<QCheckBox *>(QStringLiteral("transferServed"))->isVisible()); // nothing begun
    }
    void aRowIsCalledByNumber()
    {
        PanelTestDesk desk;
        desk.wait(0, 2, 26);
        desk.wait(0, 3, 27);
        desk.tell();
        auto *table = desk.panel.findChild<QTableView *>(QStringLiteral("waitingTable"));
        table->selectRow(1);
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(desk.sheet("namedSheet")->isOpen());
        desk.picture(QStringLiteral("named"));
        QTest::keyClick(desk.reason("namedReason_1"), Qt::Key_1);
        QCOMPARE(desk.named.size(), 1);
        QCOMPARE(desk.named.first().at(0).toUuid(), sampleId(3));
        QCOMPARE(desk.named.first().at(1).toString(), QStringLiteral("约好再来的"));
        desk.hold(TicketState::Serving);
        desk.tell();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(!desk.sheet("namedSheet")->isOpen());
        QVERIFY(desk.panel.notice().isVisible()); // says that the window is busy
    }
    void undoNamesTheStep()
    {
        PanelTestDesk desk;
        desk.tell();
        QTest::keyClick(&desk.panel, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!desk.sheet("undoSheet")->isOpen());
        desk.last = DeskStep{sampleId(1), QStringLiteral("A001"), DeskAct::Finish, 4, sampleTime(8, 39)};
        desk.tell();
        QTest::keyClick(&desk.panel, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.sheet("undoSheet")->isOpen());
        QCOMPARE(desk.sheet("undoSheet")->findChild<QLabel *>(QStringLiteral("sheetMessage"))->text(),
                 QStringLiteral("撤销 A001 的“办结”，号票回到这一步之前。"));
        QTest::keyClick(desk.reason("undoReason_1"), Qt::Key_Return); // the first reason stands ready
        QCOMPARE(desk.undone.size(), 1);
        QCOMPARE(desk.undone.first().first().toString(), QStringLiteral("按错了"));
        desk.now = sampleTime(8, 45);
        desk.tell();
        QVERIFY(!desk.button("undoButton")->isEnabled()); // too late by now
    }
    void alsoConsultedCounts()
    {
        PanelTestDesk desk;
        desk.hold(TicketState::Called);
        desk.tell();
        QTest::keyClick(&desk.panel, Qt::Key_Plus);
        QCOMPARE(desk.alsos.size(), 0); // no service yet
        desk.view.tickets.clear();
        desk.hold(TicketState::Serving);
        desk.tell();
        QTest::keyClick(&desk.panel, Qt::Key_Minus); // nothing to take back
        QCOMPARE(desk.alsos.size(), 0);
        QTest::keyClick(&desk.panel, Qt::Key_Plus, Qt::ShiftModifier);
        QTest::keyClick(&desk.panel, Qt::Key_Plus, Qt::KeypadModifier);
        QCOMPARE(desk.alsos.size(), 2);
        desk.also = 2;
        desk.tell();
        QCOMPARE(desk.label("currentAlsoConsulted"), QStringLiteral("顺带咨询 +2"));
        QTest::keyClick(&desk.panel, Qt::Key_Minus);
        QCOMPARE(desk.alsos.last().first().toInt(), -1);
        QCOMPARE(desk.outcomes.size(), 0);
    }
    void nextMatterOfTheSameVisitor()
    {
        PanelTestDesk desk;
        desk.hold(TicketState::Serving);
        desk.tell();
        QTest::keyClick(&desk.panel, Qt::Key_N, Qt::ControlModifier);
        auto *list = desk.panel.findChild<QListWidget *>(QStringLiteral("followOnQueues"));
        QCOMPARE(list->currentRow(), 0); // the same queue
        desk.picture(QStringLiteral("follow-on"));
        QTest::keyClick(list, Qt::Key_2);
        QCOMPARE(desk.followOns.size(), 1);
        QCOMPARE(desk.followOns.first().first().toString(), QStringLiteral("shebao"));
    }
    void takingOverIsAskedFor_data()
    {
        QTest::addColumn<bool>("left");
        QTest::newRow("another's window") << false;
        QTest::newRow("closed, his ticket left behind") << true;
    }
    void takingOverIsAskedFor()
    {
        QFETCH(bool, left);
        PanelTestDesk desk;
        desk.hold(TicketState::Serving);
        desk.view.tickets.last().clerk = QStringLiteral("li");
        sampleOpen(desk.view, 3, QStringLiteral("li"), QStringLiteral("李强"), sampleTime(8, 20));
        if (left)
            desk.view.windows[2] = WindowStatus{3, WindowState::Closed, {}, {}, {}, {}, {}, {}};
        desk.tell();
        QTest::keyClick(&desk.panel, Qt::Key_F2); // does not open what is another's
        QCOMPARE(desk.acts.size(), 0);
        QVERIFY(desk.button("takeOverButton")->isVisible());
        QVERIFY(!desk.button("outcome_1")->isEnabled());
        QTest::keyClick(&desk.panel, Qt::Key_F2, Qt::ControlModifier);
        QVERIFY(desk.sheet("takeOverSheet")->isOpen());
        desk.picture(left ? QStringLiteral("left") : QStringLiteral("take-over"));
        QCOMPARE(desk.acts.size(), 0);
        QTest::keyClick(desk.sheet("takeOverSheet"), Qt::Key_Return);
        QCOMPARE(desk.acts.size(), 1);
        QCOMPARE(desk.acts.first().first().value<DeskAct>(), DeskAct::TakeOver);
    }
    void helpIsSilent()
    {
        PanelTestDesk desk;
        desk.tell();
        auto *mark = desk.panel.findChild<QLabel *>(QStringLiteral("helpMark"));
        QVERIFY(!mark->isVisible());
        const QImage before = desk.panel.grab().toImage();
        QTest::keyClick(&desk.panel, Qt::Key_F1, Qt::ControlModifier);
        QCOMPARE(desk.acts.size(), 1);
        QCOMPARE(desk.acts.first().first().value<DeskAct>(), DeskAct::AskHelp);
        QCOMPARE(desk.panel.grab().toImage(), before);
        desk.view.windows[2].helpSince = desk.now;
        desk.tell();
        QVERIFY(mark->isVisible());
        QCOMPARE(mark->text(), QStringLiteral("·"));
    }
    void whyShowsTheStoredExplanation()
    {
        PanelTestDesk desk;
        desk.tell();
        QTest::keyClick(&desk.panel, Qt::Key_F12);
        QCOMPARE(desk.acts.size(), 0);
        desk.hold(TicketState::Called);
        desk.tell();
        QTest::keyClick(&desk.panel, Qt::Key_F12);
        QCOMPARE(desk.acts.size(), 1);
        QCOMPARE(desk.acts.first().first().value<DeskAct>(), DeskAct::Why);
        const Ticket &ticket = desk.view.tickets.last();
        const auto candidate = [](int queue, int serial, const char *klass, int minute, int points, PassedOver over) {
            const Ticket one = sampleTicket(sampleHall(), queue, serial, sampleTime(8, minute));
            return CallCandidate{one.id,       one.number,        one.queue, QLatin1String(klass),
                                 one.issuedAt, points * 60'000LL, over};
        };
        TicketHistoryView::Step call;
        call.at = sampleTime(8, 40);
        call.why = CallWhy{CallRule::Order,
                           {candidate(0, 1, "elder", 25, 45, PassedOver::No),
                            candidate(0, 2, ordinaryClass, 20, 20, PassedOver::Order),
                            candidate(3, 1, ordinaryClass, 5, 35, PassedOver::Help)},
                           {}};
        desk.panel.showWhy({ticket, {call}});
        QVERIFY(desk.sheet("whySheet")->isOpen());
        QCOMPARE(desk.sheet("whySheet")->findChild<QLabel *>(QStringLiteral("sheetMessage"))->text(),
                 QStringLiteral("A001 08:40 呼叫。按公示规则，A001 折算 45.0 "
                                "分钟，排在最前（等了15分钟，“60周岁以上”提前30分钟）。"));
        QCOMPARE(desk.panel.findChild<QTableView *>(QStringLiteral("whyTable"))->model()->rowCount(), 3);
        desk.picture(QStringLiteral("why"));
        QTest::keyClick(desk.panel.findChild<QTableView *>(QStringLiteral("whyTable")), Qt::Key_Return);
        QVERIFY(!desk.sheet("whySheet")->isOpen());
    }
    void spentCallsEndByThemselves()
    {
        PanelTestDesk desk;
        desk.hold(TicketState::Called, 3);
        desk.tell();
        QVERIFY(desk.button("noShowButton")->text().contains(QStringLiteral("F4 · 12秒后自动")));
        QVERIFY(desk.label("currentCalls").endsWith(QStringLiteral("；12秒后自动记为过号")));
        desk.view.hall.rules.noShowByItself = false;
        desk.tell();
        QVERIFY(desk.button("noShowButton")->text().endsWith(QStringLiteral("F4")));
    }
    void theCardTellsWhatWasPrepared()
    {
        PanelTestDesk desk;
        desk.hold(TicketState::Serving);
        desk.tell();
        const auto badge = [&](const char *name) { return desk.panel.findChild<QLabel *>(QLatin1String(name)); };
        QVERIFY(!badge("currentBooked")->isVisible() && !badge("currentPrecheck")->isVisible());
        QVERIFY(!badge("currentItem")->isVisible());
        Ticket &ticket = desk.view.tickets.last();
        ticket.bookedFor = sampleTime(9, 30);
        ticket.precheck = Precheck{QStringLiteral("x"), {QStringLiteral("a")}, {QStringLiteral("b")}, {}};
        desk.item = QStringLiteral("社会保障卡申领");
        desk.missing = QStringLiteral("近期免冠照片");
        desk.also = 1;
        desk.wait(0, 2, 26);
        desk.park(7);
        desk.tell();
        QCOMPARE(badge("currentBooked")->text(), QStringLiteral("预约 09:30"));
        QCOMPARE(badge("currentPrecheck")->text(), QStringLiteral("已预审，缺1份"));
        QCOMPARE(badge("currentItem")->text(), QStringLiteral("来办：社会保障卡申领；预审缺：近期免冠照片"));
        desk.picture(QStringLiteral("prepared"));
    }
    void lostHubKeepsWhatStandsThere()
    {
        PanelTestDesk desk;
        desk.hold(TicketState::Serving);
        desk.wait(0, 2, 26);
        desk.panel.tellLink(HubClient::Link::Lost, sampleTime(8, 40, 5));
        desk.tell({}, false);
        auto *lost = desk.panel.findChild<Banner *>(QStringLiteral("lostBanner"));
        QVERIFY(lost->isVisible());
        QVERIFY(lost->accessibleName().contains(QStringLiteral("08:40:05")));
        QVERIFY(lost->text().contains(QStringLiteral("可以查看当前号")));
        QCOMPARE(desk.label("currentNumber"), QStringLiteral("A001"));
        QCOMPARE(desk.label("waitingTitle"), QStringLiteral("等候 1 人（截至 08:40:05）"));
        for (const QPushButton *button : desk.panel.findChildren<QPushButton *>()) {
            if (button->isVisible())
                QVERIFY2(!button->isEnabled(), qPrintable(button->objectName()));
        }
        desk.picture(QStringLiteral("lost"));
        desk.panel.tellLink(HubClient::Link::Online, {});
        desk.tell();
        QVERIFY(!lost->isVisible());
        QVERIFY(desk.button("outcome_1")->isEnabled());
        QCOMPARE(desk.label("waitingTitle"), QStringLiteral("等候 1 人"));
    }
    void refusalKeepsTheState()
    {
        PanelTestDesk desk;
        desk.hold(TicketState::Called);
        desk.tell();
        desk.panel.notice().explain(
            Problem(problem::RecallTooSoon, {{QStringLiteral("seconds"), QStringLiteral("20")}}));
        QCOMPARE(desk.panel.notice().objectName(), QStringLiteral("notice"));
        QCOMPARE(desk.label("currentNumber"), QStringLiteral("A001"));
        desk.picture(QStringLiteral("refused"));
    }
    void pictures()
    {
        PanelTestDesk desk;
        desk.picture(QStringLiteral("reading"));
        desk.view.windows[2] = WindowStatus{3, WindowState::Closed, {}, {}, {}, {}, {}, {}};
        desk.tell();
        desk.picture(QStringLiteral("closed"));
        sampleOpen(desk.view, 3, QStringLiteral("li"), QStringLiteral("李强"), sampleTime(8, 20));
        desk.tell();
        desk.picture(QStringLiteral("taken"));
        sampleOpen(desk.view, 3, panelTestMe, QStringLiteral("王芳"), sampleTime(8, 20));
        desk.tell();
        desk.picture(QStringLiteral("idle"));
        for (int n = 2; n <= 9; ++n)
            desk.wait(0, n, 25 + n, n % 4 == 0);
        desk.wait(3, 1, 10);
        desk.tell();
        desk.picture(QStringLiteral("waiting"));
        desk.hold(TicketState::Called);
        desk.tell();
        QCOMPARE(desk.label("currentState"), QStringLiteral("已呼叫"));
        desk.picture(QStringLiteral("called"));
        desk.view.tickets.removeLast();
        desk.hold(TicketState::Serving);
        desk.now = sampleTime(8, 55);
        desk.tell();
        desk.picture(QStringLiteral("serving"));
        QVERIFY(desk.panel.minimumSizeHint().width() <= 1366);
        QVERIFY2(desk.panel.minimumSizeHint().height() <= 700,
                 qPrintable(QString::number(desk.panel.minimumSizeHint().height())));
    }
};
OW_TEST(tst_WindowPanel)
#include "tst_WindowPanel.moc"
