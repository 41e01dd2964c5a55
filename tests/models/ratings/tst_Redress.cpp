// 差评处置: the table over every state and act, days, who may, who sees whom, and that the rating stays as it was.
#include "models/base/ProblemTypes.h"
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/AccessStore.h"
#include "models/queue/TicketStore.h"
#include "models/redress/RedressCommands.h"
#include "tests/base/Testing.h"
#include "tests/models/ratings/RatingHall.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
struct RedressHall : RatingHall {
    QUuid id;

    /// Zhao rates window 1 badly.
    bool rateBadly(const std::optional<IdentityCard> &card = receiptZhao())
    {
        serve(card);
        if (!finish() || !give(RatingLevel::Dissatisfied, {QStringLiteral("slow")}))
            return false;
        id = last().id;
        return true;
    }
    BadRating bad()
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return BadRatingStore::find(**db, id).value_or(BadRating());
    }
    template <class V>
    Result<V> seen(const Sender &by, const QString &reason = QStringLiteral("差评回访"))
    {
        const ViewRow *row = hall.hub().registry().view(QString::fromLatin1(V::name));
        const auto reader = Connection::open(hall.path(), OpenMode::Reader);
        const Catalogue published = catalogue();
        const auto calendar = hall.hub().writer().calendar();
        ViewContext context{
            **reader,
            hall.hub().writer().now(),
            by.actor,
            hall.hub().sealer(),
            *calendar,
            published,
            {{QStringLiteral("id"), id.toString(QUuid::WithoutBraces)}, {QStringLiteral("reason"), reason}}};
        return row->load(context).and_then([](const QByteArray &json) { return fromJson<V>(json, Strictness::Exact); });
    }
    bool toVerified(bool complex)
    {
        return run(supervisor, TakeBadRating{id})
            && run(supervisor, CallBackRater{id, true, QStringLiteral("等了四十分钟")})
            && run(supervisor, VerifyBadRating{id, complex, QStringLiteral("排队记录")});
    }
    bool toRevisited(bool content)
    {
        return run(supervisor,
                   AnswerBadRating{id, QStringLiteral("加开一个窗口"), QStringLiteral("已加开窗口，向您致歉")})
            && run(supervisor, RevisitRater{id, content, QStringLiteral("知道了"), RatingLevel::Satisfied});
    }
};
QString problemOf(const std::optional<Problem> &problem)
{
    return problem ? QString::fromLatin1(problem->type().id) : QString();
}
template <class R>
QString problemOf(const Result<R> &result)
{
    return result ? QString() : problemOf(std::optional(result.error()));
}
} // namespace

class tst_Redress : public QObject {
    Q_OBJECT
private slots:
    void table_data();
    void table();
    void onlyBadOnesOpenOne_data();
    void onlyBadOnesOpenOne();
    void lights_data();
    void lights();
    void wholeLoop();
    void complexTerm();
    void notContentGoesOn();
    void calledBackFirst();
    void withoutNameByItsWords();
    void raterShownToTheOfficerOnly();
    void ratedOneTakesNoPart();
    void foundInvalid();
    void ownWordAndAppeal();
    void ownListTellsNobody();
    void figures();
    void replayed();
};

void tst_Redress::table_data()
{
    QTest::addColumn<BadRatingState>("state");
    for (const auto &state : codesOf(BadRatingState{}))
        QTest::newRow(state.text) << state.value;
}

/// new → verifying → (invalid) → rectifying → answered → revisited → closed, and nothing beside it.
void tst_Redress::table()
{
    QFETCH(BadRatingState, state);
    using S = BadRatingState;
    using A = BadRatingAct;
    const QMap<S, QMap<A, S>> allowed{
        {S::New, {{A::Take, S::Verifying}}},
        {S::Verifying,
         {{A::Release, S::New}, {A::CallBack, S::Verifying}, {A::Verify, S::Rectifying}, {A::Invalidate, S::Invalid}}},
        {S::Rectifying, {{A::CallBack, S::Rectifying}, {A::Answer, S::Answered}}},
        {S::Answered, {{A::CallBack, S::Answered}, {A::Revisit, S::Revisited}}},
        {S::Revisited, {{A::Resume, S::Rectifying}, {A::Close, S::Closed}}}};
    for (const auto &act : codesOf(BadRatingAct{})) {
        const auto after = badRatingStateAfter(state, act.value);
        const QMap<A, S> row = allowed.value(state);
        QCOMPARE(after.has_value(), row.contains(act.value));
        if (after)
            QCOMPARE(*after, row.value(act.value));
        BadRating bad;
        bad.state = state;
        bad.clerk = QStringLiteral("clerk");
        bad.officer = RatingMark{QStringLiteral("boss"), {}, {}};
        bad.calls = {RatingCall{}};
        QCOMPARE(whyNotBadRating(bad, act.value, QStringLiteral("boss"), true).isEmpty(), after.has_value());
        QVERIFY(!whyNotBadRating(bad, act.value, QStringLiteral("clerk"), true).isEmpty());
        QVERIFY(!badRatingActText(act.value).isEmpty() && !badRatingStateText(state).isEmpty());
    }
}

