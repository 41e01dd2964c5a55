// 意见建议 on a phone: left without an account and sealed, answered, read by its code only; twice sent is left once; never more than a day
// can bear.
#include "models/progress/QueryTryStore.h"
#include "models/suggestions/SuggestionCommands.h"
#include "models/suggestions/SuggestionStore.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/Replay.h"
#include "tests/sync/hub/TestHall.h"

#include <QFile>
#include <QTest>
#include <QUrlQuery>

using namespace ow;
using namespace ow::testing;

namespace {
const QString suggestWish = QStringLiteral("填表的台子再高一点就好了");

struct SuggestHall {
    TestHall hall;
    Sender kiosk = hall.insider(StationRole::Kiosk);
    Sender office = hall.insider(StationRole::Supervisor, QStringLiteral("supervisor"), only(Role::Supervisor));

    SuggestHall()
    {
        hall.clock.set(hallInstant(QDate(2026, 9, 24), QTime(9, 0)));
        kiosk.actor.device = QStringLiteral("K1");
    }
    using Sent = QList<std::pair<const char *, QString>>;
    QString post(const Sent &fields, const QByteArray &address = "10.1.2.3", const char *language = "zh-CN")
    {
        QUrlQuery form;
        form.addQueryItem(QStringLiteral("lang"), QLatin1String(language));
        for (const auto &[name, value] : fields)
            form.addQueryItem(QLatin1String(name), QString::fromLatin1(QUrl::toPercentEncoding(value)));
        const Reply reply =
            hall.ask({"POST", "/suggest", {}, {}, form.toString(QUrl::FullyEncoded).toUtf8(), address, {}});
        return reply.status == 200 ? QString::fromUtf8(reply.body) : QString::number(reply.status);
    }
    QString get() { return QString::fromUtf8(hall.ask({"GET", "/suggest", {}, {}, {}, "10.1.2.3", {}}).body); }
    /// What a page that is handed out says it is.
    static QString formIn(const QString &page)
    {
        return page.section(QStringLiteral("name=\"form\" value=\""), 1).section(QLatin1Char('"'), 0, 0);
    }
    static QString codeIn(const QString &page)
    {
        return page.section(QStringLiteral("class=\"again\">"), 1).section(QLatin1Char('<'), 0, 0);
    }
    QString leave(const QString &words = suggestWish, const QString &phone = {}, const QByteArray &address = "10.1.2.3")
    {
        return post({{"form", formIn(get())}, {"words", words}, {"phone", phone}}, address);
    }
    QString read(const QString &code, const char *language = "zh-CN")
    {
        return post({{"act", QStringLiteral("read")}, {"code", code}}, "10.1.2.3", language);
    }
    QList<Suggestion> all()
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return SuggestionStore::list(**db, 1000);
    }
    bool isOnDisk(const QString &text) const
    {
        for (const char *name : {"hub.db", "hub.db-wal"}) {
            QFile file(hall.path(name));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text.toUtf8()))
                return true;
        }
        return false;
    }
    int answer(const QString &words)
    {
        return hall.run(office, AnswerSuggestion::name, toJson(AnswerSuggestion{all().first().id, words})).status;
    }
};
} // namespace

class tst_Suggest : public QObject {
    Q_OBJECT
private slots:
    void isLeftSealedAndReadByItsCode();
    void readAtTheKioskToo();
    void sentTwiceIsLeftOnce();
    void refusals_data();
    void refusals();
    void wrongCodesAreCounted();
    void notMoreThanADayCanBear();
};

void tst_Suggest::isLeftSealedAndReadByItsCode()
{
    SuggestHall h;
    const QString done = h.leave(suggestWish, QStringLiteral("138 1234 3210"));
    const QString code = SuggestHall::codeIn(done);
    QVERIFY2(done.contains(QStringLiteral("谢谢您")) && !code.isEmpty(), qPrintable(done));
    QVERIFY(!done.contains(suggestWish) && !done.contains(QStringLiteral("138")));
    QVERIFY(!h.isOnDisk(suggestWish) && !h.isOnDisk(QStringLiteral("13812343210")) && !h.isOnDisk(code));
    QCOMPARE(h.all().size(), 1);
    QCOMPARE(h.all().first().maskedPhone, std::optional(QStringLiteral("138****3210")));
    QVERIFY(h.all().first().device.isEmpty());
    QVERIFY(h.read(code).contains(QStringLiteral("还没有答复")));
    QCOMPARE(h.answer(QStringLiteral("<b>已经换了</b>\n高的。")), 200);
    const QString told = h.read(code.toLower().remove(QLatin1Char('-')));
    QVERIFY2(told.contains(QStringLiteral("&lt;b&gt;已经换了&lt;/b&gt;<br>高的。"))
                 && told.contains(QStringLiteral("2026年9月24日")),
             qPrintable(told));
    QVERIFY(!told.contains(suggestWish)); // his own words are not shown again
    QVERIFY(h.read(code, "en").contains(QStringLiteral("The answer of the hall")));
    QCOMPARE(replayDifference(h.hall.path(), hubRegistry()), QString());
}

