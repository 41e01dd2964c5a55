#include "models/stations/StationDecisions.h"
#include "tests/app/onewindow/RealScreen.h"
#include "tests/base/ServerProcess.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"

#include <QCoreApplication>
#include <QTest>
#include <csignal>

using namespace ow;
using namespace ow::testing;

/// The program beside a kiosk: whatever becomes of the kiosk, there is one again.
class tst_Keeper : public QObject {
    Q_OBJECT
private slots:
    void thereIsAlwaysAKiosk();
};

void tst_Keeper::thereIsAlwaysAKiosk()
{
    TestHub hub;
    QTemporaryDir dir;
    QProcess keeper;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    keeper.setProcessEnvironment(environment);
    tieToUs(keeper);
    keeper.start(QCoreApplication::applicationDirPath() + QStringLiteral("/onewindow"),
                 {QStringLiteral("--kept"), QStringLiteral("--role"), QStringLiteral("kiosk"),
                  QStringLiteral("--device"), QStringLiteral("K1"), QStringLiteral("--hub"), hub.address().text(),
                  QStringLiteral("--data"), dir.path(), QStringLiteral("--demo"), QStringLiteral("--test-clock"),
                  hub.clockFile()});
    QVERIFY(keeper.waitForStarted());
    const auto kiosk = [&] { return childrenOf(keeper.processId()).value(0); };
    // The page stands when the program for the next visit does.
    const auto stands = [&](qint64 not1) {
        return QTest::qWaitFor(
            [&] { return kiosk() > 0 && kiosk() != not1 && !childrenOf(kiosk()).isEmpty() && isAlive(kiosk()); },
            patienceMs);
    };
    QVERIFY(stands(0));
    const qint64 first = kiosk();
    const qint64 visit = childrenOf(first).first();
    ::kill(pid_t(first), SIGKILL);
    QVERIFY(stands(first));
    QVERIFY(!isAlive(visit)); // it goes with its kiosk
    const qint64 second = kiosk();
    QTest::qWait(3000); // its pulse is heard
    ::kill(pid_t(second), SIGSTOP);
    QVERIFY(stands(second));
    QVERIFY(!isAlive(second));
    const qint64 third = kiosk();
    ::kill(pid_t(third), SIGSEGV);
    QVERIFY(stands(third));
    // The supervisor reads of it.
    TestStation office(hub, StationRole::Supervisor);
    QVERIFY(office.open() && office.signIn(QStringLiteral("weidong")));
    std::optional<StationStanding> told;
    const auto isTold = [&] {
        bool asked = false;
        whenReady(office.client.view<StationsView>(QLatin1String(StationsView::name)), &office.client,
                  [&](const Result<Viewed<StationsView>> &viewed) {
                      for (const StationsView::Line &line :
                           viewed ? viewed->value.lines : QList<StationsView::Line>()) {
                          if (line.device == QStringLiteral("K1"))
                              told = line.standing;
                      }
                      asked = true;
                  });
        static_cast<void>(QTest::qWaitFor([&] { return asked; }, patienceMs));
        return told && told->report.restart && told->report.restart->reason == RestartReason::Crashed;
    };
    QTRY_VERIFY(isTold());
    QVERIFY(!told->report.version.isEmpty() && !told->lostSince);
    QCOMPARE(told->report.devices.value(0).state, DeviceState::Simulated);
    // Ended itself it leaves nothing behind.
    const qint64 last = kiosk();
    keeper.terminate();
    QVERIFY(keeper.waitForFinished(15000));
    QVERIFY(QTest::qWaitFor([&] { return !isAlive(last); }, patienceMs));
}

OW_TEST(tst_Keeper)
#include "tst_Keeper.moc"
