// 失信记录: when a mark bars, whom, and how a lapsed commitment makes one through the hub's own writer (domain.md §4).
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseRules.h"
#include "models/cases/EndingCommands.h"
#include "models/cases/IntakeWay.h"
#include "models/cases/VisitCommands.h"
#include "models/credit/CreditCommands.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketCommands.h"
#include "models/store/Connection.h"
#include "tests/base/TestCards.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/Replay.h"
#include "tests/sync/hub/TestHall.h"

#include <QTest>
#include <random>

using namespace ow;
using namespace ow::testing;

namespace {
const QString creditItem = QStringLiteral("511A0000800001"); // tolerates the proof of premises, five working days
const QDate toleratedDay(2026, 9, 24);
const QDate creditLate(2026, 10, 10); // a working Saturday, the day after the cap

CreditMark creditMark(CreditRegime regime, QDate since, QDate until)
{
    CreditMark mark;
    mark.regime = regime;
    mark.since = since;
    mark.until = until;
    return mark;
}

/// A hall with Zhao at window 1.
struct CreditHall {
    TestHall hall;
    Sender kiosk = hall.insider(StationRole::Kiosk);
    Sender clerk = hall.insider(StationRole::Window, QStringLiteral("clerk"), Roles(only(Role::Clerk)));
    Sender reviewer = hall.insider(StationRole::Review, QStringLiteral("reviewer"), Roles(only(Role::Reviewer)));
    Sender supervisor =
        hall.insider(StationRole::Supervisor, QStringLiteral("supervisor"), Roles(only(Role::Supervisor)));
    /// Who reviews at one desk and supervises at another.
    Sender reviewerSupervises =
        hall.insider(StationRole::Supervisor, QStringLiteral("reviewer"), Roles(only(Role::Supervisor)));
    QUuid person;
    int serial = 0;

    CreditHall()
    {
        on(toleratedDay);
        static_cast<void>(send(clerk, OpenWindow{1}));
        visit();
    }
    void on(QDate day) { hall.clock.set(hallInstant(day, QTime(9, 0))); }
    template <class C>
    Result<typename C::Reply> send(Sender &sender, const C &command)
    {
        if (!mayCommand(*hall.hub().registry().command(QString::fromLatin1(C::name)), sender.actor))
            return fail(problem::Forbidden);
        const CommandOutcome outcome = hall.run(sender, C::name, toJson(command));
        if (outcome.status != 200)
            return fail(TestHall::problem(outcome.body));
        return fromJson<typename C::Reply>(outcome.body, Strictness::Exact);
    }
    template <class C>
    QString told(Sender &sender, const C &command)
    {
        const auto reply = send(sender, command);
        if (reply)
            return QStringLiteral("done");
        QStringList text{QString::fromLatin1(reply.error().type().id)};
        for (const Fault &fault : reply.error().faults())
            text.append(fault.place + QLatin1Char(' ') + QLatin1String(fault.type->id));
        return text.join(QLatin1Char(';'));
    }
    /// Zhao takes a number and is served; the sheet of an application begun.
    std::optional<IntakeSheet> visit()
    {
        static_cast<void>(send(clerk, FinishTicket{1, Outcome::Accepted}));
        static_cast<void>(send(clerk, OpenWindow{1}));
        if (!send(kiosk, IssueTicket{QStringLiteral("zonghe"), {}, cardOfZhao()}) || !send(clerk, CallNext{1})
            || !send(clerk, StartService{1}))
            return std::nullopt;
        const auto identified = send(clerk, IdentifyVisitor{1, cardOfZhao(), VisitRole::Applicant});
        if (!identified)
            return std::nullopt;
        person = identified->card.person;
        const auto sheet = send(clerk, StartApplication{1, person, {creditItem}});
        if (!sheet)
            return std::nullopt;
        application = sheet->application;
        return *sheet;
    }
    /// A case that waits for the proof of premises, as intake left it on toleratedDay.
    Case tolerated()
    {
        const WorkingCalendar calendar = *WorkingCalendar::shipped();
        const Catalogue catalogue = hall.hub().writer().catalogue();
        const Item &item = *catalogue.item(creditItem, toleratedDay);
        Case record;
        record.id = QUuid::createUuidV5(application, QByteArray::number(++serial));
        record.number = caseNumber(creditItem, toleratedDay, 7000 + serial);
        record.application = application;
        record.item = item.code;
        record.itemVersion = item.version;
        record.itemName = item.name;
        record.unit = item.unit;
        record.principal = person;
        record.maskedName = QStringLiteral("赵*月");
        record.state = CaseState::Tolerant;
        record.receivedOn = toleratedDay;
        record.acceptedOn = toleratedDay;
        record.receiver = clerk.actor.user;
        record.due = *decisionDeadline(record, item, calendar);
        const Deadline due = *supplementDeadline(item, toleratedDay, calendar);
        record.supplements = {{QStringLiteral("premisesProof"), QStringLiteral("经营场所证明"), due, explain(due), {}}};
        record.toleranceClock = ToleranceClock::Run;
        std::vector<PendingEvent> events;
        events.push_back(pendingEvent(QStringLiteral("case/") + uuidText(record.id), CaseTolerantlyAccepted{record}));
        hall.internal(std::move(events));
        return record;
    }
    QList<CreditMark> marks()
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return CreditStore::all(**db, 100);
    }
    /// What stands against the letter of a tolerant acceptance for this person today.
    QString letter(const IntakeSheet &sheet)
    {
        return told(clerk, DraftCommitment{sheet.application, sheet.fence, creditItem});
    }
    QUuid application;
};
} // namespace

