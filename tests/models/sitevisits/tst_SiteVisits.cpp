// 现场踏勘: two officers or more, a route in its order, findings of those who were there, and a period that runs on.
#include "models/sitevisits/SiteVisitCommands.h"
#include "models/sitevisits/SiteVisitStore.h"
#include "tests/base/Testing.h"
#include "tests/models/cases/ReceiptHall.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QDate siteToday(2026, 9, 24);
const QString siteLook = QStringLiteral("经营场所与申请一致");

SiteVisit sitePlan(int officers = 2, int stops = 2)
{
    SiteVisit visit;
    visit.on = siteToday;
    for (int i = 0; i < officers; ++i)
        visit.officers.append({QStringLiteral("u%1").arg(i), QStringLiteral("甲"), {}, {}});
    for (int i = 0; i < stops; ++i) {
        SiteStop stop;
        stop.caseId = QUuid(uint(i + 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        stop.arrive = QTime(9, 30).addSecs(1800 * i).toString(QStringLiteral("HH:mm"));
        stop.looksAt = {siteLook};
        visit.stops.append(stop);
    }
    return visit;
}

struct SiteHall : ReceiptHall {
    Sender reviewer = hall.insider(StationRole::Review, QStringLiteral("qianjin"), only(Role::Reviewer));
    const QList<QString> pair{QStringLiteral("qianjin"), QStringLiteral("linhai")};

    SiteHall()
    {
        for (const QString &user : pair)
            hall.makeUser(user, {Role::Reviewer});
    }
    Case accepted()
    {
        const auto sheet = begin(clerk, 1, receiptZhao(), {receiptShop});
        if (!sheet || !save(clerk, *sheet, filled(*sheet, receiptShop, receiptShopAnswers())))
            return {};
        const auto taken =
            run(clerk, SubmitApplication{sheet->application, sheet->fence, {{receiptShop, IntakeAct::Accept, {}}}, {}});
        return taken ? taken->cases.first() : Case();
    }
    PlanSiteVisit plan(const QList<Case> &cases, const QList<QString> &officers)
    {
        PlanSiteVisit command{siteToday.addDays(1), officers, {}};
        int minutes = 0;
        for (const Case &one : cases)
            command.stops.append(
                {one.id, QTime(9, 30).addSecs(60 * minutes++).toString(QStringLiteral("HH:mm")), {siteLook}, {}});
        return command;
    }
    QList<SiteVisit> planned()
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return SiteVisitStore::planned(**db, 10);
    }
};
} // namespace

class tst_SiteVisits : public QObject {
    Q_OBJECT
private slots:
    void rules_data();
    void rules();
    void places();
    void plannedGoneWrittenDown();
    void wrongPlans();
    void onlyThoseWhoWereThere();
    void cancelled();
};

void tst_SiteVisits::rules_data()
{
    QTest::addColumn<SiteVisit>("visit");
    QTest::addColumn<QStringList>("places");
    const auto row = [](const char *name, const SiteVisit &visit, const QStringList &places) {
        QTest::newRow(name) << visit << places;
    };
    row("right", sitePlan(), {});
    row("alone", sitePlan(1), {QStringLiteral("officers")});
    row("nowhere", sitePlan(2, 0), {QStringLiteral("stops")});
    SiteVisit twice = sitePlan();
    twice.officers.append(twice.officers.first());
    row("one officer twice", twice, {QStringLiteral("officers")});
    SiteVisit yesterday = sitePlan();
    yesterday.on = siteToday.addDays(-1);
    row("yesterday", yesterday, {QStringLiteral("on")});
    SiteVisit back = sitePlan();
    back.stops.last().arrive = QStringLiteral("09:00");
    row("back in time", back, {QStringLiteral("stops[1].arrive")});
    SiteVisit noTime = sitePlan();
    noTime.stops.first().arrive = QStringLiteral("9 点");
    row("no time", noTime, {QStringLiteral("stops[0].arrive")});
    SiteVisit blind = sitePlan();
    blind.stops.last().looksAt.clear();
    row("nothing to look at", blind, {QStringLiteral("stops[1].looksAt")});
    SiteVisit same = sitePlan();
    same.stops.last().caseId = same.stops.first().caseId;
    row("one case twice", same, {QStringLiteral("stops[1]")});
}

void tst_SiteVisits::rules()
{
    QFETCH(SiteVisit, visit);
    QStringList places;
    for (const Fault &fault : siteVisitFaults(visit, siteToday))
        places.append(fault.place);
    QTEST(places, "places");
}

void tst_SiteVisits::places()
{
    QCOMPARE(placeOf({{QStringLiteral("applicant.homeAddress"), QStringLiteral("家")},
                      {QStringLiteral("enterprise.domicile"), QStringLiteral("店")}}),
             QStringLiteral("店"));
    QCOMPARE(placeOf({{QStringLiteral("enterprise.domicile"), QStringLiteral("店")},
                      {QStringLiteral("matter.adPosition"), QStringLiteral("楼顶")}}),
             QStringLiteral("楼顶"));
    QCOMPARE(placeOf({}), QString());
}

