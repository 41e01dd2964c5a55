// 常用意见: the hall's and one's own.
#include "models/base/ProblemTypes.h"
#include "models/opinions/OpinionCommands.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/Replay.h"
#include "tests/sync/hub/TestHall.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

class tst_Opinions : public QObject {
    Q_OBJECT
private slots:
    void meantForAnItem();
    void faults();
    void keptByWhoMayKeepThem();
};

void tst_Opinions::meantForAnItem()
{
    const StandardOpinion any{true, QStringLiteral("符合条件")};
    const StandardOpinion shops{true, QStringLiteral("场所一致"), QList<QString>{QStringLiteral("shop")}};
    const StandardOpinion own{true, QStringLiteral(" 符合条件 ")};
    const StandardOpinion against{false, QStringLiteral("符合条件")};
    QCOMPARE(opinionsFor(QStringLiteral("fire"), {}, {any, shops}), QList<StandardOpinion>{any});
    QCOMPARE(opinionsFor(QStringLiteral("shop"), {}, {any, shops}), (QList<StandardOpinion>{any, shops}));
    // His own first; the same words once; the other conclusion is another opinion.
    QCOMPARE(opinionsFor(QStringLiteral("shop"), {own}, {shops, any, against}),
             (QList<StandardOpinion>{own, shops, against}));
}

void tst_Opinions::faults()
{
    const Faults found = opinionListFaults({{true, QStringLiteral("甲")},
                                            {true, QStringLiteral("  ")},
                                            {true, QStringLiteral("甲 ")},
                                            {false, QStringLiteral("甲")}});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).place, QStringLiteral("opinions[1].text"));
    QCOMPARE(found.at(1).type, &problem::Duplicate);
}

void tst_Opinions::keptByWhoMayKeepThem()
{
    TestHall hall;
    Sender reviewer = hall.insider(StationRole::Review, QStringLiteral("reviewer"), only(Role::Reviewer));
    Sender office = hall.insider(StationRole::Supervisor, QStringLiteral("supervisor"), only(Role::Supervisor));
    const auto view = [&](const Sender &who) {
        Sender at = hall.station(who.actor.stationRole);
        hall.signIn(at, who.actor.user);
        const Reply reply = hall.get("/v1/views/opinions", &at);
        return fromJson<OpinionsView>(QJsonValue(TestHall::json(reply.body).value(QLatin1String("data"))),
                                      Strictness::Tolerant)
            .value_or(OpinionsView());
    };
    const auto run = [&](Sender &who, const SetOpinions &command) {
        return hall.run(who, SetOpinions::name, toJson(command)).status;
    };
    QVERIFY(run(reviewer, {false, {{true, QStringLiteral(" 我常写的 ")}}}) == 200);
    QVERIFY(run(reviewer, {true, {{true, QStringLiteral("大厅的")}}}) == 403);
    QVERIFY(run(reviewer, {false, {{true, {}}}}) == 422);
    const OpinionsView his = view(reviewer);
    QCOMPARE(his.own.size(), 1);
    QCOMPARE(his.own.first().text, QStringLiteral("我常写的"));
    QVERIFY(his.hall.size() >= 5); // as shipped
    QVERIFY(opinionListFaults(his.hall).isEmpty());
    QVERIFY(run(office, {true, {{false, QStringLiteral("大厅的")}}}) == 200);
    QCOMPARE(view(office).hall.size(), 1);
    QVERIFY(view(office).own.isEmpty());
    QCOMPARE(replayDifference(hall.path(), hall.hub().registry()), QString());
}

OW_TEST(tst_Opinions)
#include "tst_Opinions.moc"
