#include "models/base/Uuid.h"
#include "models/calendar/GivenCalendar.h"
#include "models/cases/CaseStore.h"
#include "models/cases/Replanning.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/TestHall.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {

const char newYearsPaper[] =
    "{\"year\":2027,\"source\":\"国务院办公厅通知（测试用）\",\"off\":[{\"date\":\"2027-01-01\",\"name\":\"元旦\"},"
    "{\"date\":\"2027-01-02\",\"name\":\"元旦\"},{\"date\":\"2027-01-03\",\"name\":\"元旦\"}],"
    "\"work\":[{\"date\":\"2027-01-10\",\"name\":\"元旦\"}]}";

const QDate acceptedInDecember(2026, 12, 28);

Case plannedCase(TestHall &hall, int serial, CaseState state, const Term &term)
{
    Case record;
    record.id = makeUuid(hall.clock.now(), hall.random);
    record.number = QStringLiteral("511A000080000120261228%1").arg(serial, 4, 10, QLatin1Char('0'));
    record.application = makeUuid(hall.clock.now(), hall.random);
    record.item = QStringLiteral("511A0000800001");
    record.itemVersion = 1;
    record.itemName = QStringLiteral("出版物零售单位设立");
    record.unit = QStringLiteral("wenlv");
    record.principal = makeUuid(hall.clock.now(), hall.random);
    record.maskedName = QStringLiteral("李*敏");
    record.state = state;
    record.receivedOn = acceptedInDecember;
    record.receiver = QStringLiteral("clerk");
    record.acceptedOn = acceptedInDecember;
    record.due = *WorkingCalendar::shipped()->dueDate(acceptedInDecember, term);
    record.dueExplanation = explain(*record.due);
    return record;
}

Case storedCase(TestHall &hall, const Case &record)
{
    auto db = Connection::open(hall.path(), OpenMode::Reader);
    return CaseStore::find(**db, record.id).value_or(Case());
}

int replanEvents(TestHall &hall)
{
    auto db = Connection::open(hall.path(), OpenMode::Reader);
    int events = 0;
    for (const StoredEvent &event : EventLogStore(hall.hub().identity().epoch).after(**db, 0, 10000))
        events += event.meta.type == QLatin1String(CaseReplanned::type) ? 1 : 0;
    return events;
}

void giveCalendar(TestHall &hall, const QByteArray &content)
{
    QDir(hall.folder()).mkpath(QStringLiteral("calendar"));
    QFile file(hall.folder() + QStringLiteral("/calendar/2027.json"));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
}

} // namespace

// domain.md §5.2: a year without data is reckoned by plain weekends, said to be an estimate, and reckoned again when it is known.
class tst_Replanning : public QObject {
    Q_OBJECT
private slots:
    void openCasesAreReckonedAgain()
    {
        TestHall hall;
        const Term five{5, TimeUnit::WorkingDay};
        const Case accepted = plannedCase(hall, 1, CaseState::Accepted, five);
        Case tolerant = plannedCase(hall, 2, CaseState::Tolerant, five);
        Supplement supplement;
        supplement.material = QStringLiteral("premisesProof");
        supplement.materialName = QStringLiteral("场所证明");
        supplement.due = *tolerant.due;
        supplement.explanation = explain(supplement.due);
        tolerant.supplements = {supplement};
        const Case decided = plannedCase(hall, 3, CaseState::Approved, five);
        const Case certain = plannedCase(hall, 4, CaseState::Accepted, {1, TimeUnit::WorkingDay});
        QVERIFY(accepted.due->estimated && !certain.due->estimated);
        QCOMPARE(accepted.due->due, QDate(2027, 1, 4));
        std::vector<PendingEvent> events;
        for (const Case &record : {accepted, certain, decided})
            events.push_back(pendingEvent(QStringLiteral("case/") + uuidText(record.id), CaseAccepted{record}));
        events.push_back(
            pendingEvent(QStringLiteral("case/") + uuidText(tolerant.id), CaseTolerantlyAccepted{tolerant}));
        QCOMPARE(hall.internal(std::move(events)).status, 200);

        // Without news a restart changes nothing.
        hall.close();
        QVERIFY(!hall.open());
        while (hall.hub().step()) {}
        QCOMPARE(replanEvents(hall), 0);

        hall.close();
        giveCalendar(hall, newYearsPaper);
        QVERIFY(!hall.open());
        while (hall.hub().step()) {}
        QCOMPARE(replanEvents(hall), 2);
        const Case again = storedCase(hall, accepted);
        QCOMPARE(again.due->due, QDate(2027, 1, 5));
        QVERIFY(!again.due->estimated);
        QVERIFY(again.dueExplanation.contains(QStringLiteral("元旦"))
                && !again.dueExplanation.contains(QStringLiteral("预计")));
        const Case waiting = storedCase(hall, tolerant);
        QCOMPARE(waiting.supplements.first().due.due, QDate(2027, 1, 5));
        QCOMPARE(toJson(storedCase(hall, decided)), toJson(decided));
        QCOMPARE(toJson(storedCase(hall, certain)), toJson(certain));

        // Once is enough.
        hall.close();
        QVERIFY(!hall.open());
        while (hall.hub().step()) {}
        QCOMPARE(replanEvents(hall), 2);
    }