void tst_SiteVisits::plannedGoneWrittenDown()
{
    SiteHall h;
    const Case first = h.accepted();
    const Case second = h.accepted();
    Sender &leader = h.reviewer;
    const auto planned = h.run(leader, h.plan({first, second}, h.pair.mid(0, 2)));
    QVERIFY2(planned, planned ? "" : qPrintable(planned.error().faults().value(0).sentence()));
    // The sheet of the route has the places, the lists do not.
    const PaperContent &route = planned->papers.first().content;
    QCOMPARE(planned->papers.first().kind, PaperKind::SiteVisitRoute);
    QCOMPARE(route.rows.size(), 2);
    QVERIFY2(route.rows.first().name.contains(QStringLiteral("09:30　临江市江岸区学府路9号")),
             qPrintable(route.rows.first().name));
    QCOMPARE(route.rows.first().note, siteLook);
    QVERIFY(!toJson(planned->visit).contains(QStringLiteral("学府路").toUtf8()));
    QCOMPARE(h.planned().size(), 1);
    const QUuid id = planned->visit.id;
    // Not before the day.
    QVERIFY(h.faults(leader, RecordSiteVisit{id, first.id, true, QStringLiteral("一致"), {}})
                .join(QLatin1Char(' '))
                .contains(QStringLiteral("site-visit-state")));
    h.hall.clock.set(hallInstant(siteToday.addDays(1), QTime(11, 0)));
    const auto wrote = h.run(leader, RecordSiteVisit{id, first.id, true, QStringLiteral("现场与申请一致"), {}});
    QVERIFY2(wrote, wrote ? "" : qPrintable(wrote.error().faults().value(0).sentence()));
    QCOMPARE(wrote->visit.state, SiteVisitState::Planned); // one is left
    const PaperContent &record = wrote->papers.first().content;
    QVERIFY2(record.body.contains(QStringLiteral("临江市江岸区学府路9号")), qPrintable(record.body));
    QCOMPARE(record.rows.first().detail, QStringLiteral("现场与申请一致"));
    QCOMPARE(record.rows.first().note, QStringLiteral("符合"));
    QCOMPARE(h.faults(leader, RecordSiteVisit{id, first.id, false, QStringLiteral("又看"), {}}),
             QStringList{QStringLiteral("site-visit-state")});
    const auto last = h.run(leader, RecordSiteVisit{id, second.id, false, QStringLiteral("没有隔断"), {}});
    QVERIFY(last);
    QCOMPARE(last->visit.state, SiteVisitState::Done);
    QVERIFY(h.planned().isEmpty());
    // The period runs on (domain.md §10).
    QCOMPARE(h.stored(first.id).due->due, first.due->due);
    QCOMPARE(h.difference(), QString());
}

void tst_SiteVisits::wrongPlans()
{
    SiteHall h;
    const Case record = h.accepted();
    QCOMPARE(h.faults(h.reviewer, h.plan({record}, {h.pair.at(0)})),
             QStringList{QStringLiteral("officers site-visit-officers")});
    QCOMPARE(h.faults(h.reviewer, h.plan({record}, {h.pair.at(0), QStringLiteral("nobody")})),
             QStringList{QStringLiteral("officers[1] reference-unknown")});
    QVERIFY(h.run(h.reviewer, h.plan({record}, h.pair.mid(0, 2))));
    QCOMPARE(h.faults(h.reviewer, h.plan({record}, h.pair.mid(0, 2))),
             QStringList{QStringLiteral("stops[0] site-visit-open")});
    const Case decided = h.accepted();
    QVERIFY(h.run(h.reviewer, DecideCase{decided.id, true, {}}));
    QCOMPARE(h.faults(h.reviewer, h.plan({decided}, h.pair.mid(0, 2))),
             QStringList{QStringLiteral("stops[0] case-state")});
}

void tst_SiteVisits::onlyThoseWhoWereThere()
{
    SiteHall h;
    const Case record = h.accepted();
    const auto planned = h.run(h.reviewer, h.plan({record}, h.pair.mid(0, 2)));
    QVERIFY(planned);
    h.hall.clock.set(hallInstant(siteToday.addDays(1), QTime(11, 0)));
    Sender stranger = h.hall.insider(StationRole::Review, QStringLiteral("stranger"), only(Role::Reviewer));
    const QStringList faults =
        h.faults(stranger,
                 RecordSiteVisit{planned->visit.id,
                                 record.id,
                                 true,
                                 {},
                                 SitePhoto{QString(64, QLatin1Char('a')), QStringLiteral("image/jpeg"), 1}});
    QCOMPARE(faults.size(), 3); // not there, nothing said, a picture nobody has
    QVERIFY(!h.planned().first().stops.first().finding);
}

void tst_SiteVisits::cancelled()
{
    SiteHall h;
    const Case record = h.accepted();
    const auto planned = h.run(h.reviewer, h.plan({record}, h.pair.mid(0, 2)));
    QVERIFY(planned);
    QCOMPARE(h.faults(h.reviewer, CancelSiteVisit{planned->visit.id, {}}),
             QStringList{QStringLiteral("reason reason-missing")});
    QVERIFY(h.run(h.reviewer, CancelSiteVisit{planned->visit.id, QStringLiteral("暴雨")}));
    QCOMPARE(h.faults(h.reviewer, CancelSiteVisit{planned->visit.id, QStringLiteral("暴雨")}),
             QStringList{QStringLiteral("site-visit-state")});
    QVERIFY(h.run(h.reviewer, h.plan({record}, h.pair.mid(0, 2)))); // another day
    QCOMPARE(h.difference(), QString());
}

OW_TEST(tst_SiteVisits)
#include "tst_SiteVisits.moc"
