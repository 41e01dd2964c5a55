// The phone pages as a hub gives them: who has a slip follows his number, gives it back or lets others go first; nobody else learns or
// changes anything by it; news come as events, and say nothing of a person.
#include "models/base/ProblemTypes.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketCommands.h"
#include "models/queue/TicketMoveCommands.h"
#include "models/ratings/RatingWords.h"
#include "sync/hub/PhoneLine.h"
#include "sync/hub/TicketPage.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/Replay.h"
#include "tests/sync/hub/TestHall.h"

#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

using namespace ow;
using namespace ow::testing;

namespace {
/// What a phone would have been sent.
class HeardFrames final : public StreamSink {
public:
    void publish(const StreamFrame &frame) override { frames.append(frame); }
    QList<StreamFrame> frames;
};

struct Slip {
    Ticket ticket;
    QString number;
    QString code;
};

struct PhoneHall {
    TestHall hall;
    Sender kiosk = hall.insider(StationRole::Kiosk);
    Sender clerk = hall.insider(StationRole::Window, QStringLiteral("clerk"), only(Role::Clerk));
    HeardFrames heard;

    PhoneHall()
    {
        hall.clock.set(hallInstant(QDate(2026, 9, 24), QTime(9, 0)));
        hall.hub().writer().setSink(&hall.hub().phones());
        hall.hub().phones().setSink(&heard);
        run(clerk, OpenWindow{1});
    }
    template <class C>
    Result<typename C::Reply> run(Sender &sender, const C &command)
    {
        hall.clock.advance(1000);
        const CommandOutcome outcome = hall.run(sender, C::name, toJson(command));
        if (outcome.status != 200)
            return fail(TestHall::problem(outcome.body));
        return fromJson<typename C::Reply>(outcome.body, Strictness::Exact);
    }
    Slip take(const std::optional<IdentityCard> &card = {})
    {
        IssueTicket issue;
        issue.queue = QStringLiteral("zonghe");
        issue.card = card;
        const auto issued = run(kiosk, issue);
        const QString behind = issued ? issued->ticketLink.value_or(QString()).section(QLatin1Char('#'), 1) : QString();
        return {issued ? issued->ticket : Ticket(), behind.section(QLatin1Char('.'), 0, 0),
                behind.section(QLatin1Char('.'), 1)};
    }
    static QByteArray form(const QString &number, const QString &code, const QByteArray &more = {})
    {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("number"), number);
        query.addQueryItem(QStringLiteral("code"), code);
        return query.toString(QUrl::FullyEncoded).toUtf8() + more;
    }
    Reply post(const QByteArray &path, const QByteArray &form)
    {
        return hall.ask({"POST", path, {}, {}, form, "10.1.2.3", {}});
    }
    QString page(const Slip &slip, const QByteArray &more = {})
    {
        return QString::fromUtf8(post("/t", form(slip.number, slip.code, more)).body);
    }
    TicketState state(const Slip &slip)
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return TicketStore::find(**db, slip.ticket.id)->state;
    }
    /// The last one a phone with this subscription would have read.
    QJsonObject news(const StreamSubscription &reader)
    {
        while (hall.hub().phones().step(0)) {}
        QByteArray last = reader.backlog;
        for (const StreamFrame &frame : heard.frames) {
            if (frame.audience == reader.audience && frame.projection == reader.projection && frame.seq > reader.after)
                last = frame.bytes;
        }
        const qsizetype data = last.indexOf("data: ") + 6;
        return QJsonDocument::fromJson(last.mid(data).trimmed()).object();
    }
};

QString fieldOf(const Reply &reply, const char *name)
{
    for (const auto &[key, value] : reply.headers) {
        if (key == name)
            return QString::fromUtf8(value);
    }
    return {};
}
} // namespace

