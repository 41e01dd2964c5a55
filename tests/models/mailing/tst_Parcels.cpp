// Results that are not simply taken away: tracking numbers, the way of an envelope, how long something lies, and who may collect it.
#include "models/base/ProblemTypes.h"
#include "models/cases/CaseMachine.h"
#include "models/cases/CollectCommands.h"
#include "models/mailing/ParcelRules.h"
#include "tests/base/Testing.h"
#include "tests/models/blanks/BlankHall.h"
#include "tests/sync/hub/Replay.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString plainItem = QStringLiteral("511A0000800001");
const QString goodTracking = QStringLiteral("EA473124829CN");

const WorkingCalendar &parcelCalendar()
{
    static const WorkingCalendar calendar = *WorkingCalendar::shipped();
    return calendar;
}

Case readyCase(QDate issuedOn)
{
    Case record;
    record.state = CaseState::Issued;
    record.issuedOn = issuedOn;
    return record;
}

ParcelAddress parcelAddress()
{
    return {QStringLiteral("李晓敏"), QStringLiteral("13857160024"), QStringLiteral("云溪市临江区书香巷5号")};
}
} // namespace

class tst_Parcels : public QObject {
    Q_OBJECT
private slots:
    void trackingNumbers_data();
    void trackingNumbers();
    void oneCheckDigitFits();
    void everyStateAndAct();
    void bands_data();
    void bands();
    void theGate_data();
    void theGate();
    void byMailAndBack();
    void deliveredByMail();
    void remindedAndPutAway();
};

void tst_Parcels::trackingNumbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFine");
    QTest::newRow("S10") << goodTracking << true;
    QTest::newRow("S10 as a hand writes it") << QStringLiteral("ea 4731 2482 9 cn") << true;
    QTest::newRow("full width") << QStringLiteral("ＥＡ４７３１２４８２９ＣＮ") << true;
    QTest::newRow("nothing but noughts") << QStringLiteral("EA000000005CN") << true;
    QTest::newRow("one digit wrong") << QStringLiteral("EA473124839CN") << false;
    QTest::newRow("two exchanged") << QStringLiteral("EA473142829CN") << false;
    QTest::newRow("another check digit") << QStringLiteral("EA473124820CN") << false;
    QTest::newRow("courier without check digit") << QStringLiteral("SF1234567890123") << true;
    QTest::newRow("digits only") << QStringLiteral("1234567890123") << true;
    QTest::newRow("too short") << QStringLiteral("1234567") << false;
    QTest::newRow("too long") << QStringLiteral("123456789012345678901") << false;
    QTest::newRow("not a number at all") << QStringLiteral("没有号码") << false;
    QTest::newRow("nothing") << QString() << false;
}

void tst_Parcels::trackingNumbers()
{
    QFETCH(QString, typed);
    QFETCH(bool, isFine);
    QCOMPARE(isTrackingPlausible(trackingFold(typed)), isFine);
}

void tst_Parcels::oneCheckDigitFits()
{
    for (int body = 0; body < 100'000'000; body += 777'777) {
        int fitting = 0;
        for (int check = 0; check < 10; ++check)
            fitting += isS10(QStringLiteral("RR%1%2CN").arg(body, 8, 10, QLatin1Char('0')).arg(check)) ? 1 : 0;
        QCOMPARE(fitting, 1);
    }
}

void tst_Parcels::everyStateAndAct()
{
    const QMap<QString, ParcelState> allowed{{QStringLiteral("packed handOver"), ParcelState::Handed},
                                             {QStringLiteral("packed unpack"), ParcelState::Unpacked},
                                             {QStringLiteral("handed deliver"), ParcelState::Delivered},
                                             {QStringLiteral("handed return"), ParcelState::Returned}};
    for (const Code<ParcelState> &state : parcelStateCodes) {
        for (const Code<ParcelAct> &act : parcelActCodes) {
            const QString name = QStringLiteral("%1 %2").arg(QLatin1String(state.text), QLatin1String(act.text));
            const auto after = parcelAfter(state.value, act.value);
            QVERIFY2(after.has_value() == allowed.contains(name), qPrintable(name));
            if (after)
                QVERIFY2(*after == allowed.value(name), qPrintable(name));
        }
        QVERIFY(!parcelStateText(state.value).isEmpty());
    }
}

