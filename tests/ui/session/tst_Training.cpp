#include "models/numbering/ShortNumber.h"
#include "models/papers/PaperSeal.h"
#include "models/queue/PracticeCommands.h"
#include "models/store/Connection.h"
#include "models/store/HallKindStore.h"
#include "sync/client/HubProcess.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/Theme.h"
#include "ui/common/TrainingFrame.h"
#include "ui/session/PracticeBar.h"
#include "ui/session/SignInPage.h"
#include "ui/session/StaffShell.h"

#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const Instant trainingStart = hallInstant(QDate(2026, 9, 24), QTime(8, 25));

/// A training hall that takes over from this folder; from nowhere by default.
QStringList trainingFrom(const QString &folder = QStringLiteral("/nonexistent"))
{
    return {QStringLiteral("--training"), QStringLiteral("--training-from"), folder};
}

/// What a station is told that comes to the wrong kind of hall; empty when it was let in.
QString trainingRefusal(TestStation &station, const TestHub &at)
{
    QString refused;
    const auto listening = QObject::connect(&station.client, &HubClient::openRefused, &station.client,
                                            [&](const Problem &why) { refused = QString::fromLatin1(why.type().id); });
    station.client.open(at.address());
    TestStation::wait([&] { return !refused.isEmpty() || station.client.link() == HubClient::Link::Online; });
    QObject::disconnect(listening);
    return refused;
}

qint64 rowsIn(const QString &folder, const char *table)
{
    const auto db = Connection::open(folder + QStringLiteral("/hub.db"), OpenMode::Reader);
    if (!db)
        return -1;
    Query q = (*db)->query(qstrcmp(table, "ticket") == 0       ? "SELECT count(*) FROM ticket"
                               : qstrcmp(table, "person") == 0 ? "SELECT count(*) FROM person"
                               : qstrcmp(table, "case") == 0   ? "SELECT count(*) FROM case_record"
                               : qstrcmp(table, "outbox") == 0 ? "SELECT count(*) FROM message"
                                                               : "SELECT count(*) FROM paper");
    return q.next() ? q.integer(0) : -1;
}

/// What the hub says when it is started so, and its exit code behind it.
QString hubEnds(const QStringList &arguments)
{
    QProcess hub;
    hub.start(HubProcess::programBesideThis(), arguments);
    if (!hub.waitForFinished(patienceMs)) {
        hub.kill();
        hub.waitForFinished();
        return QStringLiteral("it ran");
    }
    return QString::fromUtf8(hub.readAllStandardError()) + QString::number(hub.exitCode());
}
} // namespace

class tst_Training : public QObject {
    Q_OBJECT
private slots:
    void hallsAndStationsDoNotMix();
    void reachesNobodyOutside_data();
    void reachesNobodyOutside();
    void aFolderStaysWhatItWasMadeAs();
    void takesOverTheHallAndNobodyInIt();
    void numbersHoldNowhereElse();
    void visitorsComeWheneverSomebodyPractises();
    void everyWindowIsFramed();
};

void tst_Training::hallsAndStationsDoNotMix()
{
    TestHub hall;
    TestHub practice(trainingStart, trainingFrom());
    QVERIFY(hall.isRunning() && practice.isRunning());
    TestStation working(hall, StationRole::Window, {}, 3);
    QCOMPARE(trainingRefusal(working, practice), QStringLiteral("training-hall"));
    TestStation practising(practice, StationRole::Window, {}, 3);
    QCOMPARE(trainingRefusal(practising, hall), QStringLiteral("training-station"));
    // Nobody's visitors come to order where people work.
    TestStation desk(hall, StationRole::Window, {}, 3);
    QVERIFY(desk.open() && desk.signIn(QStringLiteral("zhoumin")));
    const auto answer = desk.ask(PracticeVisit{});
    QVERIFY(answer && !*answer);
    QCOMPARE(QString::fromLatin1(answer->error().type().id), QStringLiteral("training-only"));
    QCOMPARE(rowsIn(hall.dir(), "ticket"), 0);
}

void tst_Training::reachesNobodyOutside_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::newRow("platform") << QStringList{QStringLiteral("--platform"),
                                             QStringLiteral("https://127.0.0.1:1#sha256=00")};
    QTest::newRow("text messages") << QStringList{QStringLiteral("--sms-folder"), QStringLiteral("/tmp")};
    QTest::newRow("departments") << QStringList{QStringLiteral("--external-folder"), QStringLiteral("/tmp")};
    QTest::newRow("phones") << QStringList{QStringLiteral("--phone-port"), QStringLiteral("0")};
}

