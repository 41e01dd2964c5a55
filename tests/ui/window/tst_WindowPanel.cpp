#include "models/base/ProblemTypes.h"
#include "tests/base/Testing.h"
#include "tests/ui/queue/QueueSample.h"
#include "ui/common/Banner.h"
#include "ui/common/Notice.h"
#include "ui/window/WindowPanel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
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
        panel.tell({windowDesk(view, 3, panelTestMe), view.hall, now, linked, underWay, 12});
    }
    QPushButton *button(const char *name) const { return panel.findChild<QPushButton *>(QLatin1String(name)); }
    QString label(const char *name) const { return panel.findChild<QLabel *>(QLatin1String(name))->text(); }
    void picture(const QString &name)
    {
        const QString folder = QCoreApplication::applicationDirPath() + QStringLiteral("/../shots");
        QDir().mkpath(folder);
        QCoreApplication::processEvents();
        QVERIFY(panel.grab().save(folder + QStringLiteral("/window-%1.png").arg(name)));
    }

    WindowPanel panel;
    QSignalSpy acts{&panel, &WindowPanel::actChosen};
    QSignalSpy pauses{&panel, &WindowPanel::pauseChosen};
    QSignalSpy outcomes{&panel, &WindowPanel::outcomeChosen};
    QueueView view;
    Instant now = sampleTime(8, 40, 8);
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
        auto *accept = desk.button("sheetAccept");
        QVERIFY(!accept->isEnabled()); // other needs words
        QTest::keyClicks(other, QStringLiteral(" printer 2 "));
        QTest::keyClick(other, Qt::Key_Return);
        QCOMPARE(desk.pauses.size(), 2);
        QCOMPARE(desk.pauses.last().first().toString(), QStringLiteral("printer 2"));
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
        desk.view.windows[2] = WindowStatus{3, WindowState::Closed, {}, {}, {}, {}, {}};
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
        QVERIFY(desk.panel.minimumSizeHint().height() <= 700);
    }
};
OW_TEST(tst_WindowPanel)
#include "tst_WindowPanel.moc"