void tst_Parcels::bands_data()
{
    QTest::addColumn<int>("days");          // natural, from Thursday 2026-09-24 on
    QTest::addColumn<int>("remindedAfter"); // -1: not
    QTest::addColumn<int>("band");
    // 2026-09-25…27 and 10-01…07 are off, 09-20 and 10-10 are worked.
    QTest::newRow("today") << 0 << -1 << int(CollectBand::Fresh);
    QTest::newRow("over the holidays") << 7 << -1 << int(CollectBand::Fresh);  // 28, 29, 30
    QTest::newRow("four working days") << 14 << -1 << int(CollectBand::Fresh); // 10-08
    QTest::newRow("the fifth") << 15 << -1 << int(CollectBand::RemindDue);     // 10-09
    QTest::newRow("reminded on it") << 15 << 15 << int(CollectBand::Reminded);
    QTest::newRow("reminded long ago") << 25 << 15 << int(CollectBand::RemindDue); // 10-19
    QTest::newRow("the last day at the counter") << 25 << 25 << int(CollectBand::Reminded);
    QTest::newRow("after it") << 27 << 25 << int(CollectBand::ShelfDue); // 10-21
}

void tst_Parcels::bands()
{
    QFETCH(int, days);
    QFETCH(int, remindedAfter);
    QFETCH(int, band);
    const QDate first(2026, 9, 24);
    const CollectTerms terms{5, 12};
    Case record = readyCase(first);
    if (remindedAfter >= 0)
        record.collecting =
            Collecting{.reminders = {{first.addDays(remindedAfter), RemindedBy::Phone, QStringLiteral("x"), {}}}};
    QCOMPARE(int(collectBand(record, terms, first.addDays(days), parcelCalendar())), band);
}

void tst_Parcels::theGate_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<bool>("isPrincipal");
    QTest::addColumn<bool>("isPrincipalHere");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<bool>("hasExpired");
    QTest::addColumn<int>("paper"); // 0 none, 1 a copy, 2 the original
    QTest::addColumn<QByteArray>("refusal");
    QTest::addColumn<QString>("authority");
    const int applicant = int(VisitRole::Applicant);
    const int agent = int(VisitRole::Agent);
    const QString paper = QStringLiteral("授权委托书 2026年9月20日");
    const QByteArray missing = problem::ProxyMissing.id;
    QTest::newRow("himself") << applicant << true << true << false << false << 0 << QByteArray() << QString();
    QTest::newRow("a stranger") << applicant << false << false << false << false << 2
                                << QByteArray(problem::PersonMismatch.id) << QString();
    QTest::newRow("beside him") << agent << false << true << false << false << 0 << QByteArray() << QString();
    QTest::newRow("alone, no paper") << agent << false << false << false << false << 0 << missing << QString();
    QTest::newRow("alone, a copy") << agent << false << false << false << false << 1
                                   << QByteArray(problem::ProxyUnread.id) << paper;
    QTest::newRow("alone, the original") << agent << false << false << false << false << 2 << QByteArray() << paper;
    QTest::newRow("known to the case") << agent << false << false << true << false << 0 << QByteArray()
                                       << QStringLiteral("受理时核验的委托");
    QTest::newRow("known, and over") << agent << false << false << true << true << 0 << missing << QString();
    QTest::newRow("known, over, with a new paper")
        << agent << false << false << true << true << 2 << QByteArray() << paper;
    QTest::newRow("a companion") << int(VisitRole::Companion) << false << true << false << false << 2
                                 << QByteArray(problem::PersonMismatch.id) << QString();
}