void tst_Redress::onlyBadOnesOpenOne_data()
{
    QTest::addColumn<RatingLevel>("level");
    for (const auto &level : codesOf(RatingLevel{}))
        QTest::newRow(level.text) << level.value;
}

void tst_Redress::onlyBadOnesOpenOne()
{
    QFETCH(RatingLevel, level);
    for (const bool byCode : {false, true}) {
        RedressHall h;
        const QString code = h.serve();
        QVERIFY(h.finish());
        if (byCode)
            h.rate(code, QByteArray("&text=x&level=") + codeText(level));
        else
            QVERIFY(h.run(h.screen, GiveRating{h.last().id, level, {}, QStringLiteral("x")}));
        h.id = h.last().id;
        QCOMPARE(!h.bad().id.isNull(), isBadRating(level));
    }
}

void tst_Redress::lights_data()
{
    QTest::addColumn<BadRatingState>("state");
    QTest::addColumn<bool>("complex");
    QTest::addColumn<QDate>("due");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<BadRatingLight>("light");
    using S = BadRatingState;
    using L = BadRatingLight;
    const QDate due(2026, 9, 29); // Tuesday; Friday 25 is Mid-Autumn
    QTest::newRow("the day it came") << S::New << false << due << QDate(2026, 9, 28) << L::Green;
    QTest::newRow("last day") << S::New << false << due << due << L::Yellow;
    QTest::newRow("a day late") << S::Verifying << false << due << QDate(2026, 9, 30) << L::Red;
    QTest::newRow("simple, its day") << S::Rectifying << false << due << due << L::Yellow;
    QTest::newRow("complex, three days left") << S::Rectifying << true << due << QDate(2026, 9, 23) << L::Green;
    QTest::newRow("complex, two days left") << S::Rectifying << true << due << QDate(2026, 9, 26) << L::Yellow;
    QTest::newRow("complex, late") << S::Rectifying << true << due << QDate(2026, 9, 30) << L::Red;
    QTest::newRow("answered") << S::Answered << true << due << QDate(2026, 10, 30) << L::None;
    QTest::newRow("closed") << S::Closed << false << due << QDate(2026, 10, 30) << L::None;
}

void tst_Redress::lights()
{
    QFETCH(BadRatingState, state);
    QFETCH(bool, complex);
    QFETCH(QDate, due);
    QFETCH(QDate, today);
    QFETCH(BadRatingLight, light);
    const WorkingCalendar calendar = WorkingCalendar::shipped().value();
    BadRating bad;
    bad.state = state;
    bad.verifyDue.due = due;
    bad.fixDue = bad.verifyDue;
    bad.finding = BadRatingFinding{{}, complex, {}};
    QCOMPARE(badRatingLight(bad, today, calendar, RatingTerms()), light);
}

