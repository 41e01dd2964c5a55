// Part one: the hall on Thursday 2026-09-24 from 08:25 — numbers, calls, a no-show, a question, and a hub that is killed.
#include "models/queue/Ticket.h"
#include "models/store/Connection.h"
#include "models/store/EventLogStore.h"
#include "sync/hub/HubStore.h"
#include "tests/base/Testing.h"
#include "tests/story/StoryDesk.h"
#include "ui/board/BoardPage.h"
#include "ui/kiosk/KioskPage.h"
#include "ui/supervisor/NowPage.h"
#include "ui/window/WindowPage.h"

#include <QProcess>
#include <QTableView>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {

QWidget *windowPage(StationContext &context, const SignedIn &clerk)
{
    return new WindowPage(context, clerk, context.window);
}

struct Morning {
    TestHub hub;
    StoryDesk kiosk{hub, StationRole::Kiosk, QStringLiteral("K1"),
                    [](StationContext &c) -> QWidget * { return new KioskPage(c); }};
    StoryDesk board{hub,
                    StationRole::Board,
                    QStringLiteral("B1"),
                    [](StationContext &c) -> QWidget * { return new BoardPage(c); },
                    {1920, 1080}};
    StoryDesk three{hub, StationRole::Window, 3, windowPage};
    StoryDesk two{hub, StationRole::Window, 2, windowPage};
    StoryDesk supervisor{hub, StationRole::Supervisor, 0,
                         [](StationContext &c, const SignedIn &) -> QWidget * { return new NowPage(c); }};
    QStringList taken; ///< numbers printed

    QList<StoryDesk *> desks() { return {&kiosk, &board, &three, &two, &supervisor}; }
};

/// What the log says happened, in order.
QList<StoredEvent> eventsOf(const TestHub &hub)
{
    const auto db = Connection::open(hub.dir() + QStringLiteral("/hub.db"), OpenMode::Reader);
    return db ? EventLogStore(QUuid()).after(**db, 0, 100000) : QList<StoredEvent>();
}
} // namespace

class tst_Morning : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void elderTakesTheFirstNumber();
    void windowThreeCalls();
    void twoWindowsAtOnce();
    void nobodyComes();
    void onlyAQuestion();
    void hubIsKilledInTheMiddleOfACall();
    void everythingAgreesWithTheLog();
    void everyRoleAsItsOwnProgram();
    void cleanupTestCase();

private:
    bool takeNumber(const QString &priority, const QString &expected);
    Morning *m = nullptr;
};

void tst_Morning::initTestCase()
{
    m = new Morning;
    QVERIFY(m->hub.isRunning());
    for (StoryDesk *desk : m->desks())
        QVERIFY(desk->open());
    QVERIFY(m->three.signIn(QStringLiteral("zhoumin")));
    QVERIFY(m->two.signIn(QStringLiteral("wuhao")));
    QVERIFY(m->supervisor.signIn(QStringLiteral("weidong")));
    QTRY_VERIFY(m->kiosk.isShown(QStringLiteral("queue_zonghe")));
    tellStep(QStringLiteral("2026-09-24 08:25，大厅服务启动，取号机、大屏、2号和3号窗口、主管台都已接入"));
    m->kiosk.picture(QStringLiteral("01-kiosk"));
}

bool tst_Morning::takeNumber(const QString &priority, const QString &expected)
{
    const int before = int(m->kiosk.station.printer.papers.size());
    const bool taken = m->kiosk.click(QStringLiteral("queue_zonghe")) && m->kiosk.click(priority)
        && m->kiosk.waitForText(QStringLiteral("kioskNumber"), expected)
        && QTest::qWaitFor([&] { return m->kiosk.station.printer.papers.size() == before + 1; },
                           ow::testing::patienceMs);
    m->taken.append(expected);
    if (expected == QLatin1String("A001"))
        m->kiosk.picture(QStringLiteral("02-kiosk-number"));
    return taken && m->kiosk.click(QStringLiteral("kioskDone"));
}