void tst_Suggest::readAtTheKioskToo()
{
    SuggestHall h;
    const QString code = SuggestHall::codeIn(h.leave());
    QCOMPARE(h.answer(QStringLiteral("好的。")), 200);
    const auto atKiosk = fromJson<SuggestionTold>(
        h.hall.run(h.kiosk, AskSuggestion::name, toJson(AskSuggestion{code})).body, Strictness::Exact);
    QVERIFY(atKiosk);
    QCOMPARE(atKiosk->answer, std::optional(QStringLiteral("好的。")));
    const auto left = fromJson<SuggestionTaken>(
        h.hall.run(h.kiosk, LeaveSuggestion::name, toJson(LeaveSuggestion{suggestWish})).body, Strictness::Exact);
    QVERIFY(left && h.read(left->code).contains(QStringLiteral("还没有答复")));
}

void tst_Suggest::sentTwiceIsLeftOnce()
{
    SuggestHall h;
    const QString form = SuggestHall::formIn(h.get());
    const SuggestHall::Sent said{{"form", form}, {"words", suggestWish}};
    const QString code = SuggestHall::codeIn(h.post(said));
    QVERIFY(!code.isEmpty());
    QCOMPARE(SuggestHall::codeIn(h.post(said)), code);
    QCOMPARE(h.all().size(), 1);
    // He went back and wrote something else.
    const QString other = SuggestHall::codeIn(h.post({{"form", form}, {"words", QStringLiteral("开水凉了")}}));
    QVERIFY(!other.isEmpty() && other != code);
    QCOMPARE(h.all().size(), 2);
    QVERIFY(SuggestHall::formIn(h.get()) != form);
}

void tst_Suggest::refusals_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<bool>("hasForm");
    QTest::addColumn<QString>("sentence");
    const QString none;
    QTest::newRow("nothing") << none << none << true << QStringLiteral("请先写下意见");
    QTest::newRow("blanks") << QStringLiteral(" \r\n ") << none << true << QStringLiteral("请先写下意见");
    QTest::newRow("no form") << suggestWish << none << false << QStringLiteral("请先写下意见");
    QTest::newRow("too long") << QString(503, QChar(0x597D)) << none << true << QStringLiteral("多了 3 字");
    QTest::newRow("far too long") << QString(9000, QChar(0x597D)) << none << true << QStringLiteral("多了 1500 字");
    QTest::newRow("number") << suggestWish << QStringLiteral("123") << true << QStringLiteral("电话号码不对");
    QTest::newRow("all there is room for") << QString(500, QChar(0x597D)) << none << true << QStringLiteral("谢谢您");
    QTest::newRow("lines") << QStringLiteral("a\r\n").repeated(250).trimmed() << none << true
                           << QStringLiteral("谢谢您");
}

void tst_Suggest::refusals()
{
    QFETCH(QString, words);
    QFETCH(QString, phone);
    QFETCH(bool, hasForm);
    QFETCH(QString, sentence);
    SuggestHall h;
    const QString form = hasForm ? SuggestHall::formIn(h.get()) : QStringLiteral("x");
    const QString page = h.post({{"form", form}, {"words", words}, {"phone", phone}});
    QVERIFY2(page.contains(sentence), qPrintable(page));
    const bool isLeft = sentence == QStringLiteral("谢谢您");
    QCOMPARE(h.all().size(), isLeft ? 1 : 0);
    // What he wrote is not lost.
    if (!isLeft && !words.trimmed().isEmpty())
        QVERIFY(page.contains(words.left(500)));
}

void tst_Suggest::wrongCodesAreCounted()
{
    SuggestHall h;
    const QString code = SuggestHall::codeIn(h.leave());
    QVERIFY(h.read({}).contains(QStringLiteral("没有这个查询号")));
    for (int i = 0; i < QueryTryStore::wrongMaxOfAsker; ++i)
        QVERIFY(h.read(QStringLiteral("0000-000%1").arg(i)).contains(QStringLiteral("没有这个查询号")));
    QVERIFY(h.read(code).contains(QStringLiteral("分钟后再查")));
    // Who reads too often may still write.
    QVERIFY(h.leave().contains(QStringLiteral("谢谢您")));
    h.hall.clock.advance(QueryTryStore::pauseMinutes * 60'000);
    QVERIFY(h.read(code).contains(QStringLiteral("还没有答复")));
}

void tst_Suggest::notMoreThanADayCanBear()
{
    SuggestHall h;
    for (int i = 0; i < QueryTryStore::wrongMaxOfAsker; ++i)
        QVERIFY(h.leave().contains(QStringLiteral("谢谢您")));
    const QString often = h.leave();
    QVERIFY2(often.contains(QStringLiteral("分钟后再提交")) && often.contains(suggestWish), qPrintable(often));
    for (int i = QueryTryStore::wrongMaxOfAsker; i < LeaveSuggestion::leftByPhoneMax; ++i)
        QVERIFY(h.leave(suggestWish, {}, "10.2.0." + QByteArray::number(i)).contains(QStringLiteral("谢谢您")));
    QVERIFY(h.leave(suggestWish, {}, "10.3.0.1").contains(QStringLiteral("请明天再来")));
    // The kiosks keep room.
    QCOMPARE(h.hall.run(h.kiosk, LeaveSuggestion::name, toJson(LeaveSuggestion{suggestWish})).status, 200);
    h.hall.clock.advance(24 * 3'600'000);
    QVERIFY(h.leave().contains(QStringLiteral("谢谢您")));
}

OW_TEST(tst_Suggest)
#include "tst_Suggest.moc"
