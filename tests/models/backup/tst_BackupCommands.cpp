#include "models/backup/BackupCommands.h"
#include "models/backup/BackupStore.h"
#include "models/base/ProblemTypes.h"
#include "models/store/Connection.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/Replay.h"
#include "tests/sync/hub/TestHall.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
BackupsView backupsOf(TestHall &hall, const Sender &as)
{
    const Reply reply = hall.get("/v1/views/backups", &as);
    const QByteArray data = QJsonDocument(TestHall::json(reply.body).value(QLatin1String("data")).toObject()).toJson();
    const auto view = fromJson<BackupsView>(data, Strictness::Exact);
    return view ? *view : BackupsView();
}
} // namespace

class tst_BackupCommands : public QObject {
    Q_OBJECT
private slots:
    void ruleIsHallData()
    {
        TestHall hall;
        Sender office = hall.station(StationRole::Supervisor);
        QCOMPARE(hall.signIn(office, QStringLiteral("supervisor")).status, 200);
        const BackupsView before = backupsOf(hall, office);
        QVERIFY(before.policy.daily && before.policy.atClosing && before.policy.at == QLatin1String("03:00"));
        QCOMPARE(before.next, hallInstant(QDate(2026, 9, 24), QTime(17, 0)));

        const Reply wrong = hall.send(office, "backup.set",
                                      "{\"policy\":{\"daily\":true,\"at\":\"25:00\",\"atClosing\":true,\"kept\":3,"
                                      "\"folder\":\"backups\"}}");
        QCOMPARE(wrong.status, 422);
        QStringList places;
        const Faults faults = TestHall::problem(wrong.body).faults();
        for (const Fault &fault : faults)
            places.append(fault.place);
        QCOMPARE(places, (QStringList{QStringLiteral("policy.at"), QStringLiteral("policy.folder")}));
        for (const char *kept : {"1", "366"})
            QCOMPARE(hall.send(office, "backup.set",
                               QByteArray("{\"policy\":{\"daily\":true,\"at\":\"02:00\",\"atClosing\":true,\"kept\":")
                                   + kept + ",\"folder\":\"\"}}")
                         .status,
                     422);

        QCOMPARE(
            hall.send(office, "backup.set",
                      "{\"policy\":{\"daily\":true,\"at\":\"02:30\",\"atClosing\":false,\"kept\":5,\"folder\":\"\"}}")
                .status,
            200);
        const BackupsView after = backupsOf(hall, office);
        QCOMPARE(after.policy.kept, 5);
        QCOMPARE(after.next, hallInstant(QDate(2026, 9, 25), QTime(2, 30)));

        Sender clerk = hall.clerkAt(3);
        QCOMPARE(hall.send(clerk, "backup.now", "{}").status, 403);
        QCOMPARE(hall.get("/v1/views/backups", &clerk).status, 403);
    }

    void askingTwiceIsOnce()
    {
        TestHall hall;
        Sender office = hall.station(StationRole::Supervisor);
        QCOMPARE(hall.signIn(office, QStringLiteral("supervisor")).status, 200);
        const auto asked = TestHall::json(hall.send(office, "backup.now", "{}").body);
        QCOMPARE(TestHall::json(hall.send(office, "backup.now", "{}").body), asked);
        QVERIFY(backupsOf(hall, office).asked);

        // One that began before it was asked for does not count as it.
        BackupRecord early;
        early.begunAt = hall.clock.now().plus(-1);
        early.fault = BackupFault::Folder;
        const auto end = [&](const BackupRecord &record) {
            auto outcome = hall.hub().writer().submitInternal(
                [record](CommandContext &context) { return decideBackupEnded(context, record); });
            while (hall.hub().step()) {}
            return outcome.get().status;
        };
        QCOMPARE(end(early), 200);
        QVERIFY(backupsOf(hall, office).asked);
        BackupRecord good;
        good.begunAt = good.endedAt = hall.clock.now();
        good.bytes = 5;
        QCOMPARE(end(good), 200);
        const BackupsView view = backupsOf(hall, office);
        QVERIFY(!view.asked && view.lastGood && view.last && !view.last->fault);
        QCOMPARE(view.records.size(), 2);
        QCOMPARE(view.records.last().fault, std::optional(BackupFault::Folder));
        QCOMPARE(replayDifference(hall.path(), hubRegistry()), QString());
    }
};

OW_TEST(tst_BackupCommands)
#include "tst_BackupCommands.moc"
