#include "models/base/ProblemTypes.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub_uplink/RecoveryBench.h"

#include <QJsonDocument>
#include <QTest>

using namespace ow;
using namespace ow::testing;

/// A hub that was put back to an older day finds it out, waits for two people, and gets everything back once.
class tst_Recovery : public QObject {
    Q_OBJECT
private slots:
    void everythingComesBackOnce();
    void twoPersons();
    void heldUntilReleased();
};

namespace {
const QString issuedType = QStringLiteral("gov.ticket.issued.v1");

/// Half of what came after the backup is at the platform, the rest is known to stations only.
void workAndLose(RecoveryBench &b, bool isMarked)
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(!b.issue().isEmpty());
    QCOMPARE(b.call(), 200);
    QVERIFY(b.drive());
    b.backUp();
    for (int i = 0; i < 3; ++i)
        QVERIFY(!b.issue().isEmpty());
    QCOMPARE(b.finish(), 200);
    QVERIFY(b.drive());
    QCOMPARE(b.call(), 200);
    for (int i = 0; i < 2; ++i)
        QVERIFY(!b.issue().isEmpty());
    QCOMPARE(b.finish(), 200);
    b.remember();
    b.restore(isMarked);
}
} // namespace

void tst_Recovery::everythingComesBackOnce()
{
    for (const bool isMarked : {true, false}) {
        RecoveryBench b;
        workAndLose(b, isMarked);
        b.passSeconds(120);
        QVERIFY(b.isHeld());
        QVERIFY(b.state());
        QCOMPARE(b.state()->cause, isMarked ? RecoveryCause::Restored : RecoveryCause::PlatformAhead);
        QVERIFY(b.issue().isEmpty());
        QVERIFY(b.status().state != UplinkState::Delivered);
        QVERIFY(b.recoverAll());
        QCOMPARE(b.lostOrDoubled(), QString());
        QCOMPARE(b.tablesDiffer(), QString());
        QCOMPARE(b.countsDiffer(issuedType), QString());
        const RecoveryView view = b.view();
        QCOMPARE(view.leftCount, 0);
        QCOMPARE(view.missing, 0);
        QCOMPARE(b.issue(), QStringLiteral("A009")); // numbers go on behind what was printed
        QVERIFY(b.drive());
        QCOMPARE(b.status().state, UplinkState::Delivered);
        QCOMPARE(b.countsDiffer(issuedType), QString());
        QCOMPARE(b.send(b.lin, "recovery.finish", "{}").status, 200);
    }
}

void tst_Recovery::twoPersons()
{
    RecoveryBench b;
    workAndLose(b, true);
    QCOMPARE(b.send(b.lin, "recovery.confirm", "{}").status, problem::RecoveryStage.status);
    QCOMPARE(b.send(b.chen, "recovery.ask", "{\"reason\":\"x\"}").status, 200);
    const auto alone = b.send(b.chen, "recovery.confirm", "{}");
    QCOMPARE(alone.status, problem::RecoverySamePerson.status);
    QVERIFY(b.isHeld());
    QVERIFY(!b.state()->newEpoch);
    const QUuid before = b.hub->identity().epoch;
    QCOMPARE(b.send(b.lin, "recovery.confirm", "{}").status, 200);
    QVERIFY(b.hub->identity().epoch != before);
    QVERIFY(b.hubEvents(RecoveryChanged::type).size() >= 3); // noticed, asked, confirmed: each with its person
    QVERIFY(b.lastFact(RecoveryChanged::type).contains("\"actor\":\"lin\""));
    const RecoveryView view = b.view();
    QCOMPARE(view.state->askedBy, QStringLiteral("chen"));
    QCOMPARE(view.state->confirmedBy, QStringLiteral("lin"));
    QCOMPARE(view.state->oldEpoch, before);
    QVERIFY(view.state->endedAt);
    // The platform is no person of the hall.
    QCOMPARE(b.administer("/v1/halls/H1/directives", "{\"command\":\"recovery.resume\",\"data\":{\"withoutPlatform\":true}}")
                 .status,
             200);
    QVERIFY(b.collect());
    QVERIFY(b.resume());
    QVERIFY(b.drive());
    QVERIFY(QString::fromUtf8(b.lastFact(DirectiveRefused::type)).contains(QLatin1String(problem::Forbidden.id)));
}

void tst_Recovery::heldUntilReleased()
{
    RecoveryBench b;
    workAndLose(b, true);
    const auto refused = b.send(b.kiosk, "ticket.issue", "{\"queue\":\"zonghe\"}");
    QCOMPARE(refused.status, problem::HubHeld.status);
    QVERIFY(!refused.recorded);
    const int delivered = b.delivered;
    b.passSeconds(300);
    QCOMPARE(b.delivered, delivered); // not a byte under the contested epoch
    b.closeHub();
    b.openHub();
    QVERIFY(b.isHeld()); // over a restart, too
    QCOMPARE(b.hubEvents(RecoveryChanged::type).size(), 1);
}

OW_TEST(tst_Recovery)
#include "tst_Recovery.moc"
