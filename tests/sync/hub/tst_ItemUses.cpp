#include "models/base/Uuid.h"
#include "models/cases/ItemUses.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/TestHall.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {

/// A case of that item taken in at that window on that day.
void takeIn(TestHall &hall, int window, const QString &item, QDate day)
{
    static int serial = 0;
    const auto fresh = [&] { return makeUuid(hall.clock.now(), hall.random); };
    Visit visit{fresh(), fresh(), QStringLiteral("A001"), window, day, {}};
    Application application;
    application.id = fresh();
    application.visit = visit.id;
    application.principal = fresh();
    application.maskedName = QStringLiteral("李*敏");
    application.key = fresh();
    application.startedOn = day;
    application.startedBy = QStringLiteral("clerk");
    Case record;
    record.id = fresh();
    record.number = QStringLiteral("%1-%2").arg(item).arg(++serial, 4, 10, QLatin1Char('0'));
    record.application = application.id;
    record.item = item;
    record.itemVersion = 1;
    record.itemName = QStringLiteral("事项");
    record.unit = QStringLiteral("wenlv");
    record.principal = application.principal;
    record.maskedName = application.maskedName;
    record.receivedOn = day;
    record.receiver = application.startedBy;
    record.acceptedOn = day;
    std::vector<PendingEvent> events;
    events.push_back(pendingEvent(QStringLiteral("visit/x"), VisitStored{visit}));
    events.push_back(pendingEvent(QStringLiteral("application/x"), ApplicationStarted{application}));
    events.push_back(pendingEvent(QStringLiteral("case/x"), CaseAccepted{record}));
    hall.internal(std::move(events));
}

} // namespace

class tst_ItemUses : public QObject {
    Q_OBJECT
private slots:
    void countsWhatThisWindowTookIn()
    {
        TestHall hall;
        const QDate today(2026, 9, 24);
        const QString often = QStringLiteral("511A0000800001");
        const QString seldom = QStringLiteral("511A0188100003");
        for (int i = 0; i < 3; ++i)
            takeIn(hall, 3, often, today.addDays(-i));
        takeIn(hall, 3, seldom, today);
        takeIn(hall, 4, seldom, today);
        takeIn(hall, 3, seldom, today.addDays(-91)); // long ago
        const Sender clerk = hall.clerkAt(3);
        const Reply reply = hall.get("/v1/views/itemUses", &clerk, {{QStringLiteral("window"), QStringLiteral("3")}});
        QCOMPARE(reply.status, 200);
        const auto view =
            fromJson<ItemUsesView>(TestHall::json(reply.body).value(QLatin1String("data")), Strictness::Exact);
        QVERIFY(view);
        QCOMPARE(view->byItem(), (QHash<QString, int>{{often, 3}, {seldom, 1}}));
        const Sender kiosk = hall.station(StationRole::Kiosk, QStringLiteral("K1"));
        QCOMPARE(hall.get("/v1/views/itemUses", &kiosk).status, 403);
    }
};

OW_TEST(tst_ItemUses)
#include "tst_ItemUses.moc"