void tst_Redress::wholeLoop()
{
    RedressHall h;
    QVERIFY(h.rateBadly());
    const Rating before = h.last();
    // Thursday 2026-09-24; Friday is a holiday, Sunday and Monday as the calendar says.
    const WorkingCalendar calendar = WorkingCalendar::shipped().value();
    QCOMPARE(calendar.workingDaysBetween(QDate(2026, 9, 24), h.bad().verifyDue.due), 1);
    QCOMPARE(problemOf(h.run(h.supervisor, AnswerBadRating{h.id, QStringLiteral("x"), QStringLiteral("y")})),
             QStringLiteral("bad-rating-state"));
    QVERIFY(h.toVerified(false));
    QCOMPARE(calendar.workingDaysBetween(QDate(2026, 9, 24), h.bad().fixDue->due), 1);
    // Another supervisor does not act in between.
    QCOMPARE(problemOf(h.run(h.other, AnswerBadRating{h.id, QStringLiteral("x"), QStringLiteral("y")})),
             QStringLiteral("bad-rating-taken"));
    QCOMPARE(h.faults(h.supervisor, AnswerBadRating{h.id, QString(), QStringLiteral(" ")}),
             QStringList({QStringLiteral("done field-missing"), QStringLiteral("text field-missing")}));
    QVERIFY(h.toRevisited(true));
    QVERIFY(h.run(h.supervisor, CloseBadRating{h.id}));
    QCOMPARE(h.bad().state, BadRatingState::Closed);
    // Rated anew beside the first one, which stands as it was.
    QCOMPARE(toJson(h.stored(h.id)), toJson(before));
    const QList<Rating> later = h.following(h.id);
    QCOMPARE(later.size(), 1);
    QCOMPARE(later.first().level, std::optional(RatingLevel::Satisfied));
    QCOMPARE(later.first().channel, std::optional(RatingChannel::CallBack));
    QCOMPARE(h.bad().revisits.first().rating, std::optional(later.first().id));
    QCOMPARE(problemOf(h.run(h.supervisor, TakeBadRating{h.id})), QStringLiteral("bad-rating-state"));
}

void tst_Redress::complexTerm()
{
    RedressHall h;
    RatingTerms terms;
    terms.complexWorkingDays = 5; // 德州
    QVERIFY(h.run(h.supervisor, SetRatingTerms{terms, QStringLiteral("市里规定")}));
    QVERIFY(h.rateBadly());
    QVERIFY(h.toVerified(true));
    const WorkingCalendar calendar = WorkingCalendar::shipped().value();
    QCOMPARE(calendar.workingDaysBetween(QDate(2026, 9, 24), h.bad().fixDue->due), 5);
}

void tst_Redress::notContentGoesOn()
{
    RedressHall h;
    QVERIFY(h.rateBadly());
    QVERIFY(h.toVerified(true));
    QVERIFY(h.toRevisited(false));
    QVERIFY(h.run(h.supervisor, ResumeBadRating{h.id}));
    QVERIFY(h.toRevisited(true));
    QCOMPARE(h.bad().answers.size(), 2);
    QCOMPARE(h.bad().revisits.size(), 2);
    QVERIFY(h.run(h.supervisor, CloseBadRating{h.id}));
}

void tst_Redress::calledBackFirst()
{
    RedressHall h;
    QVERIFY(h.rateBadly());
    QVERIFY(h.run(h.supervisor, TakeBadRating{h.id}));
    QCOMPARE(problemOf(h.run(h.supervisor, VerifyBadRating{h.id, false, QStringLiteral("看了监控")})),
             QStringLiteral("bad-rating-uncalled"));
    QCOMPARE(h.faults(h.supervisor, CallBackRater{h.id, true, QString()}),
             QStringList{QStringLiteral("note field-missing")});
    QVERIFY(h.run(h.supervisor, CallBackRater{h.id, false, QStringLiteral("没人接")}));
    QVERIFY(h.run(h.supervisor, VerifyBadRating{h.id, false, QStringLiteral("看了监控")}));
}

void tst_Redress::withoutNameByItsWords()
{
    RedressHall h;
    QVERIFY(h.rateBadly(std::nullopt));
    QVERIFY(h.run(h.supervisor, TakeBadRating{h.id}));
    QCOMPARE(problemOf(h.run(h.supervisor, CallBackRater{h.id, true, QStringLiteral("x")})),
             QStringLiteral("bad-rating-nobody"));
    QCOMPARE(problemOf(h.seen<RaterView>(h.supervisor)), QStringLiteral("bad-rating-nobody"));
    QVERIFY(h.run(h.supervisor, VerifyBadRating{h.id, false, QStringLiteral("看了监控")}));
    QVERIFY(!h.seen<BadRatingsView>(h.supervisor)->rows.first().named);
}