void tst_Parcels::theGate()
{
    QFETCH(int, role);
    QFETCH(bool, isPrincipal);
    QFETCH(bool, isPrincipalHere);
    QFETCH(bool, isKnown);
    QFETCH(bool, hasExpired);
    QFETCH(int, paper);
    QFETCH(QByteArray, refusal);
    QFETCH(QString, authority);
    const QDate today(2026, 9, 24);
    Case record = readyCase(today);
    record.principal = QUuid::createUuid();
    VisitPerson receiver;
    receiver.person = isPrincipal ? record.principal : QUuid::createUuid();
    receiver.role = VisitRole(role);
    receiver.facts = VisitFacts{};
    if (hasExpired)
        receiver.facts->authorityUntil = today.addDays(-1);
    Application application;
    if (isKnown)
        application.parties = QList<ApplicationParty>{{.part = ElementRole::Agent, .person = receiver.person}};
    Visit visit;
    visit.persons = {receiver};
    if (isPrincipalHere && !isPrincipal)
        visit.persons.append({record.principal, QStringLiteral("李*敏"), VisitRole::Applicant});
    std::optional<ProxyProof> proxy;
    if (paper > 0)
        proxy = ProxyProof{QStringLiteral("授权委托书 2026年9月20日"), paper == 2};
    const CollectClaim claim{record, &application, visit, receiver, proxy, today};
    const auto fault = collectFault(claim, QStringLiteral("cases[0]"));
    QCOMPARE(fault ? QByteArray(fault->type->id) : QByteArray(), refusal);
    if (!fault || !authority.isEmpty())
        QCOMPARE(collectAuthority(claim).value_or(QString()), authority);
}

void tst_Parcels::byMailAndBack()
{
    BlankHall b;
    const Case record = b.approved(plainItem);
    QVERIFY(b.say(b.delivery, IssueCase{record.id}));
    const PackParcel pack{{record.id}, QStringLiteral("ems"), goodTracking, parcelAddress()};
    const auto unasked = b.say(b.delivery, pack);
    QVERIFY(!unasked);
    QCOMPARE(unasked.error().faults().first().type->id, problem::ResultNotByMail.id);
    QVERIFY(b.say(b.delivery, ChooseCollecting{record.id, CollectWay::Mail}));
    // §44 runs until the carrier has it.
    Case waiting = b.reread(record);
    waiting.issueDue = *issueDeadline(QDate(2026, 9, 24), parcelCalendar());
    QVERIFY(awaitedDeadline(waiting));
    PackParcel wrong = pack;
    wrong.tracking = QStringLiteral("EA473124839CN");
    wrong.carrier = QStringLiteral("pigeon");
    const auto refused = b.say(b.delivery, wrong);
    QVERIFY(!refused);
    QCOMPARE(refused.error().faults().size(), 2);
    const auto packed = b.say(b.delivery, pack);
    QVERIFY(packed && packed->parcel.state == ParcelState::Packed);
    QCOMPARE(packed->parcel.maskedRecipient, QStringLiteral("李*敏"));
    QVERIFY(!packed->parcel.addressSealed.contains("13857160024"));
    const auto twice = b.say(b.delivery, pack);
    QVERIFY(!twice);
    const auto changed = b.say(b.delivery, ChooseCollecting{record.id, CollectWay::Window});
    QVERIFY(!changed); // it lies in an envelope

    const QDate today = hallDate(b.hall.clock.now());
    QVERIFY(!b.say(b.delivery, HandOverParcels{{packed->parcel.id}, today.addDays(1)}));
    const auto handed = b.say(b.delivery, HandOverParcels{{packed->parcel.id}, today});
    QVERIFY(handed);
    QCOMPARE(handed->papers.size(), 1);
    QCOMPARE(handed->papers.first().number, QStringLiteral("寄〔2026〕第0001号"));
    QVERIFY(!handed->papers.first().application); // no application's: the hall's
    QVERIFY(handed->papers.first().content.rows.first().detail.contains(QStringLiteral("书香巷5号")));
    QVERIFY(handed->papers.first().content.body.contains(QStringLiteral("第四十四条")));
    Case mailed = b.reread(record);
    QCOMPARE(mailed.collecting->mailedOn, std::optional(today));
    mailed.issueDue = waiting.issueDue;
    QVERIFY(!awaitedDeadline(mailed));
    QVERIFY(mailed.state == CaseState::Issued);

    b.hall.clock.set(hallInstant(QDate(2026, 9, 29), QTime(10, 0)));
    const EndParcel back{packed->parcel.id, ParcelAct::Return, QDate(2026, 9, 29), QStringLiteral("无人签收")};
    QVERIFY(b.say(b.delivery, back));
    QVERIFY(!b.say(b.delivery, back)); // it ended
    const Case returned = b.reread(record);
    QVERIFY(collectWay(returned) == CollectWay::Window && !isInEnvelope(returned));
    QCOMPARE(readyOn(returned), std::optional(QDate(2026, 9, 29)));
    QCOMPARE(replayDifference(b.hall.path(), hubRegistry()), QString());
}

