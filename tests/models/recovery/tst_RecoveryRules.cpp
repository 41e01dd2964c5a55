#include "models/recovery/RecoveryRules.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

Q_DECLARE_METATYPE(ow::SeenLog)

namespace {
const QUuid firstEpoch(QStringLiteral("{00000000-0000-4000-8000-000000000001}"));
const QUuid secondEpoch(QStringLiteral("{00000000-0000-4000-8000-000000000002}"));
const QUuid strangeEpoch(QStringLiteral("{00000000-0000-4000-8000-000000000009}"));
const QUuid here(QStringLiteral("{00000000-0000-4000-8000-00000000000a}"));
const QUuid there(QStringLiteral("{00000000-0000-4000-8000-00000000000b}"));
constexpr qint64 head = 100;

QString causeText(const std::optional<RecoveryCause> &cause)
{
    return cause ? QString::fromLatin1(codeText(*cause)) : QStringLiteral("sound");
}
} // namespace

class tst_RecoveryRules : public QObject {
    Q_OBJECT
private slots:
    void whatFollows_data();
    void whatFollows();
    void stages();
    void whileHeld();
    void noticedOnce();
};

/// A hub at number 100 of its second epoch, and what others say of it.
void tst_RecoveryRules::whatFollows_data()
{
    QTest::addColumn<int>("witness");
    QTest::addColumn<SeenLog>("seen");
    QTest::addColumn<QString>("cause");
    const auto row = [](const char *name, LogWitness witness, const SeenLog &seen, const char *cause) {
        QTest::newRow(name) << int(witness) << seen << QString::fromLatin1(cause);
    };
    const auto by = [&](LogWitness witness, const char *who, const char *ahead, const char *other) {
        const auto name = [&](const char *what) { return QByteArray(who) + ": " + what; };
        row(name("the same").constData(), witness, {secondEpoch, head, "h", "h"}, "sound");
        row(name("less").constData(), witness, {secondEpoch, 60, "h", "h"}, "sound");
        row(name("nothing yet").constData(), witness, {secondEpoch, 0, "", ""}, "sound");
        row(name("one more").constData(), witness, {secondEpoch, head + 1, "h", ""}, ahead);
        row(name("many more").constData(), witness, {secondEpoch, 9000, "", ""}, ahead);
        row(name("other content at the end").constData(), witness, {secondEpoch, head, "x", "h"}, other);
        row(name("other content before").constData(), witness, {secondEpoch, 3, "x", "h"}, other);
        row(name("number without hash").constData(), witness, {secondEpoch, 60, "", "h"}, "sound");
        row(name("the epoch before, further").constData(), witness, {firstEpoch, 9000, "x", "h"}, "sound");
    };
    by(LogWitness::Tip, "tip", "tipAhead", "tipOther");
    by(LogWitness::Station, "station", "stationAhead", "stationOther");
    by(LogWitness::Platform, "platform", "platformAhead", "platformOther");
    row("tip: of a newer epoch", LogWitness::Tip, {strangeEpoch, 3, "x", "h"}, "tipAhead");
    row("station: of another hall", LogWitness::Station, {strangeEpoch, 9000, "x", "h"}, "sound");
    SeenLog seen{secondEpoch, 60, "h", "h"};
    seen.installation = here;
    row("platform: sent from here", LogWitness::Platform, seen, "sound");
    seen.installation = there;
    row("platform: sent from elsewhere", LogWitness::Platform, seen, "cloned");
    row("station: knows no machine", LogWitness::Station, seen, "sound");
    seen.isRetired = true;
    row("platform: a newer epoch follows", LogWitness::Platform, seen, "retired");
}

void tst_RecoveryRules::whatFollows()
{
    QFETCH(int, witness);
    QFETCH(SeenLog, seen);
    QFETCH(QString, cause);
    const OwnLog own{{firstEpoch, secondEpoch}, head, here};
    QCOMPARE(causeText(recoveryCause(LogWitness(witness), own, seen)), cause);
}

void tst_RecoveryRules::stages()
{
    QStringList held;
    for (const Code<RecoveryStage> &stage : codesOf(RecoveryStage{})) {
        if (isHeld(stage.value))
            held.append(QString::fromLatin1(stage.text));
    }
    QCOMPARE(held,
             (QStringList{QStringLiteral("noticed"), QStringLiteral("asked"), QStringLiteral("collecting"),
                          QStringLiteral("returning")}));
}

void tst_RecoveryRules::whileHeld()
{
    for (const char *command : {"recovery.ask", "recovery.confirm", "recovery.resume", "recovery.finish", "backup.now"})
        QVERIFY2(isAllowedWhileHeld(QLatin1String(command)), command);
    for (const char *command : {"ticket.issue", "case.submit", "hall.configure", "user.create", "recoverything"})
        QVERIFY2(!isAllowedWhileHeld(QLatin1String(command)), command);
    QVERIFY(isHousekeeping(QStringLiteral("gov.uplink.stopped.v1")));
    QVERIFY(!isHousekeeping(QStringLiteral("gov.ticket.issued.v1")));
    QVERIFY(isHousekeeping(QStringLiteral("gov.space.changed.v1")));
    QVERIFY(!isHousekeeping(QStringLiteral("gov.space.limitsSet.v1"))); // a person's decision
}

/// One recovery at a time; but a restore ends whatever was under way in the file it put back.
void tst_RecoveryRules::noticedOnce()
{
    RecoveryState known;
    known.standsAt = head;
    known.cause = RecoveryCause::PlatformAhead;
    known.stage = RecoveryStage::Collecting;
    QVERIFY(isNoticedBy(known, RecoveryCause::StationAhead, head));
    QVERIFY(!isNoticedBy(known, RecoveryCause::Restored, head + 1));
    known.cause = RecoveryCause::Restored;
    QVERIFY(isNoticedBy(known, RecoveryCause::Restored, head)); // noticed since the start
    QVERIFY(!isNoticedBy(known, RecoveryCause::Restored, head + 1));
    known.stage = RecoveryStage::Open;
    QVERIFY(!isNoticedBy(known, RecoveryCause::StationAhead, head));
}

OW_TEST(tst_RecoveryRules)
#include "tst_RecoveryRules.moc"