void tst_Morning::elderTakesTheFirstNumber()
{
    QVERIFY(takeNumber(QStringLiteral("priority_elder"), QStringLiteral("A001")));
    tellStep(QStringLiteral("老人在取号机取到 A001，提交后打印了一张号票"));
    m->hub.advance(60'000);
    QVERIFY(takeNumber(QStringLiteral("priorityNone"), QStringLiteral("A002")));
    QVERIFY(m->board.waitForText(QStringLiteral("boardWaiting_zonghe"), QStringLiteral("2")));
    tellStep(QStringLiteral("第二位取到 A002，大屏显示综合受理等候 2 人"));

    // The slip came after the commit: the log has the number first, then the print.
    QStringList order;
    for (const StoredEvent &event : eventsOf(m->hub)) {
        if (event.meta.type.startsWith(QLatin1String("gov.ticket.")))
            order.append(event.meta.type);
    }
    QCOMPARE(order.count(QStringLiteral("gov.ticket.issued.v1")), 2);
    QTRY_VERIFY([&] {
        int slips = 0;
        for (const StoredEvent &event : eventsOf(m->hub))
            slips += event.meta.type == QLatin1String("gov.ticket.slipPrinted.v1") ? 1 : 0;
        return slips == 2;
    }());
    QVERIFY(order.indexOf(QStringLiteral("gov.ticket.issued.v1")) == 0);
}

void tst_Morning::windowThreeCalls()
{
    m->hub.advance(5 * 60'000); // 08:31, open
    QVERIFY(m->three.click(QStringLiteral("openWindowButton")));
    QVERIFY(m->three.click(QStringLiteral("nextButton")));
    QVERIFY(m->three.waitForText(QStringLiteral("currentNumber"), QStringLiteral("A001")));
    QVERIFY(m->board.waitForText(QStringLiteral("boardCall_0"), QStringLiteral("A001")));
    QTRY_COMPARE(m->board.voice.said, QStringList{QStringLiteral("请A001号到3号窗口办理")});
    m->board.picture(QStringLiteral("03-board-call"));
    m->three.picture(QStringLiteral("04-window-called"));
    tellStep(QStringLiteral("3号窗口叫号，大屏亮出 A001，广播：%1").arg(m->board.voice.said.last()));
    QVERIFY(m->three.click(QStringLiteral("startButton")));
    QVERIFY(m->three.waitForText(QStringLiteral("currentState"), QStringLiteral("办理中")));
    m->hub.advance(4 * 60'000);
    QVERIFY(m->three.click(QStringLiteral("outcome_1")));
    QTRY_VERIFY(!m->three.isShown(QStringLiteral("currentNumber")));
    tellStep(QStringLiteral("A001 办完：已受理"));
}

void tst_Morning::twoWindowsAtOnce()
{
    QVERIFY(takeNumber(QStringLiteral("priorityNone"), QStringLiteral("A003")));
    QVERIFY(takeNumber(QStringLiteral("priorityNone"), QStringLiteral("A004")));
    QVERIFY(m->two.click(QStringLiteral("openWindowButton")));
    auto *two = m->two.find<QPushButton>(QStringLiteral("nextButton"));
    auto *three = m->three.find<QPushButton>(QStringLiteral("nextButton"));
    QTRY_VERIFY(two->isEnabled() && three->isEnabled());
    QTest::mouseClick(two, Qt::LeftButton);
    QTest::mouseDClick(three, Qt::LeftButton);
    QTest::mouseClick(three, Qt::LeftButton);
    QVERIFY(m->two.waitForText(QStringLiteral("currentNumber"), QStringLiteral("A00")));
    QVERIFY(m->three.waitForText(QStringLiteral("currentNumber"), QStringLiteral("A00")));
    const QStringList got{m->two.text(QStringLiteral("currentNumber")), m->three.text(QStringLiteral("currentNumber"))};
    QVERIFY2(got.contains(QStringLiteral("A002")) && got.contains(QStringLiteral("A003")),
             qPrintable(got.join(QLatin1Char(' '))));
    QVERIFY(m->board.waitForText(QStringLiteral("boardWaiting_zonghe"), QStringLiteral("1")));
    tellStep(QStringLiteral("两个窗口同时按下一位：2号得 %1，3号连按三次只得 %2").arg(got.at(0), got.at(1)));
}

void tst_Morning::nobodyComes()
{
    StoryDesk &desk = m->two.text(QStringLiteral("currentNumber")) == QLatin1String("A002") ? m->two : m->three;
    for (int call = 2; call <= 3; ++call) {
        QVERIFY(!desk.find<QPushButton>(QStringLiteral("noShowButton"))->isEnabled());
        m->hub.advance(20'000);
        QVERIFY(desk.click(QStringLiteral("recallButton")));
        QTRY_COMPARE(m->board.voice.said.count(m->board.voice.said.filter(QStringLiteral("A002")).value(0)), call);
    }
    desk.picture(QStringLiteral("05-window-recalls"));
    QVERIFY(desk.click(QStringLiteral("noShowButton")));
    QTRY_VERIFY(!desk.isShown(QStringLiteral("currentNumber")));
    tellStep(QStringLiteral("A002 呼叫三次没有人来，记为过号"));
}

void tst_Morning::onlyAQuestion()
{
    StoryDesk &desk = m->two.isShown(QStringLiteral("currentNumber")) ? m->two : m->three;
    QCOMPARE(desk.text(QStringLiteral("currentNumber")), QStringLiteral("A003"));
    auto *panel = desk.find(QStringLiteral("windowPanel"));
    panel->setFocus();
    QTest::keyClick(panel, Qt::Key_2);
    QTRY_VERIFY(!desk.isShown(QStringLiteral("currentNumber")));
    tellStep(QStringLiteral("A003 只问一个问题：按一个键 2 记为仅咨询"));
}

void tst_Morning::hubIsKilledInTheMiddleOfACall()
{
    QVERIFY(QTest::qWaitFor([&] { return m->three.find<QPushButton>(QStringLiteral("nextButton"))->isEnabled(); },
                            ow::testing::patienceMs));
    QTest::mouseClick(m->three.find<QPushButton>(QStringLiteral("nextButton")), Qt::LeftButton);
    m->hub.kill();
    for (StoryDesk *desk : m->desks())
        QTRY_COMPARE(desk->station.client.link(), HubClient::Link::Lost);
    QTRY_VERIFY(m->kiosk.isShown(QStringLiteral("kioskCut")));
    QTRY_VERIFY(m->board.isShown(QStringLiteral("boardLost")));
    for (StoryDesk *desk : {&m->two, &m->three, &m->supervisor})
        QTRY_VERIFY(desk->isShown(QStringLiteral("lostBanner")));
    m->kiosk.picture(QStringLiteral("06-kiosk-hub-lost"));
    m->board.picture(QStringLiteral("07-board-hub-lost"));
    m->three.picture(QStringLiteral("08-window-hub-lost"));
    tellStep(QStringLiteral("叫号途中大厅服务被 kill -9：每块屏都说明何时失去联系、什么还能用"));

    QVERIFY(m->hub.start());
    for (StoryDesk *desk : m->desks())
        desk->rejoin();
    QVERIFY(m->three.waitForText(QStringLiteral("currentNumber"), QStringLiteral("A004")));
    QTRY_VERIFY(!m->kiosk.isShown(QStringLiteral("kioskLost")));
    QTRY_VERIFY(!m->board.isShown(QStringLiteral("boardLost")));
    QVERIFY(m->board.waitForText(QStringLiteral("boardCall_0"), QStringLiteral("A004")));
    QVERIFY(takeNumber(QStringLiteral("priorityNone"), QStringLiteral("A005")));
    m->supervisor.picture(QStringLiteral("09-supervisor-now"));
    tellStep(QStringLiteral("大厅服务重启后各屏自己恢复：A004 在3号窗口，下一个号是 A005"));
}

void tst_Morning::everythingAgreesWithTheLog()
{
    QStringList issued;
    QStringList heard;
    QList<QPair<QString, QByteArray>> slips;
    for (const StoredEvent &event : eventsOf(m->hub)) {
        const QJsonObject ticket = readJson(event.fact).value().toObject().value(QLatin1String("ticket")).toObject();
        const QString number = ticket.value(QLatin1String("number")).toString();
        if (event.meta.type == QLatin1String(TicketIssued::type))
            issued.append(number);
        if (event.meta.type == QLatin1String(TicketCalled::type)
            || event.meta.type == QLatin1String(TicketRecalled::type))
            heard.append(
                QStringLiteral("请%1号到%2号窗口办理").arg(number).arg(ticket.value(QLatin1String("window")).toInt()));
    }
    QCOMPARE(issued, m->taken);
    QCOMPARE(issued.removeDuplicates(), 0);
    QTRY_COMPARE(m->board.voice.said.size(), heard.size());
    QCOMPARE(m->board.voice.said, heard);
    QCOMPARE(m->kiosk.savePapers(QStringLiteral("slip")), issued.size());

    // The slip read by a foreign program carries the number that was committed.
    QProcess text;
    text.start(QStringLiteral("pdftotext"),
               {storyFolder() + QStringLiteral("/papers/slip-1.pdf"), QStringLiteral("-")});
    QVERIFY(text.waitForFinished(ow::testing::patienceMs));
    QVERIFY(QString::fromUtf8(text.readAllStandardOutput()).contains(QStringLiteral("A001")));

    const auto db = Connection::open(m->hub.dir() + QStringLiteral("/hub.db"), OpenMode::Reader);
    QVERIFY(db);
    QVERIFY(verifyChain(**db));
    QTRY_VERIFY_WITH_TIMEOUT(m->board.voice.finished >= heard.size(), 120000);
    tellStep(QStringLiteral("号票、大屏、广播与事件链一致：%1 个号，%2 次呼叫，没有重号")
                 .arg(issued.size())
                 .arg(heard.size()));
}

void tst_Morning::everyRoleAsItsOwnProgram()
{
    const auto shoot = [&](const QString &role, const QStringList &more, const QString &shown = {}) {
        QProcess program;
        QTemporaryDir data;
        // Where a demo station finds whom to sign in.
        QFile::copy(m->hub.dir() + QStringLiteral("/demo-users.txt"), data.filePath(QStringLiteral("demo-users.txt")));
        const QString picture =
            storyFolder() + QStringLiteral("/shots/program-%1.png").arg(shown.isEmpty() ? role : shown);
        program.start(QStringLiteral(ONEWINDOW_BIN "/onewindow"),
                      QStringList{QStringLiteral("--role"), role, QStringLiteral("--hub"), m->hub.address().text(),
                                  QStringLiteral("--data"), data.path(), QStringLiteral("--demo"),
                                  QStringLiteral("--test-clock"), m->hub.clockFile(), QStringLiteral("--screenshot"),
                                  picture}
                          + more);
        const bool ended = program.waitForFinished(60000);
        return ended && program.exitCode() == 0 && QFile::exists(picture);
    };
    QVERIFY(shoot(QStringLiteral("kiosk"), {QStringLiteral("--device"), QStringLiteral("K2")}));
    QVERIFY(shoot(QStringLiteral("kiosk"), {QStringLiteral("--device"), QStringLiteral("K3")}, QStringLiteral("fill")));
    QVERIFY(shoot(QStringLiteral("board"), {QStringLiteral("--device"), QStringLiteral("B2")}));
    const auto at = [](const char *window, const char *user) {
        return QStringList{QStringLiteral("--window"), QLatin1String(window), QStringLiteral("--user"),
                           QLatin1String(user)};
    };
    QVERIFY(shoot(QStringLiteral("window"), at("5", "zhengli")));
    QVERIFY(shoot(QStringLiteral("rating"), {QStringLiteral("--device"), QStringLiteral("R5")}));
    QVERIFY(shoot(QStringLiteral("review"), {QStringLiteral("--user"), QStringLiteral("qianjin")}));
    QVERIFY(shoot(QStringLiteral("delivery"), at("7", "chenjie")));
    QVERIFY(shoot(QStringLiteral("supervisor"), {QStringLiteral("--user"), QStringLiteral("weidong")}));
    tellStep(QStringLiteral("七种岗位和填表机各作为独立程序启动并截图"));
}

void tst_Morning::cleanupTestCase()
{
    if (!m)
        return;
    QProcess backup;
    backup.start(QStringLiteral(ONEWINDOW_BIN "/onewindow-hub"),
                 {QStringLiteral("backup"), QStringLiteral("--data"), m->hub.dir(), QStringLiteral("--to"),
                  storyFolder() + QStringLiteral("/morning")});
    backup.waitForFinished(60000);
    delete m;
}

OW_TEST(tst_Morning)
#include "tst_Morning.moc"
