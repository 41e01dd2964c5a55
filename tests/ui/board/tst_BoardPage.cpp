#include "models/base/ProblemTypes.h"
#include "models/queue/HallCommands.h"
#include "models/queue/HallRules.h"
#include "models/queue/TicketCommands.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/board/BoardPage.h"
#include "ui/common/Banner.h"
#include "ui/common/Voice.h"

#include <QFile>
#include <QLabel>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {

IssueTicket ticketOf(const char *queue)
{
    IssueTicket command;
    command.queue = QLatin1String(queue);
    return command;
}

struct BoardBench {
    TestHub hub;
    TestStation board;
    TestStation kiosk{hub, StationRole::Kiosk, QStringLiteral("K1")};
    TestStation window3{hub, StationRole::Window, {}, 3};
    std::unique_ptr<BoardPage> page;

    explicit BoardBench(const char *device = "B1") : board(hub, StationRole::Board, QLatin1String(device)) {}
    bool open()
    {
        if (!kiosk.open() || !window3.open() || !window3.signIn(QStringLiteral("zhoumin")) || !board.open())
            return false;
        const auto opened = window3.ask(OpenWindow{3});
        return opened && opened->has_value();
    }
    bool show(QSize size = {1366, 768})
    {
        page = std::make_unique<BoardPage>(board.context);
        page->resize(size);
        page->show();
        return TestStation::wait(
            [&] { return page->findChild<QLabel *>(QStringLiteral("boardWaiting_zonghe")) && !lost()->isVisible(); });
    }
    Banner *lost() const { return page->findChild<Banner *>(QStringLiteral("boardLost")); }
    QString text(const char *name) const { return page->findChild<QLabel *>(QLatin1String(name))->text(); }
};
/// A loudspeaker that has spoken when the test says so.
class BoardTestVoice final : public Voice {
public:
    void announce(const Announcement &announcement) override { saying.append(announcement); }
    void end() { emit announced(saying.takeFirst()); }
    void fail() { emit announceFailed(saying.takeFirst(), Problem(problem::VoiceFailed)); }
    QStringList numbers() const
    {
        QStringList all;
        for (const Announcement &one : saying)
            all.append(one.number);
        return all;
    }

    QList<Announcement> saying; ///< the first is being spoken
};

/// The board's program from start to power cut.
struct BoardRun {
    BoardTestVoice voice;
    StationContext context;
    BoardPage page;

    explicit BoardRun(TestStation &station)
        : context{station.client,
                  station.context.clock,
                  station.context.scheduler,
                  station.printer,
                  voice,
                  StationRole::Board,
                  station.context.device,
                  0,
                  station.context.dataDir},
          page(context)
    {
        page.show();
    }
    bool loaded() const
    {
        return TestStation::wait([&] {
            return page.findChild<QLabel *>(QStringLiteral("boardWaiting_zonghe"))
                && !page.findChild<Banner *>(QStringLiteral("boardLost"))->isVisible();
        });
    }
    bool shows(const char *number) const
    {
        return TestStation::wait(
            [&] { return page.findChild<QLabel *>(QStringLiteral("boardCall_0"))->text() == QLatin1String(number); });
    }
};
} // namespace

class tst_BoardPage : public QObject {
    Q_OBJECT
private slots:
    void callsAreShownAndSaidOnce();
    void callsBeforeTheLoadAreHistory();
    void anotherZoneIsSilent();
    void broadcastIsOnEveryBoard_data();
    void broadcastIsOnEveryBoard();
    void hubLostAndBack();
    void looks_data();
    void looks();
    void rowsOfZone();
    void restartSaysWhatWasNotSaid();
    void restartWithSpoiltMemory();
};