    // The paper comes while the hall is open: nobody waits for a restart, and everything happens in one commit.
    void aCalendarGivenToTheRunningHall()
    {
        TestHall hall;
        const Case accepted = plannedCase(hall, 1, CaseState::Accepted, {5, TimeUnit::WorkingDay});
        std::vector<PendingEvent> events;
        events.push_back(pendingEvent(QStringLiteral("case/") + uuidText(accepted.id), CaseAccepted{accepted}));
        QCOMPARE(hall.internal(std::move(events)).status, 200);
        QVERIFY(hall.hub().writer().calendar()->isWorkingDay(QDate(2027, 1, 1)));

        Sender supervisor = hall.insider(StationRole::Supervisor, QStringLiteral("supervisor"), only(Role::Supervisor));
        const ImportCalendar given{*fromJson<CalendarYear>(QByteArray(newYearsPaper), Strictness::Exact),
                                   QStringLiteral("国务院办公厅通知")};
        CommandOutcome outcome = hall.run(supervisor, ImportCalendar::name, toJson(given));
        QCOMPARE(outcome.status, 200);
        auto reply = fromJson<ImportCalendar::Reply>(outcome.body, Strictness::Tolerant);
        QVERIFY(reply && reply->changed);
        QCOMPARE(reply->replanned, 1);
        QCOMPARE(storedCase(hall, accepted).due->due, QDate(2027, 1, 5));
        QVERIFY(!storedCase(hall, accepted).due->estimated);
        QVERIFY(!hall.hub().writer().calendar()->isWorkingDay(QDate(2027, 1, 1)));
        QVERIFY(hall.hub().writer().calendar()->isWorkingDay(QDate(2027, 1, 10)));

        // The same paper again changes nothing; a wrong one is refused whole and the good one stays.
        outcome = hall.run(supervisor, ImportCalendar::name, toJson(given));
        reply = fromJson<ImportCalendar::Reply>(outcome.body, Strictness::Tolerant);
        QVERIFY(reply && !reply->changed && reply->replanned == 0);
        ImportCalendar wrong = given;
        wrong.year.off.append({QDate(2029, 1, 1), QStringLiteral("元旦")});
        wrong.year.work.append({QDate(2027, 1, 4), QStringLiteral("周一")});
        outcome = hall.run(supervisor, ImportCalendar::name, toJson(wrong));
        QCOMPARE(outcome.status, 422);
        QCOMPARE(TestHall::problem(outcome.body).faults().size(), 2);
        Sender clerk = hall.clerkAt(1);
        QCOMPARE(hall.send(clerk, ImportCalendar::name, toJson(given)).status, 403);
        QCOMPARE(replanEvents(hall), 1);

        // Every station may ask for it, and it is there again after a restart.
        for (const bool restarted : {false, true}) {
            if (restarted) {
                hall.close();
                QVERIFY(!hall.open());
                while (hall.hub().step()) {}
            }
            Sender kiosk = hall.station(StationRole::Kiosk, QStringLiteral("K1"));
            const Reply view = hall.get("/v1/views/calendar", &kiosk);
            QCOMPARE(view.status, 200);
            const QJsonArray years = TestHall::json(view.body)
                                         .value(QLatin1String("data"))
                                         .toObject()
                                         .value(QLatin1String("years"))
                                         .toArray();
            QCOMPARE(years.size(), 1);
            QVERIFY(!hall.hub().writer().calendar()->isWorkingDay(QDate(2027, 1, 1)));
        }
        QCOMPARE(replanEvents(hall), 1);
    }

    void aFaultyCalendarIsNotReckonedBy()
    {
        TestHall hall;
        hall.close();
        giveCalendar(
            hall, "{\"year\":2027,\"source\":\"x\",\"off\":[{\"date\":\"2029-01-01\",\"name\":\"元旦\"}],\"work\":[]}");
        const auto refused = hall.open();
        QVERIFY(refused && refused->faults().size() == 1);
        QVERIFY(refused->faults().first().place.startsWith(QStringLiteral("2027.json")));
        giveCalendar(hall, newYearsPaper);
        QVERIFY(!hall.open());
    }
};

OW_TEST(tst_Replanning)
#include "tst_Replanning.moc"
