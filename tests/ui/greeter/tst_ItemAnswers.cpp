#include "tests/base/Testing.h"
#include "tests/ui/queue/QueueSample.h"
#include "ui/greeter/ItemAnswers.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
Item answeredItem()
{
    Item item;
    item.code = QStringLiteral("X1");
    item.version = 3;
    item.effectiveFrom = QDate(2026, 1, 1);
    item.name = QStringLiteral("开店");
    item.shortName = QStringLiteral("开店");
    item.unit = QStringLiteral("scjg");
    item.object = QStringLiteral("个体工商户");
    item.promised = {5, TimeUnit::WorkingDay};
    item.result.name = QStringLiteral("营业执照");
    return item;
}

QString answerTo(const QList<ItemAnswer> &answers, const char *word)
{
    for (const ItemAnswer &one : answers) {
        if (one.question.contains(QString::fromUtf8(word)))
            return one.answer;
    }
    return {};
}
} // namespace

class tst_ItemAnswers : public QObject {
    Q_OBJECT
private slots:
    void thePlaceIsTheHallsOwn_data()
    {
        QTest::addColumn<QList<QString>>("units");
        QTest::addColumn<QList<QString>>("items");
        QTest::addColumn<QString>("queue");
        QTest::addColumn<QString>("says");
        const QList<QString> unit{QStringLiteral("scjg")};
        const QList<QString> item{QStringLiteral("X1")};
        QTest::newRow("by unit") << unit << QList<QString>() << "zonghe"
                                 << QStringLiteral("取“综合受理”的号，1、2、3、4号窗口办理。");
        QTest::newRow("by item") << QList<QString>() << item << "chujian"
                                 << QStringLiteral("取“取证取件”的号，7号窗口办理。");
        QTest::newRow("help only") << unit << QList<QString>() << "zixun" << QStringLiteral("取“咨询服务”的号。");
        QTest::newRow("not assigned") << QList<QString>() << QList<QString>() << "zonghe"
                                      << QStringLiteral("请到导服台取号。");
        QTest::newRow("queue is gone") << unit << QList<QString>() << "nirgends" << QStringLiteral("请到导服台取号。");
    }
    void thePlaceIsTheHallsOwn()
    {
        QFETCH(QList<QString>, units);
        QFETCH(QList<QString>, items);
        QFETCH(QString, queue);
        QFETCH(QString, says);
        const ItemServiceView service{{{queue, units, items, false}},
                                      {{QStringLiteral("scjg"), QStringLiteral("市场监管局")}}};
        const QString place = answerTo(itemAnswers(answeredItem(), Catalogue(), sampleHall(), service), "在哪里");
        QCOMPARE(place, QStringLiteral("临江区政务服务大厅。") + says + QStringLiteral("由市场监管局审批。"));
    }
    void whichDayItWouldBeDone()
    {
        const ItemAnswer answer = whenDone(answeredItem(), WorkingCalendar::shipped().value(), QDate(2026, 9, 24));
        QVERIFY(answer.question.contains(QStringLiteral("哪天")));
        QVERIFY(answer.answer.startsWith(
            QStringLiteral("9月24日（周四）交齐，10月9日（周五）前办结；\n9月28日（周一）交齐，")));
        QVERIFY(answer.answer.endsWith(QStringLiteral("前办结。")));
    }
    void moneyAndTime_data()
    {
        QTest::addColumn<int>("fen");
        QTest::addColumn<bool>("instant");
        QTest::addColumn<QString>("fee");
        QTest::addColumn<QString>("time");
        QTest::newRow("free") << 0 << false << QStringLiteral("不收费。") << QStringLiteral("承诺5个工作日办结。");
        QTest::newRow("yuan") << 10'000 << false << QStringLiteral("100元。") << QStringLiteral("承诺5个工作日办结。");
        QTest::newRow("fen") << 1'050 << true << QStringLiteral("10.50元。") << QStringLiteral("当场办结。");
    }
    void moneyAndTime()
    {
        QFETCH(int, fen);
        QFETCH(bool, instant);
        QFETCH(QString, fee);
        QFETCH(QString, time);
        Item item = answeredItem();
        item.feeFen = fen;
        item.instant = instant;
        const auto answers = itemAnswers(item, Catalogue(), sampleHall(), {});
        QCOMPARE(answerTo(answers, "收费"), fee);
        QVERIFY(answerTo(answers, "多久").startsWith(time));
        QVERIFY(answerTo(answers, "依据").isEmpty()); // nothing is answered from nothing
        item.feeNote = QStringLiteral("按件计收。");
        QCOMPARE(answerTo(itemAnswers(item, Catalogue(), sampleHall(), {}), "收费"), fee + *item.feeNote);
    }
};
OW_TEST(tst_ItemAnswers)
#include "tst_ItemAnswers.moc"