void tst_BoardPage::callsAreShownAndSaidOnce()
{
    BoardBench b;
    QVERIFY(b.open());
    QVERIFY(b.show());
    QVERIFY(b.kiosk.ask(ticketOf("zonghe"))->has_value());
    QVERIFY(b.kiosk.ask(ticketOf("zonghe"))->has_value());
    QTRY_COMPARE(b.text("boardWaiting_zonghe"), QStringLiteral("2"));
    QVERIFY(b.board.voice.said.isEmpty());
    QVERIFY(b.window3.ask(CallNext{3})->has_value());
    QTRY_COMPARE(b.text("boardCall_0"), QStringLiteral("A001"));
    QCOMPARE(b.text("boardCallWindow_0"), QStringLiteral("请到 3号窗口"));
    QCOMPARE(b.text("boardWaiting_zonghe"), QStringLiteral("1"));
    QCOMPARE(b.board.voice.said, QStringList{QStringLiteral("请A001号到3号窗口办理")});
    QCOMPARE(b.page->findChild<QWidget *>(QStringLiteral("boardRow_0"))->property("tone").toString(),
             QStringLiteral("called"));

    b.hub.advance(21'000);
    QVERIFY(b.window3.ask(RecallTicket{3})->has_value());
    QTRY_COMPARE(b.board.voice.said.size(), 2);
    QVERIFY(b.window3.ask(StartService{3})->has_value());
    QTRY_COMPARE(b.text("boardCallWindow_0"), QStringLiteral("3号窗口 办理中"));
    QVERIFY(b.window3.ask(FinishTicket{3, Outcome::Consulted})->has_value());
    QTRY_COMPARE(b.text("boardCall_0"), QString());
    QCOMPARE(b.board.voice.said.size(), 2);
}

void tst_BoardPage::callsBeforeTheLoadAreHistory()
{
    BoardBench b;
    QVERIFY(b.open());
    QVERIFY(b.kiosk.ask(ticketOf("zonghe"))->has_value());
    QVERIFY(b.window3.ask(CallNext{3})->has_value());
    QVERIFY(b.show());
    QCOMPARE(b.text("boardCall_0"), QStringLiteral("A001"));
    QVERIFY(b.board.voice.said.isEmpty());
    b.hub.advance(21'000);
    QVERIFY(b.window3.ask(RecallTicket{3})->has_value());
    QTRY_COMPARE(b.board.voice.said.size(), 1);
}

void tst_BoardPage::broadcastIsOnEveryBoard_data()
{
    QTest::addColumn<QByteArray>("device");
    QTest::newRow("first floor") << QByteArray("B1");
    QTest::newRow("second floor") << QByteArray("B2");
}

void tst_BoardPage::broadcastIsOnEveryBoard()
{
    QFETCH(QByteArray, device);
    BoardBench b(device.constData());
    TestStation desk(b.hub, StationRole::Supervisor);
    QVERIFY(b.open() && desk.open() && desk.signIn(QStringLiteral("weidong")));
    QVERIFY(b.show());
    auto *line = b.page->findChild<Banner *>(QStringLiteral("boardBroadcast"));
    QVERIFY(!line->isVisible());
    const QString text = QStringLiteral("三楼停电检修，户政业务请到二楼办理，给您带来不便请谅解");
    HallSteering steering;
    steering.broadcast = text;
    QVERIFY(desk.ask(SteerHall{steering, {}, QStringLiteral("停电")})->has_value());
    QTRY_VERIFY(line->isVisible() && line->text() == text);
    b.page->grab().save(shotPath(QStringLiteral("board-broadcast.png")));
    QVERIFY(desk.ask(SteerHall{{}, {}, QStringLiteral("恢复"), steeringRevision(steering)})->has_value());
    QTRY_VERIFY(!line->isVisible());
}

void tst_BoardPage::anotherZoneIsSilent()
{
    BoardBench b("B2");
    QVERIFY(b.open());
    QVERIFY(b.show());
    QVERIFY(b.kiosk.ask(ticketOf("zonghe"))->has_value());
    QVERIFY(b.window3.ask(CallNext{3})->has_value());
    QVERIFY(b.kiosk.ask(ticketOf("zonghe"))->has_value());
    QTRY_COMPARE(b.text("boardWaiting_zonghe"), QStringLiteral("1"));
    QCOMPARE(b.text("boardCall_0"), QString());
    QVERIFY(b.board.voice.said.isEmpty());
}

void tst_BoardPage::hubLostAndBack()
{
    BoardBench b;
    QVERIFY(b.open());
    QVERIFY(b.show());
    QVERIFY(b.kiosk.ask(ticketOf("zonghe"))->has_value());
    b.hub.kill();
    QTRY_VERIFY(b.lost()->isVisible());
    QTRY_VERIFY(b.lost()->accessibleName().contains(QStringLiteral("08:25:00")));
    QVERIFY(b.hub.start());
    for (TestStation *station : {&b.board, &b.kiosk, &b.window3})
        station->client.open(b.hub.address());
    QVERIFY(b.window3.ask(CallNext{3})->has_value());
    QTRY_VERIFY(!b.lost()->isVisible());
    QTRY_COMPARE(b.text("boardCall_0"), QStringLiteral("A001"));
    QTRY_COMPARE(b.board.voice.said, QStringList{QStringLiteral("请A001号到3号窗口办理")});
}

void tst_BoardPage::looks_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("small") << QSize(1366, 768);
    QTest::newRow("wall") << QSize(1920, 1080);
}

void tst_BoardPage::looks()
{
    QFETCH(QSize, size);
    BoardBench b;
    QVERIFY(b.open());
    QVERIFY(b.show(size));
    for (int i = 0; i < 12; ++i)
        QVERIFY(b.kiosk.ask(ticketOf(i % 2 ? "zonghe" : "zixun"))->has_value());
    for (int i = 0; i < 6; ++i) {
        b.hub.advance(21'000);
        QVERIFY(b.window3.ask(CallNext{3})->has_value());
        if (i % 2) {
            QVERIFY(b.window3.ask(StartService{3})->has_value());
            QVERIFY(b.window3.ask(FinishTicket{3, Outcome::Accepted})->has_value());
        } else {
            for (int recall = 0; recall < 2; ++recall) {
                b.hub.advance(21'000);
                QVERIFY(b.window3.ask(RecallTicket{3})->has_value());
            }
            if (i < 4)
                QVERIFY(b.window3.ask(MarkNoShow{3})->has_value());
            else
                break;
        }
    }
    QTRY_VERIFY(b.board.voice.said.size() >= 9);
    QTest::qWait(50);
    b.page->grab().save(shotPath(QStringLiteral("board-%1.png").arg(size.width())));
    QVERIFY2(b.page->width() <= size.width() && b.page->height() <= size.height(), "grew over the screen");
    for (const QLabel *label : b.page->findChildren<QLabel *>())
        if (label->isVisible() && !label->wordWrap())
            QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
}

void tst_BoardPage::rowsOfZone()
{
    PublicView view;
    view.zones = {{QStringLiteral("Z1"), QStringLiteral("一楼"), {1, 2}},
                  {QStringLiteral("Z2"), QStringLiteral("二楼"), {5}}};
    view.devices = {{QStringLiteral("B2"), DeviceKind::Board, QStringLiteral("二楼大屏"), QStringLiteral("Z2"),
                     std::nullopt, true}};
    QCOMPARE(boardWindows(view, QStringLiteral("B2")), QSet<int>{5});
    QVERIFY(boardWindows(view, {}).isEmpty());
    const auto ticket = [&](int n, TicketState state, int window, qint64 calledAt) {
        PublicTicket made;
        made.id = QUuid::createUuidV5(QUuid(), QByteArray::number(n));
        made.number = QStringLiteral("A%1").arg(n, 3, 10, QLatin1Char('0'));
        made.state = state;
        made.calls = 1;
        made.window = window;
        made.lastCalledAt = Instant{calledAt};
        return made;
    };
    view.tickets = {ticket(1, TicketState::Serving, 5, 100), ticket(2, TicketState::Called, 1, 300)};
    view.lastCalled = {ticket(2, TicketState::Called, 1, 300), ticket(3, TicketState::Done, 5, 200),
                       ticket(4, TicketState::NoShow, 5, 150)};
    QStringList all;
    for (const PublicTicket &row : boardCalls(view, {}, 5))
        all.append(row.number);
    QCOMPARE(all, (QStringList{QStringLiteral("A002"), QStringLiteral("A004"), QStringLiteral("A001")}));
    QCOMPARE(boardCalls(view, {5}, 5).size(), 2);
    QCOMPARE(boardCalls(view, {}, 1).size(), 1);

    CallListener listener;
    QVERIFY(listener.listen(view).isEmpty());
    view.tickets.append(ticket(6, TicketState::Called, 2, 400));
    QCOMPARE(listener.listen(view).size(), 1);
    QVERIFY(listener.listen(view).isEmpty());
    view.tickets.last().calls = 2;
    QCOMPARE(listener.listen(view).size(), 1);
}

void tst_BoardPage::restartSaysWhatWasNotSaid()
{
    BoardBench b;
    QVERIFY(b.open());
    TestStation window2(b.hub, StationRole::Window, {}, 2);
    QVERIFY(window2.open() && window2.signIn(QStringLiteral("wuhao")) && window2.ask(OpenWindow{2})->has_value());
    for (int i = 0; i < 4; ++i)
        QVERIFY(b.kiosk.ask(ticketOf("zonghe"))->has_value());
    auto run = std::make_unique<BoardRun>(b.board);
    QVERIFY(run->loaded());
    QVERIFY(b.window3.ask(CallNext{3})->has_value());
    b.hub.advance(1000);
    QVERIFY(window2.ask(CallNext{2})->has_value());
    QVERIFY(run->shows("A002"));
    QCOMPARE(run->voice.numbers(), (QStringList{QStringLiteral("A001"), QStringLiteral("A002")}));
    run->voice.end(); // A001 was heard; A002 had just begun

    run = std::make_unique<BoardRun>(b.board);
    QVERIFY(run->loaded());
    QCOMPARE(run->voice.numbers(), QStringList{QStringLiteral("A002")});
    run->voice.fail(); // nobody heard it

    run = std::make_unique<BoardRun>(b.board);
    QVERIFY(run->loaded());
    QCOMPARE(run->voice.numbers(), QStringList{QStringLiteral("A002")});
    run->voice.end();

    // Nothing is said twice, and what was called while the board was off is.
    run.reset();
    b.hub.advance(21'000);
    QVERIFY(b.window3.ask(RecallTicket{3})->has_value());
    run = std::make_unique<BoardRun>(b.board);
    QVERIFY(run->loaded());
    QCOMPARE(run->voice.numbers(), QStringList{QStringLiteral("A001")});
    run->voice.end();

    // Who has come meanwhile needs no call.
    b.hub.advance(21'000);
    QVERIFY(b.window3.ask(RecallTicket{3})->has_value());
    QTRY_COMPARE(run->voice.numbers().size(), 1);
    QVERIFY(b.window3.ask(StartService{3})->has_value());
    run = std::make_unique<BoardRun>(b.board);
    QVERIFY(run->loaded());
    QCOMPARE(run->voice.numbers(), QStringList());
}

void tst_BoardPage::restartWithSpoiltMemory()
{
    BoardBench b;
    QVERIFY(b.open());
    QFile memory(b.hub.dir() + QStringLiteral("/spoken-B1.json"));
    QVERIFY(memory.open(QIODevice::WriteOnly) && memory.write("{\"day\":") > 0);
    memory.close();
    QVERIFY(b.kiosk.ask(ticketOf("zonghe"))->has_value());
    QVERIFY(b.window3.ask(CallNext{3})->has_value());
    // Silence is better than the calls of a whole morning over again.
    BoardRun run(b.board);
    QVERIFY(run.loaded());
    QVERIFY(run.voice.numbers().isEmpty());
    b.hub.advance(21'000);
    QVERIFY(b.window3.ask(RecallTicket{3})->has_value());
    QTRY_COMPARE(run.voice.numbers(), QStringList{QStringLiteral("A001")});
}

OW_TEST(tst_BoardPage)
#include "tst_BoardPage.moc"