void tst_Training::reachesNobodyOutside()
{
    QFETCH(QStringList, more);
    const QTemporaryDir dir;
    const QString said =
        hubEnds(QStringList{QStringLiteral("--data"), dir.path(), QStringLiteral("--training")} + more);
    QVERIFY2(said.contains(QStringLiteral("演练大厅不与外面往来")) && said.endsWith(QLatin1Char('1')),
             qPrintable(said));
    QVERIFY(QDir(dir.path()).isEmpty());
}

void tst_Training::aFolderStaysWhatItWasMadeAs()
{
    for (const bool practises : {false, true}) {
        TestHub hub(trainingStart, practises ? trainingFrom() : QStringList());
        QVERIFY(hub.isRunning());
        hub.kill();
        const QStringList wrong = practises
            ? QStringList{QStringLiteral("--data"), hub.dir()}
            : QStringList{QStringLiteral("--data"), hub.dir(), QStringLiteral("--training"),
                          QStringLiteral("--training-from"), hub.dir()};
        const QString said = hubEnds(wrong);
        QVERIFY2(said.contains(QStringLiteral("演练大厅与真实大厅的数据不能混用")) && said.endsWith(QLatin1Char('1')),
                 qPrintable(said));
    }
}

void tst_Training::takesOverTheHallAndNobodyInIt()
{
    TestHub hall;
    VisitSteps visit(hall);
    QVERIFY(visit.start());
    QVERIFY(!visit.accept(false).isEmpty());
    TestHub practice(trainingStart, trainingFrom(hall.dir()));
    QVERIFY(practice.isRunning());
    for (const char *table : {"ticket", "person", "case", "outbox", "paper"}) {
        QVERIFY2(rowsIn(hall.dir(), table) >= 0, table);
        QCOMPARE(rowsIn(practice.dir(), table), 0);
    }
    QVERIFY(rowsIn(hall.dir(), "case") > 0);
    // The same people with their own passwords, at the same windows.
    TestStation desk(practice, StationRole::Window, {}, 3);
    QVERIFY(desk.open());
    QCOMPARE(desk.context.hall.hall, QStringLiteral("【演练】临江区政务服务大厅"));
    QCOMPARE(desk.context.hall.kind, HallKind::Training);
    QCOMPARE(practice.user(QStringLiteral("zhoumin")).password, hall.user(QStringLiteral("zhoumin")).password);
    QVERIFY(desk.signIn(QStringLiteral("zhoumin")));
    const auto opened = desk.ask(OpenWindow{3});
    QVERIFY(opened && *opened);
    // Under keys of its own: nothing it signs or codes is believed in the hall, and it opens nothing of the hall.
    for (const QString &name : QDir(hall.dir() + QStringLiteral("/keys")).entryList(QDir::Files)) {
        QFile own(practice.dir() + QStringLiteral("/keys/") + name);
        QFile its(hall.dir() + QStringLiteral("/keys/") + name);
        QVERIFY2(own.open(QIODevice::ReadOnly) && its.open(QIODevice::ReadOnly), qPrintable(name));
        QVERIFY2(own.readAll() != its.readAll(), qPrintable(name));
    }
    // What is done in the one is not done in the other.
    const qint64 before = rowsIn(hall.dir(), "ticket");
    QVERIFY(desk.ask(PracticeVisit{}));
    QCOMPARE(rowsIn(practice.dir(), "ticket"), 1);
    QCOMPARE(rowsIn(hall.dir(), "ticket"), before);
}

void tst_Training::numbersHoldNowhereElse()
{
    TestHub practice(trainingStart, trainingFrom());
    VisitSteps visit(practice);
    QVERIFY(visit.start());
    const QList<Case> cases = visit.accept(true);
    QCOMPARE(cases.size(), 2);
    for (const Case &one : cases) {
        QVERIFY2(one.number.right(4).toInt() > trainingCaseSerial, qPrintable(one.number));
        QVERIFY2(shortNumberSerial(one.shortNumber.value_or(QString())).value_or(0) > trainingShortSerial,
                 qPrintable(one.number));
    }
    QVERIFY(!visit.papers.isEmpty());
    for (const IssuedPaper &paper : visit.papers) {
        QVERIFY2(paper.number.startsWith(QString::fromUtf16(trainingWord)), qPrintable(paper.number));
        // No page of the hall stands behind the code, and the code says what it is.
        QVERIFY2(paper.qr.startsWith(QLatin1String("OW1.")), qPrintable(paper.qr));
        const auto facts = sealedFacts(paper.qr);
        QVERIFY(facts);
        QVERIFY2(facts->hall.contains(QStringLiteral("演练")), qPrintable(facts->hall));
    }
    const auto issued = visit.get(visit.kiosk, IssueTicket{QStringLiteral("zonghe"), {}, {}});
    QVERIFY(issued);
    QVERIFY(issued->ticket.serial > trainingTicketSerial);
    QVERIFY(!issued->ticketLink && !issued->ratingLink);
}

