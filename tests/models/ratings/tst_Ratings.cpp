// 好差评 at the hub: who may give one, when, by what; codes on slips; later words; what is never a rating.
#include "models/base/ProblemTypes.h"
#include "tests/base/Testing.h"
#include "tests/models/ratings/RatingHall.h"

#include <QFile>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString ratingDone = QStringLiteral("谢谢您的评价");
const QString ratingTwice = QStringLiteral("本次服务已评价");
const QString ratingWrongCode = QStringLiteral("评价码不对");
} // namespace

class tst_Ratings : public QObject {
    Q_OBJECT
private slots:
    void wordsHoldTogether();
    void codes_data();
    void codes();
    void codesAreChance();
    void given_data();
    void given();
    void everyFaultAtOnce();
    void byTheSlip();
    void nothingOfTheCodeIsKept();
    void noCodeAtAWindow();
    void oncePerService();
    void laterWordIsARecordOfItsOwn();
    void timeLeavesNoRating();
    void nextCallLeavesNoRating();
    void codesEnd();
    void onlyTheVisitor_data();
    void onlyTheVisitor();
    void nobodySeesWhoRated();
    void pageWithoutScript();
    void badOnesNeedAReasonOnThePage();
    void wrongTriesAreCounted();
    void termsAreHallData();
    void invalidByTwo_data();
    void invalidByTwo();
    void invalidIsNotCounted();
    void replayed();
};

void tst_Ratings::wordsHoldTogether()
{
    const RatingWords &words = RatingWords::shipped();
    QStringList names;
    for (const RatingIndicator &indicator : words.indicators)
        names.append(indicator.name);
    // domain.md §7, indicators of a hall
    QCOMPARE(names, QStringList({QStringLiteral("服务效率"), QStringLiteral("服务水平"), QStringLiteral("服务态度")}));
    QStringList codes;
    for (const RatingTag &tag : words.tags) {
        QVERIFY2(!codes.contains(tag.code), qPrintable(tag.code));
        codes.append(tag.code);
        QVERIFY2(!tag.levels.isEmpty(), qPrintable(tag.code));
        if (tag.indicator)
            QVERIFY2(words.indicator(*tag.indicator), qPrintable(tag.code));
    }
    for (const auto &level : codesOf(RatingLevel{})) {
        QSet<QString> about;
        for (const RatingTag &tag : words.tagsOf(level.value))
            about.insert(tag.indicator.value_or(QString()));
        for (const RatingIndicator &indicator : words.indicators)
            QVERIFY2(about.contains(indicator.code), level.text);
    }
}

void tst_Ratings::codes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("good");
    const QString code = QStringLiteral("0123456789ABCDEFGHJKMNPQRS");
    QTest::newRow("as printed") << QStringLiteral("01234-56789-ABCDE-FGHJK-MNPQR-S") << true;
    QTest::newRow("no dashes") << code << true;
    QTest::newRow("small") << code.toLower() << true;
    QTest::newRow("letter O") << QStringLiteral("O1234 56789 ABCDE FGHJK MNPQR S") << true;
    QTest::newRow("letter l") << QStringLiteral("0l23456789ABCDEFGHJKMNPQRS") << true;
    QTest::newRow("short") << code.left(25) << false;
    QTest::newRow("long") << code + QLatin1Char('T') << false;
    QTest::newRow("letter U") << QStringLiteral("U123456789ABCDEFGHJKMNPQRS") << false;
    QTest::newRow("Chinese") << QStringLiteral("评价码") << false;
    QTest::newRow("empty") << QString() << false;
}

void tst_Ratings::codes()
{
    QFETCH(QString, typed);
    QFETCH(bool, good);
    QCOMPARE(normalRatingCode(typed), good ? QStringLiteral("0123456789ABCDEFGHJKMNPQRS") : QString());
}

void tst_Ratings::codesAreChance()
{
    SystemRandom random;
    QSet<QString> seen;
    for (int i = 0; i < 1000; ++i) {
        const QString code = normalRatingCode(newRatingCode(random));
        QCOMPARE(code.size(), 26); // 26 × 5 bits = 130
        QVERIFY(!seen.contains(code));
        seen.insert(code);
    }
}