void tst_Parcels::deliveredByMail()
{
    BlankHall b;
    const Case record = b.approved(plainItem);
    QVERIFY(b.say(b.delivery, IssueCase{record.id}));
    QVERIFY(b.say(b.delivery, ChooseCollecting{record.id, CollectWay::Mail}));
    const auto opened =
        b.say(b.delivery, PackParcel{{record.id}, QStringLiteral("ems"), goodTracking, parcelAddress()});
    const QDate today = hallDate(b.hall.clock.now());
    QVERIFY(opened);
    QVERIFY(b.say(b.delivery, EndParcel{opened->parcel.id, ParcelAct::Unpack, today, QStringLiteral("地址写错")}));
    QVERIFY(!isInEnvelope(b.reread(record)));
    // The number is free again, and the letter goes.
    const auto packed =
        b.say(b.delivery, PackParcel{{record.id}, QStringLiteral("ems"), goodTracking, parcelAddress()});
    QVERIFY(packed);
    const EndParcel done{packed->parcel.id, ParcelAct::Deliver, today, QStringLiteral("本人签收")};
    QVERIFY(!b.say(b.delivery, done)); // not handed over
    QVERIFY(b.say(b.delivery, HandOverParcels{{packed->parcel.id}, today}));
    const auto delivered = b.say(b.delivery, done);
    QVERIFY(delivered);
    QCOMPARE(delivered->papers.size(), 1);
    QVERIFY2(delivered->papers.first().content.body.contains(goodTracking),
             qPrintable(delivered->papers.first().content.body));
    const Case after = b.reread(record);
    QVERIFY(after.state == CaseState::Delivered);
    QCOMPARE(after.deliveredTo, std::optional(QStringLiteral("李*敏")));
    QCOMPARE(replayDifference(b.hall.path(), hubRegistry()), QString());
}

void tst_Parcels::remindedAndPutAway()
{
    BlankHall b;
    const Case record = b.approved(plainItem);
    QVERIFY(b.say(b.delivery, IssueCase{record.id}));
    QVERIFY(b.say(b.supervisor, SetCollectTerms{{3, 5}}));
    QVERIFY(!b.say(b.delivery, RemindCollecting{record.id, RemindedBy::Phone, QStringLiteral("  ")}));
    QVERIFY(b.say(b.delivery, RemindCollecting{record.id, RemindedBy::Phone, QStringLiteral("本人接听，周五来")}));
    const auto early = b.say(b.delivery, ShelveResults{{record.id}});
    QVERIFY(!early);
    QCOMPARE(early.error().faults().first().type->id, problem::ShelfTooEarly.id);
    b.hall.clock.set(hallInstant(QDate(2026, 10, 12), QTime(10, 0)));
    QVERIFY(b.say(b.delivery, ShelveResults{{record.id}}));
    const Case put = b.reread(record);
    QCOMPARE(put.collecting->shelvedOn, std::optional(QDate(2026, 10, 12)));
    QCOMPARE(put.collecting->reminders.size(), 1);
    QVERIFY(put.state == CaseState::Issued); // whoever comes still gets it
    // By the number on his paper, for whoever collects for him.
    QVERIFY(b.say(b.delivery, FindToCollect{record.number}));
    QVERIFY(!b.say(b.delivery, FindToCollect{QStringLiteral("511A00008000019999")}));
    QCOMPARE(replayDifference(b.hall.path(), hubRegistry()), QString());
}

OW_TEST(tst_Parcels)
#include "tst_Parcels.moc"