void tst_Redress::raterShownToTheOfficerOnly()
{
    RedressHall h;
    QVERIFY(h.rateBadly());
    const ViewRow *row = h.hall.hub().registry().view(QString::fromLatin1(RaterView::name));
    QVERIFY(row->traced);
    QCOMPARE(row->roles, Roles(only(Role::Supervisor)));
    // Nobody before it is taken up; then who took it, and no other supervisor.
    QCOMPARE(problemOf(h.seen<RaterView>(h.supervisor)), QStringLiteral("bad-rating-taken"));
    QVERIFY(h.run(h.supervisor, TakeBadRating{h.id}));
    const auto rater = h.seen<RaterView>(h.supervisor);
    QVERIFY(rater);
    QCOMPARE(rater->fullName, QStringLiteral("赵晓宇"));
    QCOMPARE(problemOf(h.seen<RaterView>(h.other)), QStringLiteral("bad-rating-taken"));
    // Over the wire it leaves a trace bound to the person, and asks why.
    Sender boss = h.hall.station(StationRole::Supervisor);
    QCOMPARE(h.hall.signIn(boss, QStringLiteral("supervisor")).status, 200);
    const QString id = h.id.toString(QUuid::WithoutBraces);
    QVERIFY(h.hall.get("/v1/views/rater", &boss, {{QStringLiteral("id"), id}}).status >= 400);
    const Reply seen = h.hall.get("/v1/views/rater", &boss,
                                  {{QStringLiteral("id"), id}, {QStringLiteral("reason"), QStringLiteral("差评回访")}});
    QCOMPARE(seen.status, 200);
    auto db = Connection::open(h.hall.path(), OpenMode::Reader);
    const auto ticket = TicketStore::find(**db, h.last().ticket);
    QCOMPARE(AccessStore::targetOf(**db, h.id).person, ticket->person);
    Query looks = (*db)->query("SELECT view, person FROM personal_access ORDER BY seq DESC LIMIT 1");
    QVERIFY(looks.next());
    QCOMPARE(looks.text(0), QStringLiteral("rater"));
    QCOMPARE(std::optional(looks.uuid(1)), ticket->person);
    // The duty list itself names nobody.
    const QByteArray list = toJson(*h.seen<BadRatingsView>(h.supervisor));
    QVERIFY(!list.contains("赵晓宇"));
}

void tst_Redress::ratedOneTakesNoPart()
{
    RedressHall h;
    QVERIFY(h.rateBadly());
    Sender rated = h.hall.insider(StationRole::Supervisor, QStringLiteral("clerk"), Role::Clerk | Role::Supervisor);
    QCOMPARE(problemOf(h.run(rated, TakeBadRating{h.id})), QStringLiteral("rating-own"));
    QCOMPARE(problemOf(h.seen<RaterView>(rated)), QStringLiteral("rating-own"));
    for (const CommandRow &row : h.hall.hub().registry().commands) {
        const QLatin1String name(row.name);
        if (!name.startsWith(QLatin1String("badRating.")))
            continue;
        Sender clerk = h.hall.insider(StationRole::Window, QStringLiteral("clerk"), Roles(only(Role::Clerk)));
        const bool own = name == QLatin1String("badRating.state") || name == QLatin1String("badRating.appeal");
        QCOMPARE(mayCommand(row, clerk.actor), own);
    }
}

void tst_Redress::foundInvalid()
{
    RedressHall h;
    QVERIFY(h.rateBadly());
    const ProposeInvalid wish{h.id, QStringLiteral("评错窗口"), QStringLiteral("监控")};
    QCOMPARE(problemOf(h.run(h.supervisor, wish)), QStringLiteral("bad-rating-state"));
    QVERIFY(h.run(h.supervisor, TakeBadRating{h.id}));
    QCOMPARE(problemOf(h.run(h.supervisor, wish)), QStringLiteral("bad-rating-uncalled"));
    QVERIFY(h.run(h.supervisor, CallBackRater{h.id, true, QStringLiteral("说评错了")}));
    QVERIFY(h.run(h.supervisor, wish));
    QCOMPARE(h.bad().state, BadRatingState::Verifying);
    QCOMPARE(problemOf(h.run(h.supervisor, ConfirmInvalid{h.id})), QStringLiteral("rating-same-hands"));
    QVERIFY(h.run(h.other, ConfirmInvalid{h.id}));
    QCOMPARE(h.bad().state, BadRatingState::Invalid);
    QCOMPARE(h.last().level, std::optional(RatingLevel::Dissatisfied));
    QVERIFY(!isCounted(h.last()));
}