void tst_Ratings::given_data()
{
    QTest::addColumn<RatingState>("state");
    QTest::addColumn<RatingChannel>("channel");
    QTest::addColumn<int>("days"); ///< since the service; the code is good for 15
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, RatingState state, RatingChannel channel, int days, const char *problem) {
        QTest::newRow(name) << state << channel << days << QString::fromLatin1(problem);
    };
    row("screen, asked", RatingState::Open, RatingChannel::Screen, 0, "");
    row("screen, gone", RatingState::Unrated, RatingChannel::Screen, 0, "rating-closed");
    row("screen, given", RatingState::Given, RatingChannel::Screen, 0, "rating-duplicate");
    row("code, asked", RatingState::Open, RatingChannel::Code, 0, "");
    row("code, gone from the screen", RatingState::Unrated, RatingChannel::Code, 14, "");
    row("code, too late", RatingState::Unrated, RatingChannel::Code, 15, "rating-closed");
    row("code, given", RatingState::Given, RatingChannel::Code, 0, "rating-duplicate");
}

void tst_Ratings::given()
{
    QFETCH(RatingState, state);
    QFETCH(RatingChannel, channel);
    QFETCH(int, days);
    QFETCH(QString, problem);
    const Instant served = hallInstant(QDate(2026, 9, 24), QTime(9, 0));
    const Instant now = served.plus(days * 86'400'000LL);
    for (const auto &level : codesOf(RatingLevel{})) {
        Rating rating;
        rating.state = state;
        rating.openedAt = served;
        rating.validUntil = served.plus(15 * 86'400'000LL);
        RatingSaid said;
        said.level = level.value;
        said.channel = channel;
        const auto bare = givenRating(rating, said, now);
        if (problem.isEmpty() && isBadRating(level.value)) {
            QCOMPARE(QLatin1String(bare.error().type().id), QLatin1String("rating-reason-missing"));
            said.text = QStringLiteral("  ");
            QVERIFY(!givenRating(rating, said, now));
            said.text = QStringLiteral("窗口一直没有人");
        }
        const auto full = givenRating(rating, said, now);
        QCOMPARE(full ? QString() : QString::fromLatin1(full.error().type().id), problem);
        if (!full)
            continue;
        QCOMPARE(full->state, RatingState::Given);
        QCOMPARE(full->level, std::optional(level.value));
        QCOMPARE(full->channel, std::optional(channel));
        QCOMPARE(full->endedAt, std::optional(now));
    }
}

void tst_Ratings::everyFaultAtOnce()
{
    RatingHall h;
    h.serve();
    QVERIFY(h.finish());
    // A tag of the good levels, one nobody knows; the two are no reason the less.
    QCOMPARE(
        h.faults(h.screen,
                 GiveRating{h.last().id, RatingLevel::Dissatisfied, {QStringLiteral("fast"), QStringLiteral("x")}, {}}),
        QStringList({QStringLiteral("reasons[0] reference-unknown"), QStringLiteral("reasons[1] reference-unknown")}));
    RatingSaid said;
    said.level = RatingLevel::VeryDissatisfied;
    said.scores = QList<RatingScore>{{QStringLiteral("speed"), RatingLevel::Satisfied}};
    const auto refused = givenRating(h.last(), said, h.hall.clock.now());
    QCOMPARE(refused.error().faults().size(), 2);
    QCOMPARE(h.last().state, RatingState::Open);
}

void tst_Ratings::byTheSlip()
{
    RatingHall h;
    const QString code = h.serve(receiptZhao());
    QCOMPARE(normalRatingCode(code).size(), 26);
    QVERIFY(h.rate(code, {}).contains(QStringLiteral("还没有办完")));
    QVERIFY(h.finish());
    const QString asked = h.rate(code, {});
    QVERIFY(asked.contains(h.ticket.number));
    QVERIFY(!asked.contains(QStringLiteral("赵")));
    QVERIFY(h.rate(code.toLower().remove(QLatin1Char('-')),
                   "&level=basicallySatisfied&t3=longWait&text=%E7%AD%89%E5%BE%97%E4%B9%85&s_efficiency=dissatisfied")
                .contains(ratingDone));
    const Rating rating = h.last();
    QCOMPARE(rating.state, RatingState::Given);
    QCOMPARE(rating.level, std::optional(RatingLevel::BasicallySatisfied));
    QCOMPARE(rating.reasons, QStringList{QStringLiteral("longWait")});
    QCOMPARE(rating.text, QStringLiteral("等得久"));
    QCOMPARE(rating.channel, std::optional(RatingChannel::Code));
    QCOMPARE(rating.scores->value(0), (RatingScore{QStringLiteral("efficiency"), RatingLevel::Dissatisfied}));
    // What it is bound to.
    QCOMPARE(rating.ticket, h.ticket.id);
    QCOMPARE(rating.window, 1);
    QCOMPARE(rating.clerk, QStringLiteral("clerk"));
    // Used up by it.
    QVERIFY(h.rate(code, "&level=verySatisfied").contains(ratingWrongCode));
    QCOMPARE(h.last().level, std::optional(RatingLevel::BasicallySatisfied));
}