class tst_Phones : public QObject {
    Q_OBJECT
private slots:
    void followsTheNumber()
    {
        PhoneHall h;
        const Slip first = h.take();
        const Slip second = h.take();
        const Slip third = h.take();
        QCOMPARE(third.number, third.ticket.number);
        QString page = h.page(third);
        QVERIFY2(page.contains(QStringLiteral("前面还有 <b>2</b> 人")), qPrintable(page));
        QVERIFY(page.contains(QStringLiteral("等候时间暂无法估计")));
        QVERIFY(h.run(h.clerk, CallNext{1}));
        QVERIFY(h.page(third).contains(QStringLiteral("前面还有 <b>1</b> 人")));
        page = h.page(first);
        QVERIFY2(page.contains(QStringLiteral("请现在到")) && page.contains(QStringLiteral("1 号窗口")),
                 qPrintable(page));
        QVERIFY(!page.contains(QStringLiteral("确定取消")));
        QVERIFY(h.run(h.clerk, StartService{1}));
        QVERIFY(h.page(first).contains(QStringLiteral("正在 1 号窗口办理")));
        QVERIFY(h.run(h.clerk, FinishTicket{1, Outcome::Consulted}));
        page = h.page(first);
        QVERIFY(page.contains(QStringLiteral("已经办完")) && page.contains(QStringLiteral("href=\"/rate?lang=zh-CN\""))
                && page.contains(QStringLiteral("href=\"/suggest?lang=zh-CN\"")));
        QVERIFY(!page.contains(QStringLiteral("data-live")));
        QVERIFY(h.page(second).contains(QStringLiteral("下一个就是您")));
    }
    void saysHowLongWhenItCan()
    {
        PhoneHall h;
        QList<Slip> slips;
        for (int i = 0; i < 12; ++i)
            slips.append(h.take());
        for (int i = 0; i < 7; ++i) {
            QVERIFY(h.run(h.clerk, CallNext{1}));
            h.hall.clock.advance(4 * 60'000);
            QVERIFY(h.run(h.clerk, FinishTicket{1, Outcome::Consulted}));
        }
        QVERIFY2(h.page(slips.at(7)).contains(QStringLiteral("预计 5 分钟以内叫到您")),
                 qPrintable(h.page(slips.at(7))));
        QVERIFY2(h.page(slips.at(9)).contains(QStringLiteral("预计还要等 8–15 分钟")), qPrintable(h.page(slips.at(9))));
        QVERIFY(h.page(slips.at(9), "&lang=en").contains(QStringLiteral("Probably 8–15 min")));
    }
    void onlyWithItsOwnCode()
    {
        PhoneHall h;
        const Slip first = h.take();
        const Slip second = h.take();
        const QString wrong = QStringLiteral("号码或查询码不对");
        QVERIFY(h.page({{}, first.number, second.code}).contains(wrong));
        QVERIFY(h.page({{}, second.number, first.code}).contains(wrong));
        QVERIFY(h.page({{}, QStringLiteral("A999"), first.code}).contains(wrong));
        QVERIFY(h.page({{}, first.number, QStringLiteral("0000-0000-0000-0000")}).contains(wrong));
        QVERIFY(h.page({{}, first.number, second.code}, "&act=leave").contains(wrong));
        QCOMPARE(h.state(first), TicketState::Waiting);
        QCOMPARE(h.post("/t/live", PhoneHall::form(first.number, second.code)).status, 404);
        // A code opens no other door, and no other code this one.
        QVERIFY(QString::fromUtf8(h.post("/rate", "code=" + first.code.toUtf8()).body)
                    .contains(QStringLiteral("评价码不对")));
        QVERIFY(h.page(first).contains(QStringLiteral("下一个就是您")));
        // In an address they are of no use.
        const Reply address =
            h.hall.ask({"GET",
                        "/t",
                        {{QStringLiteral("number"), first.number}, {QStringLiteral("code"), first.code}},
                        {},
                        {},
                        "10.1.2.3",
                        {}});
        QVERIFY(!address.body.contains(first.code.toUtf8()) && !address.body.contains("standing"));
        // On the next day the slip is of no use any more.
        h.hall.clock.advance(86'400'000);
        QVERIFY(h.page(first).contains(wrong));
    }
    void leaves()
    {
        PhoneHall h;
        const Slip first = h.take();
        const Slip second = h.take();
        QVERIFY(h.page(second).contains(QStringLiteral("确定取消")));
        const QString page = h.page(first, "&act=leave");
        QVERIFY2(page.contains(QStringLiteral("谢谢您告诉我们")), qPrintable(page));
        QVERIFY(page.contains(QStringLiteral("这个号已经取消")));
        QCOMPARE(h.state(first), TicketState::Cancelled);
        QVERIFY(h.page(first, "&act=leave").contains(QStringLiteral("情况变了")));
        QVERIFY(h.page(second).contains(QStringLiteral("下一个就是您")));
        // Who has been called is the clerk's to send away.
        QVERIFY(h.run(h.clerk, CallNext{1}));
        QVERIFY(h.page(second, "&act=leave").contains(QStringLiteral("情况变了")));
        QCOMPARE(h.state(second), TicketState::Called);
        QCOMPARE(replayDifference(h.hall.path(), hubRegistry()), QString());
    }
    void letsOthersGoFirst()
    {
        PhoneHall h;
        QList<Slip> slips;
        for (int i = 0; i < 5; ++i)
            slips.append(h.take());
        const QString page = h.page(slips.at(0), "&act=later");
        QVERIFY2(page.contains(QStringLiteral("已经延后")), qPrintable(page));
        QVERIFY2(page.contains(QStringLiteral("前面还有 <b>3</b> 人")), qPrintable(page));
        QVERIFY(h.page(slips.at(1)).contains(QStringLiteral("下一个就是您")));
        const auto called = h.run(h.clerk, CallNext{1});
        QVERIFY(called);
        QCOMPARE(called->ticket->number, slips.at(1).number);
        QVERIFY(h.page(slips.at(0), "&act=later").contains(QStringLiteral("前面还有 <b>3</b> 人")));
        QVERIFY(h.page(slips.at(0), "&act=later").contains(QStringLiteral("后面没有人在等")));
        QCOMPARE(replayDifference(h.hall.path(), hubRegistry()), QString());
    }
    void newsComeByThemselves()
    {
        PhoneHall h;
        const Slip first = h.take();
        const Slip second = h.take();
        const auto follow = [&](const Slip &slip, const QByteArray &more = {}) {
            const Reply reply = h.post("/t/live", PhoneHall::form(slip.number, slip.code, more));
            return reply.stream.value_or(StreamSubscription());
        };
        const StreamSubscription one = follow(first);
        const StreamSubscription two = follow(second);
        const StreamSubscription english = follow(second, "&lang=en");
        QCOMPARE(one.projection, int(PhoneLine::projection));
        QVERIFY(one.audience && two.audience && english.audience);
        QVERIFY(one.audience != two.audience && two.audience != english.audience);
        QCOMPARE(h.news(one).value(QLatin1String("state")).toString(), QStringLiteral("waiting"));
        const qsizetype before = h.heard.frames.size();
        QVERIFY(h.run(h.clerk, CallNext{1}));
        QCOMPARE(h.news(one).value(QLatin1String("state")).toString(), QStringLiteral("called1"));
        QCOMPARE(h.news(one).value(QLatin1String("say")).toString(), QStringLiteral("A001 号，请到 1 号窗口"));
        QVERIFY(h.news(two).value(QLatin1String("html")).toString().contains(QStringLiteral("下一个就是您")));
        QVERIFY(h.news(english).value(QLatin1String("html")).toString().contains(QStringLiteral("You are next")));
        QCOMPARE(h.heard.frames.size(), before + 3);
        // What moves nobody is told nobody.
        QVERIFY(h.run(h.clerk, StartService{1}));
        h.news(two);
        QCOMPARE(h.heard.frames.size(), before + 4);
        QVERIFY(h.run(h.clerk, FinishTicket{1, Outcome::Consulted}));
        QVERIFY(h.news(one).value(QLatin1String("over")).toBool());
        for (qsizetype i = 1; i < h.heard.frames.size(); ++i)
            QCOMPARE(h.heard.frames.at(i).seq, h.heard.frames.at(i - 1).seq + 1);
    }
    void nothingPersonal()
    {
        PhoneHall h;
        IdentityCard card;
        card.name = QStringLiteral("李建敏");
        card.number = QStringLiteral("210302197803150118");
        card.sex = Sex::Male;
        card.ethnicity = QStringLiteral("汉");
        card.birth = QDate(1978, 3, 15);
        card.address = QStringLiteral("临江市江岸区沿江大道58号");
        card.authority = QStringLiteral("临江市公安局江岸分局");
        card.validFrom = QDate(2016, 5, 10);
        card.validTo = QDate(2036, 5, 10);
        const Slip slip = h.take(card);
        QVERIFY(slip.ticket.maskedName);
        const Reply reply = h.post("/t/live", PhoneHall::form(slip.number, slip.code));
        QVERIFY(h.run(h.clerk, CallNext{1}));
        h.news(*reply.stream);
        QString all = h.page(slip) + QString::fromUtf8(reply.stream->backlog);
        for (const StreamFrame &frame : h.heard.frames)
            all += QString::fromUtf8(frame.bytes);
        for (const QString &word : {*slip.ticket.maskedName, card.name, card.number, QStringLiteral("clerk"),
                                    slip.ticket.id.toString(QUuid::WithoutBraces)})
            QVERIFY2(!all.contains(word), qPrintable(word));
    }
    void books()
    {
        PhoneHall h;
        const auto page = [&](const QByteArray &form) { return QString::fromUtf8(h.post("/book", form).body); };
        const auto get = [&](const QList<QPair<QString, QString>> &query) {
            return QString::fromUtf8(h.hall.ask({"GET", "/book", query, {}, {}, "10.1.2.3", {}}).body);
        };
        const auto named = [](const char *name, const char *number) {
            return "&name=" + QUrl::toPercentEncoding(QString::fromUtf8(name)) + "&number=" + number;
        };
        const QByteArray li = named("李建敏", "210302197803150118");
        const QPair<QString, QString> queue(QStringLiteral("queue"), QStringLiteral("zonghe"));
        QVERIFY(get({}).contains(QStringLiteral("/book?queue=zonghe&amp;lang=zh-CN")));
        QVERIFY(get({queue}).contains(QStringLiteral("aria-current=\"date\"")));
        const Instant slot = hallInstant(QDate(2026, 9, 28), QTime(9, 30));
        const QByteArray when = "queue=zonghe&day=2026-09-28&slot=" + QByteArray::number(slot.ms);
        QVERIFY(get({queue, {QStringLiteral("day"), QStringLiteral("2026-09-28")}}).contains(QString::number(slot.ms)));
        QVERIFY(page(when + named("李建敏", "210302197803150119")).contains(QStringLiteral("对不上")));
        QVERIFY(page(when).contains(QStringLiteral("请选一个时间")));
        QVERIFY(page("queue=zonghe&slot=1" + li).contains(QStringLiteral("不能预约了")));
        const QString done = page(when + li);
        QVERIFY2(done.contains(QStringLiteral("已经预约"))
                     && done.contains(QStringLiteral("2026年9月28日 09:30–10:00")),
                 qPrintable(done));
        QVERIFY(!done.contains(QStringLiteral("李建敏")) && !done.contains(QStringLiteral("210302197803150118")));
        const QString behind = done.section(QStringLiteral("/t?lang=zh-CN#"), 1).section(QLatin1Char('"'), 0, 0);
        const Slip slip{{}, behind.section(QLatin1Char('.'), 0, 0), behind.section(QLatin1Char('.'), 1)};
        QCOMPARE(slip.number, QStringLiteral("Y001"));
        // One live booking of a person for a thing; under another name nothing is booked, and nothing is learnt.
        QVERIFY(page(when + li).contains(QStringLiteral("已经有这项业务的预约")));
        QVERIFY(page(when + named("王小明", "210302197803150118")).contains(QStringLiteral("对不上")));
        // Until two hours before, it can be given back.
        h.hall.clock.set(hallInstant(QDate(2026, 9, 28), QTime(7, 29)));
        QVERIFY(h.page(slip).contains(QStringLiteral("确定取消预约")));
        h.hall.clock.set(hallInstant(QDate(2026, 9, 28), QTime(7, 31)));
        const QString mine = h.page(slip);
        QVERIFY2(mine.contains(QStringLiteral("网上不能取消了")) && !mine.contains(QStringLiteral("确定取消预约")),
                 qPrintable(mine));
        QVERIFY(h.page(slip, "&act=leave").contains(QStringLiteral("网上不能取消了")));
        const Instant later = hallInstant(QDate(2026, 9, 28), QTime(10, 0));
        const QByteArray then = "queue=shebao&day=2026-09-28&slot=" + QByteArray::number(later.ms);
        const QString second = page(then + li);
        const QString behindSecond =
            second.section(QStringLiteral("/t?lang=zh-CN#"), 1).section(QLatin1Char('"'), 0, 0);
        const Slip other{{}, behindSecond.section(QLatin1Char('.'), 0, 0), behindSecond.section(QLatin1Char('.'), 1)};
        QVERIFY(h.page(other, "&act=leave").contains(QStringLiteral("已经取消")));
        QVERIFY(page(then + li).contains(QStringLiteral("已经预约")));
        QCOMPARE(replayDifference(h.hall.path(), hubRegistry()), QString());
        // Nothing of it lies anywhere in clear.
        for (const char *name : {"hub.db", "hub.db-wal"}) {
            QFile file(h.hall.path(name));
            const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            QVERIFY(!bytes.contains("210302197803150118") && !bytes.contains(QStringLiteral("李建敏").toUtf8()));
        }
        for (int i = 0; i < 12; ++i)
            page(when + named("李建敏", "210302197803150119"));
        QVERIFY(page(when + li).contains(QStringLiteral("分钟后再试")));
    }
    void everyPageIsPlainAndClosed()
    {
        PhoneHall h;
        const Slip slip = h.take();
        QList<Reply> pages{h.post("/t", PhoneHall::form(slip.number, slip.code))};
        for (const char *path : {"/", "/t", "/progress", "/rate", "/book", "/suggest"})
            pages.append(h.hall.ask({"GET", path, {}, {{"accept-language", "en-GB,en;q=0.9"}}, {}, "10.1.2.3", {}}));
        for (const Reply &page : pages) {
            QCOMPARE(page.status, 200);
            const QString policy = fieldOf(page, "Content-Security-Policy");
            QVERIFY2(policy.startsWith(QStringLiteral("default-src 'none'"))
                         && !policy.contains(QStringLiteral("unsafe")),
                     qPrintable(policy));
            QCOMPARE(fieldOf(page, "Referrer-Policy"), QStringLiteral("no-referrer"));
            const QString html = QString::fromUtf8(page.body);
            for (const char *no : {"{{", "<style", " style=", "onclick", "http://", "https://"})
                QVERIFY2(!html.contains(QLatin1String(no)), no);
        }
        QVERIFY(pages.at(1).body.contains("<html lang=\"en\">") && pages.at(0).body.contains("<html lang=\"zh-CN\">"));
        QVERIFY(pages.at(2).body.contains("My number"));
        QVERIFY(Hub::isForPhones({"GET", "/page.css", {}, {}, {}, {}, {}}));
        for (const char *path : {"/v1/hub", "/v1/views/public", "/metrics", "/healthz", "/openapi.json", "/page.html"})
            QVERIFY2(!Hub::isForPhones({"GET", path, {}, {}, {}, {}, {}}), path);
    }
    /// All of them together, as they are shipped (design: 60 KB at most).
    void weighLittle()
    {
        qint64 bytes = 0;
        const QDir web(QStringLiteral(":/web"));
        for (const QString &name : web.entryList(QDir::Files)) {
            QFile file(web.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            bytes += file.size();
        }
        QFile words(QStringLiteral(":/texts/phone.json"));
        QVERIFY(words.open(QIODevice::ReadOnly));
        bytes += words.size();
        qInfo("phone pages and their words: %lld bytes", bytes);
        QVERIFY2(bytes <= 60 * 1024, qPrintable(QString::number(bytes)));
    }
    /// Every word stands in both languages, with the same gaps; every word of the lists is there.
    void wordsInBothLanguages()
    {
        const PageText chinese(PageLanguage::Chinese);
        const PageText english(PageLanguage::English);
        const QStringList keys = PageText::keys();
        QVERIFY(keys.size() > 100);
        for (const QString &key : keys) {
            const QString zh = chinese(qPrintable(key));
            const QString en = english(qPrintable(key));
            QVERIFY2(!zh.isEmpty() && !en.isEmpty() && zh != en, qPrintable(key));
            for (const QChar letter : en)
                QVERIFY2(letter.unicode() < 0x3000, qPrintable(key));
            for (int i = 1; i <= 3; ++i) {
                const QString gap = QLatin1Char('%') + QString::number(i);
                QVERIFY2(zh.contains(gap) == en.contains(gap), qPrintable(key));
            }
        }
        for (const RatingTag &tag : RatingWords::shipped().tags)
            QCOMPARE(chinese(qPrintable(QStringLiteral("tag.") + tag.code)), tag.text);
        for (const RatingIndicator &one : RatingWords::shipped().indicators)
            QCOMPARE(chinese(qPrintable(QStringLiteral("indicator.") + one.code)), one.name);
        for (const auto &level : codesOf(RatingLevel{}))
            QCOMPARE(chinese(level.text), ratingLevelText(level.value));
        for (const auto &state : codesOf(TicketState{})) {
            TicketStanding standing;
            standing.state = state.value;
            standing.number = QStringLiteral("A001");
            standing.queue = QStringLiteral("综合受理");
            standing.queueEn = QStringLiteral("General Services");
            standing.day = QDate(2026, 9, 24);
            standing.bookedFor = standing.cancelBy = standing.until = Instant{1'790'000'000'000};
            for (const PageText &text : {chinese, english}) {
                const QString html = standingHtml(standing, text);
                QVERIFY2(!html.contains(QLatin1String("%1")) && !html.contains(QLatin1String("\"></p>")),
                         qPrintable(html));
                QVERIFY(!standingSaid(standing, text).trimmed().isEmpty());
            }
        }
    }
};

OW_TEST(tst_Phones)
#include "tst_Phones.moc"