void tst_Training::visitorsComeWheneverSomebodyPractises()
{
    // A Sunday evening.
    TestHub practice(hallInstant(QDate(2026, 9, 20), QTime(21, 40)), trainingFrom());
    VisitSteps visit(practice);
    QVERIFY(visit.start());
    const QStringList own{QStringLiteral("zonghe"), QStringLiteral("zixun")};
    int known = 0;
    QSet<QString> queues;
    for (int i = 0; i < 30; ++i) {
        const auto came = visit.get(visit.desk, PracticeVisit{});
        QVERIFY(came);
        QVERIFY2(own.contains(came->ticket.queue), qPrintable(came->ticket.queue));
        QVERIFY(came->ticket.serial > trainingTicketSerial);
        QVERIFY(came->ticket.maskedName.value_or(QString()).contains(QLatin1Char('*')));
        known += came->ticket.person ? 1 : 0;
        // With something they came for wherever the queue has items, and with nothing where it has none.
        QCOMPARE(came->ticket.item.has_value(), came->ticket.queue == QLatin1String("zonghe"));
        queues.insert(came->ticket.queue);
    }
    // With cards as long as there is somebody who does not wait already; by lot for either queue.
    QVERIFY(known >= 5);
    QCOMPARE(queues.size(), own.size());
    // The hall's clock leaves them waiting, and the window calls them.
    practice.pass(60'000);
    QVERIFY(visit.done(CallNext{3}));
    QVERIFY(visit.done(StartService{3}));
}

void tst_Training::everyWindowIsFramed()
{
    TestHub practice(trainingStart, trainingFrom());
    TestStation station(practice, StationRole::Supervisor);
    QVERIFY(station.open());
    const TrainingFrame frame;
    StaffShell shell(station.context, [](StationContext &, const SignedIn &) -> QWidget * { return new QLineEdit; });
    PracticeBar *bar = PracticeBar::addTo(shell, station.context);
    QVERIFY(bar);
    shell.setWindowTitle(QStringLiteral("一窗"));
    shell.resize(1366, 768);
    shell.show();
    QVERIFY(QTest::qWaitForWindowActive(&shell));
    const auto isFramed = [](QWidget &window) {
        const QImage image = window.grab().toImage();
        const QRgb colour = Theme::colour("training").rgb();
        for (const QPoint &at : {QPoint(1, 1), QPoint(image.width() - 2, 1), QPoint(1, image.height() - 2),
                                 QPoint(image.width() - 2, image.height() - 2), QPoint(image.width() / 2, 1)}) {
            if (image.pixel(at) != colour)
                return false;
        }
        return window.windowTitle().contains(QStringLiteral("演练"));
    };
    QVERIFY(isFramed(shell));
    // Not offered where one is already.
    QVERIFY(!shell.findChild<QPushButton *>(QStringLiteral("practiseButton")));
    shell.signInPage().signIn(QStringLiteral("weidong"), practice.user(QStringLiteral("weidong")).password);
    auto *come = shell.findChild<QPushButton *>(QStringLiteral("practiceVisitButton"));
    QTRY_VERIFY(come->isVisible());
    QTest::keyClick(&shell, Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(rowsIn(practice.dir(), "ticket"), PracticeBar::visitorsForTheHall);
    shell.resize(1280, 720);
    QTRY_VERIFY(isFramed(shell));
    QStringList marks;
    for (const QLabel *label : shell.findChildren<QLabel *>())
        marks.append(label->text());
    QVERIFY2(marks.contains(QStringLiteral("演练")), qPrintable(marks.join(QLatin1Char(' '))));
    shell.grab().save(shotPath(QStringLiteral("training.png")));
    // Dialogs too; what folds out of a window is inside the frame of its window as it is.
    QDialog dialog;
    dialog.setWindowTitle(QStringLiteral("选择文件"));
    dialog.resize(400, 300);
    dialog.show();
    QVERIFY(isFramed(dialog));
    QMenu menu;
    menu.addAction(QStringLiteral("一项"));
    menu.popup({0, 0});
    QVERIFY(!menu.findChild<QWidget *>(QLatin1String(TrainingFrame::objectName)));
    menu.close();
    QSignalSpy ended(bar, &PracticeBar::endAsked);
    QTest::mouseClick(shell.findChild<QPushButton *>(QStringLiteral("endPracticeButton")), Qt::LeftButton);
    QCOMPARE(ended.size(), 1);
}

OW_TEST(tst_Training)
#include "tst_Training.moc"