void tst_Redress::ownWordAndAppeal()
{
    RedressHall h;
    QVERIFY(h.rateBadly());
    const QString word = QStringLiteral("当时系统停了二十分钟");
    QCOMPARE(problemOf(h.run(h.decider, StateOnRating{h.id, word})), QStringLiteral("bad-rating-not-rated"));
    QCOMPARE(h.faults(h.clerk, StateOnRating{h.id, QString()}), QStringList{QStringLiteral("text field-missing")});
    QVERIFY(h.run(h.clerk, StateOnRating{h.id, word}));
    QCOMPARE(problemOf(h.run(h.clerk, StateOnRating{h.id, word})), QStringLiteral("bad-rating-stated"));
    QCOMPARE(problemOf(h.run(h.clerk, AppealBadRating{h.id, word})), QStringLiteral("bad-rating-state"));
    QVERIFY(h.toVerified(false));
    QVERIFY(h.run(h.clerk, AppealBadRating{h.id, word}));
    QVERIFY(h.toRevisited(true));
    QCOMPARE(problemOf(h.run(h.supervisor, CloseBadRating{h.id})), QStringLiteral("bad-rating-state"));
    QCOMPARE(problemOf(h.run(h.supervisor, DecideAppeal{h.id, false, QStringLiteral("x")})),
             QStringLiteral("rating-same-hands"));
    QVERIFY(h.run(h.other, DecideAppeal{h.id, true, QStringLiteral("系统日志证实停机")}));
    QCOMPARE(h.bad().state, BadRatingState::Verifying);
    QCOMPARE(h.bad().officer->user, QStringLiteral("other"));
    QVERIFY(h.run(h.other, ProposeInvalid{h.id, QStringLiteral("系统停机所致"), QStringLiteral("系统日志")}));
    QVERIFY(h.run(h.supervisor, ConfirmInvalid{h.id}));
    QCOMPARE(h.bad().state, BadRatingState::Invalid);
}

void tst_Redress::ownListTellsNobody()
{
    RedressHall h;
    QVERIFY(h.rateBadly());
    const auto own = h.seen<OwnBadRatingsView>(h.clerk);
    QVERIFY(own);
    QCOMPARE(own->ratings.size(), 1);
    QCOMPARE(own->ratings.first().level, RatingLevel::Dissatisfied);
    const QByteArray json = toJson(*own);
    for (const QString &secret : {h.ticket.number, h.ticket.id.toString(QUuid::WithoutBraces), QStringLiteral("赵")})
        QVERIFY2(!json.contains(secret.toUtf8()), json.constData());
    QCOMPARE(h.seen<OwnBadRatingsView>(h.decider)->ratings.size(), 0);
}

void tst_Redress::figures()
{
    RedressHall h;
    QCOMPARE(h.seen<BadRatingsView>(h.supervisor)->calledBack.all, 0);
    QVERIFY(h.rateBadly());
    QCOMPARE(h.seen<BadRatingsView>(h.supervisor)->calledBack.all, 1);
    QCOMPARE(h.seen<BadRatingsView>(h.supervisor)->calledBack.of, 0);
    QVERIFY(h.toVerified(false));
    const auto view = h.seen<BadRatingsView>(h.supervisor);
    QCOMPARE(view->calledBack.of, 1);
    QCOMPARE(view->verifiedInTime.of, 1);
    QCOMPARE(view->fixedInTime.all, 0); // still in its time
    h.hall.clock.advance(7 * 86'400'000LL);
    const auto week = h.seen<BadRatingsView>(h.supervisor);
    QCOMPARE(week->fixedInTime.all, 1);
    QCOMPARE(week->fixedInTime.of, 0);
    QCOMPARE(week->rows.first().light, BadRatingLight::Red);
}

void tst_Redress::replayed()
{
    RedressHall h;
    QVERIFY(h.rateBadly());
    QVERIFY(h.run(h.clerk, StateOnRating{h.id, QStringLiteral("说明")}));
    QVERIFY(h.toVerified(true));
    QVERIFY(h.run(h.clerk, AppealBadRating{h.id, QStringLiteral("申诉")}));
    QVERIFY(h.run(h.other, DecideAppeal{h.id, false, QStringLiteral("不成立")}));
    QVERIFY(h.toRevisited(true));
    QVERIFY(h.run(h.supervisor, CloseBadRating{h.id}));
    h.hall.close();
    QCOMPARE(replayDifference(h.hall.path(), hubRegistry()), QString());
}

OW_TEST(tst_Redress)
#include "tst_Redress.moc"