void tst_Ratings::nothingOfTheCodeIsKept()
{
    RatingHall h;
    const QString code = h.serve();
    QVERIFY(h.finish());
    const QString again = RatingHall::againIn(h.rate(code, "&level=satisfied"));
    QCOMPARE(normalRatingCode(again).size(), 26);
    for (const char *name : {"hub.db", "hub.db-wal"}) {
        QFile file(h.hall.path(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        for (const QString &secret : {code, again}) {
            QVERIFY(!bytes.contains(secret.toLatin1()));
            QVERIFY(!bytes.contains(normalRatingCode(secret).toLatin1()));
        }
    }
}

void tst_Ratings::noCodeAtAWindow()
{
    RatingHall h;
    h.serve();
    IssueTicket next;
    next.queue = QStringLiteral("zonghe");
    next.followOn = true;
    const auto issued = h.run(h.clerk, next);
    QVERIFY(issued);
    QVERIFY(!issued->ratingLink);
}

void tst_Ratings::oncePerService()
{
    RatingHall h;
    const QString code = h.serve();
    QVERIFY(h.finish());
    QVERIFY(h.give(RatingLevel::Satisfied));
    const auto second = h.give(RatingLevel::VeryDissatisfied, {QStringLiteral("slow")});
    QVERIFY(!second && second.error().is(problem::RatingDuplicate));
    QVERIFY(second.error().sentence().contains(ratingTwice));
    // Nor by the slip, unless he says more in a record of its own.
    QVERIFY(h.rate(code, "&level=veryDissatisfied&t1=slow").contains(ratingTwice));
    QCOMPARE(h.last().level, std::optional(RatingLevel::Satisfied));
    QVERIFY(h.following(h.last().id).isEmpty());
}

void tst_Ratings::laterWordIsARecordOfItsOwn()
{
    RatingHall h;
    const QString code = h.serve();
    QVERIFY(h.finish());
    const QString again = RatingHall::againIn(h.rate(code, "&level=satisfied"));
    const Rating before = h.last();
    QVERIFY(h.rate(again, "&level=dissatisfied&t2=unclear").contains(ratingTwice)); // not as a rating
    QVERIFY(h.rate(again, "&level=dissatisfied&t2=unclear&later=1").contains(ratingDone));
    const QList<Rating> added = h.following(before.id);
    QCOMPARE(added.size(), 1);
    QCOMPARE(added.first().level, std::optional(RatingLevel::Dissatisfied));
    QCOMPARE(added.first().clerk, before.clerk);
    QCOMPARE(toJson(h.stored(before.id)), toJson(before));
    QVERIFY(h.rate(again, "&level=dissatisfied&t2=unclear&later=1").contains(ratingWrongCode));
    QCOMPARE(h.following(before.id).size(), 1);
}

void tst_Ratings::timeLeavesNoRating()
{
    RatingHall h;
    const QString code = h.serve();
    QVERIFY(h.finish());
    h.hall.clock.advance(RatingTerms().screenSeconds * 1000 - 2000);
    h.tick();
    QCOMPARE(h.last().state, RatingState::Open);
    h.hall.clock.advance(2000);
    h.tick();
    QCOMPARE(h.last().state, RatingState::Unrated);
    QVERIFY(!h.last().level);
    const auto late = h.give(RatingLevel::Satisfied);
    QVERIFY(!late && late.error().is(problem::RatingClosed));
    QVERIFY(h.rate(code, "&level=satisfied").contains(ratingDone));
    QCOMPARE(h.last().state, RatingState::Given);
}

void tst_Ratings::nextCallLeavesNoRating()
{
    RatingHall h;
    const QString code = h.serve();
    QVERIFY(h.finish());
    const Ticket first = h.ticket;
    h.serve();
    h.ticket = first;
    QCOMPARE(h.last().state, RatingState::Unrated);
    QVERIFY(!h.last().level);
    QVERIFY(h.rate(code, "&level=veryDissatisfied&t1=attitude").contains(ratingDone));
    QCOMPARE(h.last().level, std::optional(RatingLevel::VeryDissatisfied));
}

void tst_Ratings::codesEnd()
{
    RatingHall h;
    const QString code = h.serve();
    QVERIFY(h.finish());
    h.days(RatingTerms().codeDays);
    QVERIFY(h.rate(code, {}).contains(ratingWrongCode));
    QVERIFY(h.rate(code, "&level=satisfied").contains(ratingWrongCode));
    QCOMPARE(h.last().state, RatingState::Unrated);
    QVERIFY(!h.last().level);
}

void tst_Ratings::onlyTheVisitor_data()
{
    QTest::addColumn<Role>("role");
    for (const auto &role : codesOf(Role{}))
        QTest::newRow(role.text) << role.value;
}

/// No account of staff gives one, at whatever station; none opens or closes one, for there is no command that would.
void tst_Ratings::onlyTheVisitor()
{
    QFETCH(Role, role);
    RatingHall h;
    h.serve();
    QVERIFY(h.finish());
    for (const auto &station : codesOf(StationRole{})) {
        // Over the wire, as everybody comes in.
        const QMap<StationRole, QString> devices{{StationRole::Kiosk, QStringLiteral("K1")},
                                                 {StationRole::Board, QStringLiteral("B1")},
                                                 {StationRole::Rating, QStringLiteral("R1")}};
        Sender staff = h.hall.station(station.value, devices.value(station.value));
        QCOMPARE(h.hall.signIn(staff, QString::fromLatin1(codeText(role))).status, 200);
        const GiveRating wish{h.last().id, RatingLevel::VerySatisfied, {}, {}};
        QVERIFY2(h.hall.send(staff, GiveRating::name, toJson(wish)).status == 403, station.text);
        QCOMPARE(h.last().state, RatingState::Open);
    }
    QStringList acts;
    for (const CommandRow &row : h.hall.hub().registry().commands) {
        if (QLatin1String(row.name).startsWith(QLatin1String("rating."))
            && (row.roles & ~quint32(Role::Supervisor)) != 0)
            acts.append(QLatin1String(row.name));
    }
    QCOMPARE(acts, QStringList());
    QVERIFY(!acts.contains(QLatin1String(GiveRating::name)));
    // Another window's screen gives none of this one's either.
    Sender elsewhere = h.hall.insider(StationRole::Rating);
    elsewhere.actor.window = 2;
    QVERIFY(!h.run(elsewhere, GiveRating{h.last().id, RatingLevel::Satisfied, {}, {}}));
    QVERIFY(h.give(RatingLevel::Satisfied));
}

void tst_Ratings::nobodySeesWhoRated()
{
    RatingHall h;
    h.serve(receiptZhao());
    QVERIFY(h.finish());
    QVERIFY(h.give(RatingLevel::Dissatisfied, {QStringLiteral("slow")}));
    for (const char *view : {RatingsView::name, RatingScreenView::name}) {
        const ViewRow *row = h.hall.hub().registry().view(QString::fromLatin1(view));
        for (const auto &role : codesOf(Role{})) {
            Sender staff = h.hall.insider(StationRole::Window, QStringLiteral("x"), Roles(quint32(role.value)));
            QCOMPARE(mayView(*row, staff.actor),
                     role.value == Role::Supervisor && QLatin1String(view) == QLatin1String(RatingsView::name));
        }
    }
    // The stream tells staff that one was given, not which nor what.
    const EventRow *row = h.hall.hub().registry().event(QString::fromLatin1(RatingGiven::type));
    const RatingGiven event{h.last(), {}};
    for (const Projection projection : {Projection::Public, Projection::Staff}) {
        const QByteArray shown = row->project(projection, {}, &event, toJson(event));
        for (const char *word : {"dissatisfied", "slow", "\"clerk\""})
            QVERIFY2(!shown.contains(word), shown.constData());
    }
}

void tst_Ratings::pageWithoutScript()
{
    RatingHall h;
    const QString code = h.serve();
    QVERIFY(h.finish());
    const Reply first = h.hall.ask({"GET", "/rate", {}, {}, {}, "10.1.2.3", {}});
    QCOMPARE(first.status, 200);
    QByteArray policy;
    for (const auto &[name, value] : first.headers) {
        if (name == "Content-Security-Policy")
            policy = value;
    }
    QVERIFY(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"));
    QVERIFY2(!policy.contains("unsafe"), policy.constData());
    const QString asked = h.rate(code, {});
    for (const QString &page : {QString::fromUtf8(first.body), asked}) {
        QVERIFY(page.contains(QStringLiteral("method=\"post\" action=\"/rate\"")));
        QVERIFY(!page.contains(QStringLiteral(" style=")) && !page.contains(QStringLiteral("<style"))
                && !page.contains(QStringLiteral(" on")));
        QVERIFY(!page.contains(QStringLiteral("{{")));
    }
    // In an address the code is of no use.
    const Reply byAddress = h.hall.ask({"GET", "/rate", {{QStringLiteral("code"), code}}, {}, {}, "10.1.2.3", {}});
    QVERIFY(!byAddress.body.contains(code.toUtf8()));
    qsizetype bytes = first.body.size();
    for (const char *path : {"/page.css", "/page.js", "/rate.js"}) {
        const Reply file = h.hall.ask({"GET", path, {}, {}, {}, "10.1.2.3", {}});
        QCOMPARE(file.status, 200);
        QVERIFY(!file.body.isEmpty());
        bytes += file.body.size();
    }
    QVERIFY2(bytes < 60'000, qPrintable(QString::number(bytes)));
    QVERIFY(h.hall.ask({"GET", "/rate.html", {}, {}, {}, "10.1.2.3", {}}).status != 200);
}

void tst_Ratings::badOnesNeedAReasonOnThePage()
{
    RatingHall h;
    const QString code = h.serve();
    QVERIFY(h.finish());
    // Tags ticked under another level do not count.
    const QString refused = h.rate(code, "&level=dissatisfied&t5=fast");
    QVERIFY(refused.contains(QStringLiteral("请勾选不满意的原因")));
    QVERIFY(refused.contains(QStringLiteral("value=\"dissatisfied\" required checked")));
    QCOMPARE(h.last().state, RatingState::Open);
    const QString markup = h.rate(code, "&level=dissatisfied&text=%3Cb%3E%251");
    QVERIFY(markup.contains(ratingDone));
    QCOMPARE(h.last().text, QStringLiteral("<b>%1"));
}

void tst_Ratings::wrongTriesAreCounted()
{
    RatingHall h;
    const QString code = h.serve();
    QVERIFY(h.finish());
    for (int i = 0; i < 10; ++i)
        QVERIFY(h.rate(QStringLiteral("01234-56789-ABCDE-FGHJK-MNPQR-%1").arg(i), {}).contains(ratingWrongCode));
    QVERIFY(h.rate(code, {}).contains(QStringLiteral("输错的次数多了")));
    QVERIFY(h.rate(code, {}, "10.9.9.9").contains(h.ticket.number));
    h.hall.clock.advance(16 * 60'000);
    QVERIFY(h.rate(code, {}).contains(h.ticket.number));
}

void tst_Ratings::termsAreHallData()
{
    RatingHall h;
    RatingTerms terms;
    terms.codeDays = 2;
    QCOMPARE(h.faults(h.supervisor, SetRatingTerms{terms, QString()}),
             QStringList{QStringLiteral("reason reason-missing")});
    QVERIFY(h.run(h.supervisor, SetRatingTerms{terms, QStringLiteral("省里规定")}));
    const QString code = h.serve();
    QVERIFY(h.finish());
    QCOMPARE(*h.last().validUntil, h.last().openedAt.plus(2 * 86'400'000LL));
    h.days(2);
    QVERIFY(h.rate(code, "&level=satisfied").contains(ratingWrongCode));
}

void tst_Ratings::invalidByTwo_data()
{
    QTest::addColumn<QString>("proposer");
    QTest::addColumn<QString>("confirmer");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *proposer, const char *confirmer, const char *problem) {
        QTest::newRow(name) << QString::fromLatin1(proposer) << QString::fromLatin1(confirmer)
                            << QString::fromLatin1(problem);
    };
    row("two persons", "supervisor", "other", "");
    row("one person", "supervisor", "supervisor", "rating-same-hands");
    row("the rated one proposes", "clerk", "other", "rating-own");
    row("the rated one confirms", "supervisor", "clerk", "rating-own");
    row("nobody proposed", "", "other", "rating-invalid-unasked");
}

void tst_Ratings::invalidByTwo()
{
    QFETCH(QString, proposer);
    QFETCH(QString, confirmer);
    QFETCH(QString, problem);
    RatingHall h;
    h.serve();
    QVERIFY(h.finish());
    const QString reason = QStringLiteral("评错了窗口");
    const QString evidence = QStringLiteral("号票和监控都是2号窗口");
    const auto judge = [&](const QString &user) {
        return h.hall.insider(StationRole::Supervisor, user, Roles(only(Role::Supervisor)));
    };
    Sender first = judge(proposer);
    Sender second = judge(confirmer);
    const QUuid id = h.last().id;
    QCOMPARE(h.faults(first, ProposeInvalid{id, reason, evidence}), QStringList{QStringLiteral("rating-not-given")});
    QVERIFY(h.give(RatingLevel::VerySatisfied));
    const Rating before = h.last();
    QCOMPARE(h.faults(first, ProposeInvalid{id, QString(), QString()}),
             QStringList({QStringLiteral("reason reason-missing"), QStringLiteral("evidence field-missing")}));
    QString refused;
    if (!proposer.isEmpty()) {
        const auto proposed = h.run(first, ProposeInvalid{id, reason, evidence});
        refused = proposed ? QString() : QString::fromLatin1(proposed.error().type().id);
        QVERIFY(!proposed || isCounted(h.last()));
    }
    if (refused.isEmpty()) {
        const auto confirmed = h.run(second, ConfirmInvalid{id});
        refused = confirmed ? QString() : QString::fromLatin1(confirmed.error().type().id);
    }
    QCOMPARE(refused, problem);
    QCOMPARE(isCounted(h.last()), !problem.isEmpty());
    // What was said stands as it was said.
    QCOMPARE(h.last().level, before.level);
    QCOMPARE(h.last().reasons, before.reasons);
    QCOMPARE(h.last().state, RatingState::Given);
}

void tst_Ratings::invalidIsNotCounted()
{
    RatingHall h;
    h.serve();
    QVERIFY(h.finish());
    QVERIFY(h.give(RatingLevel::VeryDissatisfied, {QStringLiteral("other")}));
    const QUuid id = h.last().id;
    const auto counts = [&] {
        auto db = Connection::open(h.hall.path(), OpenMode::Reader);
        return RatingStore::counts(**db, QDate(2026, 9, 24));
    };
    QCOMPARE(counts().bad, 1);
    QVERIFY(h.run(h.supervisor, TakeBadRating{id}));
    QVERIFY(h.run(h.supervisor, ProposeInvalid{id, QStringLiteral("评错了"), QStringLiteral("本人电话更正")}));
    QCOMPARE(counts().bad, 1);
    QVERIFY(h.run(h.other, UpholdRating{id, QStringLiteral("录音里没有更正")}));
    QCOMPARE(counts().bad, 1);
    QVERIFY(h.run(h.supervisor, ProposeInvalid{id, QStringLiteral("评错了"), QStringLiteral("本人书面更正")}));
    QVERIFY(h.run(h.other, ConfirmInvalid{id}));
    QCOMPARE(counts().bad, 0);
    QCOMPARE(counts().given, 0);
    QVERIFY(!h.run(h.other, UpholdRating{id, QStringLiteral("晚了")}));
}

void tst_Ratings::replayed()
{
    RatingHall h;
    const QString code = h.serve();
    QVERIFY(h.finish());
    const QString again = RatingHall::againIn(h.rate(code, "&level=dissatisfied&t2=slow"));
    QVERIFY(h.rate(again, "&level=satisfied&later=1").contains(ratingDone));
    QVERIFY(h.run(h.supervisor, SetRatingTerms{RatingTerms(), QStringLiteral("照旧")}));
    QVERIFY(h.run(h.supervisor, TakeBadRating{h.last().id}));
    QVERIFY(h.run(h.supervisor, ProposeInvalid{h.last().id, QStringLiteral("评错了"), QStringLiteral("书面更正")}));
    QVERIFY(h.run(h.other, ConfirmInvalid{h.last().id}));
    h.serve();
    QVERIFY(h.finish());
    h.hall.clock.advance(600'000);
    h.tick();
    h.hall.close();
    QCOMPARE(replayDifference(h.hall.path(), hubRegistry()), QString());
}

OW_TEST(tst_Ratings)
#include "tst_Ratings.moc"