class tst_Credit : public QObject {
    Q_OBJECT
private slots:
    void standing_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<bool>("repaired");
        QTest::addColumn<int>("standing");
        const QDate until(2027, 4, 10);
        QTest::newRow("the day it was made") << creditLate << false << int(CreditStanding::Active);
        QTest::newRow("its last day") << until << false << int(CreditStanding::Active);
        QTest::newRow("the day after") << until.addDays(1) << false << int(CreditStanding::Over);
        QTest::newRow("repaired") << creditLate << true << int(CreditStanding::Repaired);
        QTest::newRow("repaired and over") << until.addDays(1) << true << int(CreditStanding::Repaired);
    }
    void standing()
    {
        QFETCH(QDate, day);
        QFETCH(bool, repaired);
        CreditMark mark = creditMark(CreditRegime::Tolerance, creditLate, QDate(2027, 4, 10));
        if (repaired)
            mark.repair = CreditRepair{};
        QTEST(int(creditStanding(mark, day)), "standing");
        const QList<CreditMark> marks{mark};
        QCOMPARE(barring(marks, CreditRegime::Tolerance, day) != nullptr,
                 creditStanding(mark, day) == CreditStanding::Active);
        QVERIFY(!barring(marks, CreditRegime::InformedPromise, day));
    }

    void howLong_data()
    {
        QTest::addColumn<int>("value");
        QTest::addColumn<int>("unit");
        QTest::addColumn<QDate>("until");
        QTest::newRow("half a year, domain.md §4") << -1 << 0 << QDate(2027, 4, 10);
        QTest::newRow("no record") << 0 << int(TimeUnit::Month) << QDate();
        QTest::newRow("a year") << 1 << int(TimeUnit::Year) << QDate(2027, 10, 10);
        QTest::newRow("ninety days") << 90 << int(TimeUnit::Day) << QDate(2027, 1, 8);
        QTest::newRow("five working days") << 5 << int(TimeUnit::WorkingDay) << QDate(2026, 10, 16);
    }
    void howLong()
    {
        QFETCH(int, value);
        QFETCH(int, unit);
        QFETCH(QDate, until);
        Item item;
        if (value >= 0)
            item.tolerance.bar = Term{value, TimeUnit(unit)};
        const auto bar = toleranceBar(item);
        QCOMPARE(bar.has_value(), until.isValid());
        if (bar)
            QCOMPARE(*barredUntil(creditLate, *bar, *WorkingCalendar::shipped()), until);
    }

    /// The bar against a calendar coloured day by day: any marks, any repairs, two regimes.
    void againstADiary()
    {
        const quint32 seed = 20261010;
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const auto below = [&](int n) { return int(random() % quint32(n)); };
        for (int life = 0; life < 500; ++life) {
            QList<CreditMark> marks;
            QSet<int> barred; // days from toleratedDay on which tolerance is barred
            for (int n = below(5); n > 0; --n) {
                const int from = below(60);
                const int to = from + below(60);
                CreditMark mark = creditMark(below(3) ? CreditRegime::Tolerance : CreditRegime::InformedPromise,
                                             toleratedDay.addDays(from), toleratedDay.addDays(to));
                const bool repaired = below(4) == 0;
                if (repaired)
                    mark.repair = CreditRepair{};
                for (int day = 0; day <= to && !repaired && mark.regime == CreditRegime::Tolerance; ++day)
                    barred.insert(day); // one made later bars from when it is known; here all are known
                marks.append(mark);
            }
            for (int day = 0; day < 130; ++day)
                QCOMPARE(barring(marks, CreditRegime::Tolerance, toleratedDay.addDays(day)) != nullptr,
                         barred.contains(day));
        }
    }

    void lapseMarksAndRepairFrees()
    {
        CreditHall h;
        const auto begun = h.visit();
        QVERIFY(begun);
        QVERIFY(!h.letter(*begun).contains(QLatin1String("tolerance-barred")));
        const Case record = h.tolerated();
        h.on(creditLate);
        const auto lapsed = h.send(h.reviewer, LapseCase{record.id});
        QVERIFY(lapsed);
        QCOMPARE(lapsed->record.ending->barredUntil, std::optional(QDate(2027, 4, 10)));
        const QString paper = lapsed->papers.value(0).content.body;
        QVERIFY2(paper.contains(QStringLiteral("失信记录")) && paper.contains(QStringLiteral("2027年4月10日")),
                 qPrintable(paper));
        QCOMPARE(h.marks().size(), 1);
        const CreditMark mark = h.marks().first();
        QCOMPARE(mark.caseNumber, record.number);
        QCOMPARE(mark.materials, QList<QString>{QStringLiteral("经营场所证明")});
        QCOMPARE(mark.by, h.reviewer.actor.user);
        QCOMPARE(mark.personIndex.size(), 16);
        QVERIFY(!QString::fromUtf8(toJson(mark)).contains(cardOfZhao().name));
        QVERIFY(!QString::fromUtf8(toJson(mark)).contains(cardOfZhao().number));

        // The next visit, met anew: refused with since, until and which case.
        const auto again = h.visit();
        QVERIFY(again);
        const auto refusal = h.send(h.clerk, DraftCommitment{again->application, again->fence, creditItem});
        QVERIFY(!refusal);
        QString sentence;
        for (const Fault &fault : refusal.error().faults())
            sentence += fault.type == &problem::ToleranceBarred ? fault.sentence() : QString();
        for (const QString &word :
             {record.number, QStringLiteral("2026年10月10日"), QStringLiteral("2027年4月10日"), QStringLiteral("修复")})
            QVERIFY2(sentence.contains(word), qPrintable(sentence));
        const QString submit = h.told(
            h.clerk, SubmitApplication{again->application, again->fence, {{creditItem, IntakeAct::Tolerate, {}}}, {}});
        QVERIFY2(submit.contains(QStringLiteral("decisions[0].commitment tolerance-barred")), qPrintable(submit));
        const QString accept = h.told(
            h.clerk, SubmitApplication{again->application, again->fence, {{creditItem, IntakeAct::Accept, {}}}, {}});
        QVERIFY2(!accept.contains(QStringLiteral("tolerance-barred")), qPrintable(accept));

        // Repaired by somebody else, with reason and evidence.
        const QString why = QStringLiteral("已补交，情有可原");
        const QString seen = QStringLiteral("市一院住院证明原件");
        QCOMPARE(h.told(h.clerk, RepairCredit{mark.id, why, seen}), QStringLiteral("forbidden"));
        QCOMPARE(h.told(h.reviewerSupervises, RepairCredit{mark.id, why, seen}), QStringLiteral("credit-same-hands"));
        QCOMPARE(h.told(h.supervisor, RepairCredit{mark.id, QString(), QStringLiteral(" ")}),
                 QStringLiteral("input-refused;reason reason-missing;evidence evidence-missing"));
        QCOMPARE(h.told(h.supervisor, RepairCredit{QUuid::createUuid(), why, seen}), QStringLiteral("credit-unknown"));
        const auto repaired = h.send(h.supervisor, RepairCredit{mark.id, why, seen});
        QVERIFY(repaired);
        QVERIFY(repaired->mark.personIndex.isEmpty());
        QCOMPARE(repaired->mark.repair->evidence, seen);
        QCOMPARE(h.told(h.supervisor, RepairCredit{mark.id, why, seen}), QStringLiteral("credit-state"));
        QVERIFY(!h.letter(*again).contains(QLatin1String("tolerance-barred")));
        QCOMPARE(replayDifference(h.hall.path(), h.hall.hub().registry()), QString());
    }

    void sparedWithAReason()
    {
        CreditHall h;
        const Case record = h.tolerated();
        h.on(creditLate);
        QCOMPARE(h.told(h.reviewer, LapseCase{record.id, QStringLiteral("  ")}),
                 QStringLiteral("input-refused;reason reason-missing"));
        const auto lapsed = h.send(h.reviewer, LapseCase{record.id, QStringLiteral("住院，有证明")});
        QVERIFY(lapsed);
        QVERIFY(!lapsed->record.ending->barredUntil);
        QCOMPARE(lapsed->record.ending->spared, std::optional(QStringLiteral("住院，有证明")));
        QVERIFY(!lapsed->papers.value(0).content.body.contains(QStringLiteral("失信记录")));
        QVERIFY(h.marks().isEmpty());
    }

    void theBarEndsByItself()
    {
        CreditHall h;
        const Case record = h.tolerated();
        h.on(creditLate);
        QVERIFY(h.send(h.reviewer, LapseCase{record.id}));
        auto db = Connection::open(h.hall.path(), OpenMode::Reader);
        QVERIFY(creditBarOf(**db, CreditRegime::Tolerance, h.person, QDate(2027, 4, 10)));
        QVERIFY(!creditBarOf(**db, CreditRegime::Tolerance, h.person, QDate(2027, 4, 11)));
        QVERIFY(!creditBarOf(**db, CreditRegime::Tolerance, QUuid::createUuid(), creditLate));
        h.on(QDate(2027, 4, 12));
        QCOMPARE(
            h.told(h.supervisor, RepairCredit{h.marks().first().id, QStringLiteral("晚了"), QStringLiteral("证明")}),
            QStringLiteral("credit-state"));
    }

    /// What a window keeps while the hub is away, told by events alone.
    void whatAStationHasSeen()
    {
        CreditBarsView seen;
        CreditMark mark = creditMark(CreditRegime::Tolerance, creditLate, QDate(2027, 4, 10));
        mark.id = QUuid::createUuid();
        mark.person = QUuid::createUuid();
        mark.itemName = QStringLiteral("出版物零售");
        mark.caseNumber = QStringLiteral("0001");
        const auto told = [](const auto &event) { return TestHall::json(toJson(event)); };
        const QString marked = QLatin1String(CreditMarked::type);
        QVERIFY(foldBars(seen, marked, told(CreditMarked{mark})));
        QVERIFY(foldBars(seen, marked, told(CreditMarked{mark}))); // told twice is one
        QCOMPARE(seen.bars.size(), 1);
        const auto fault = seenBar(seen, CreditRegime::Tolerance, mark.person, creditLate);
        QVERIFY(fault && fault->sentence() == creditBarred(mark).sentence());
        QVERIFY(!seenBar(seen, CreditRegime::Tolerance, QUuid::createUuid(), creditLate));
        QVERIFY(!seenBar(seen, CreditRegime::Tolerance, mark.person, QDate(2027, 4, 11)));
        CreditMark promise = mark;
        promise.id = QUuid::createUuid();
        promise.person = QUuid::createUuid();
        promise.regime = CreditRegime::InformedPromise;
        QVERIFY(foldBars(seen, marked, told(CreditMarked{promise})));
        QVERIFY(!seenBar(seen, CreditRegime::Tolerance, promise.person, creditLate)); // another regime, never mixed
        mark.repair = CreditRepair{creditLate, {}, {}, {}, {}};
        QVERIFY(foldBars(seen, QLatin1String(CreditRepaired::type), told(CreditRepaired{mark})));
        QVERIFY(!seenBar(seen, CreditRegime::Tolerance, mark.person, creditLate));
        QVERIFY(!foldBars(seen, marked, {}));
    }
};

OW_TEST(tst_Credit)
#include "tst_Credit.moc"
