#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "tests/ui/kiosk/KioskSteps.h"

#include <QDir>

using namespace ow;
using namespace ow::testing;

namespace {

/// Two results of Zhao's lie at the collecting window.
struct ResultsHall {
    TestHub hub;
    VisitSteps visit{hub};
    TestStation review{hub, StationRole::Review};

    bool start()
    {
        if (!visit.start() || !review.open() || !review.signIn(QStringLiteral("qianjin")))
            return false;
        const QList<Case> cases = visit.accept(false);
        for (const Case &record : cases) {
            if (!visit.get(review, DecideCase{record.id, true, QStringLiteral("符合条件")})
                || !visit.get(review, IssueCase{record.id}))
                return false;
        }
        return cases.size() == 2;
    }
};

IdentityCard strangersCard()
{
    IdentityCard card = cardOfZhao();
    card.name = QStringLiteral("钱大江");
    card.number = QStringLiteral("330102198503121260");
    return card;
}
} // namespace

class tst_KioskResults : public QObject {
    Q_OBJECT
private slots:
    void saysSoBeforeTheNumber();
    void mayGoOnInstead();
    void atTheCollectingQueue();
    void atTheCheckIn();
};

void tst_KioskResults::saysSoBeforeTheNumber()
{
    ResultsHall hall;
    QVERIFY(hall.start());
    KioskSteps b(hall.hub);
    QVERIFY(b.show());
    b.click("queue_shebao");
    b.click("kioskReadCard");
    emit b.reader->cardRead(cardOfZhao());
    QVERIFY(b.waitFor("offerCollect"));
    QCOMPARE(b.text("kioskOfferTitle"), QStringLiteral("您有 2 件办理结果可以领取"));
    QCOMPARE(b.text("kioskOfferText"), QStringLiteral("请到 7号窗口（一楼大厅） 领取。"));
    QVERIFY(b.text("kioskNumber").isEmpty());
    b.shot("result-ready");
    // How many and where, and nothing of what or whose.
    for (const QLabel *label : b.page->findChildren<QLabel *>()) {
        for (const char *secret : {"赵明月", "出版物", "广告", "511A", "3301"})
            QVERIFY2(!label->text().contains(QString::fromUtf8(secret)), qPrintable(label->text()));
    }
    b.click("offerCollect");
    QCOMPARE(b.text("kioskPriorityTitle"), QStringLiteral("取证取件"));
    b.click("priorityNone");
    QVERIFY(b.numberIs("C001"));

    // The next one is told nothing of it.
    b.click("kioskDone");
    QVERIFY(b.text("kioskOfferTitle").isEmpty() && b.text("kioskOfferText").isEmpty());
    b.click("queue_shebao");
    b.click("kioskReadCard");
    emit b.reader->cardRead(strangersCard());
    QVERIFY(b.waitFor("priorityNone"));
}

void tst_KioskResults::mayGoOnInstead()
{
    ResultsHall hall;
    QVERIFY(hall.start());
    KioskSteps b(hall.hub);
    QVERIFY(b.show());
    b.click("queue_shebao");
    b.click("kioskReadCard");
    emit b.reader->cardRead(cardOfZhao());
    QVERIFY(b.waitFor("offerGoOn"));
    QCOMPARE(b.button("offerGoOn")->accessibleName(), QStringLiteral("接着取号：社保医保"));
    b.click("offerGoOn");
    QCOMPARE(b.text("kioskPriorityTitle"), QStringLiteral("社保医保"));
    b.click("priorityNone");
    QVERIFY(b.numberIs("B001"));
}

void tst_KioskResults::atTheCollectingQueue()
{
    ResultsHall hall;
    QVERIFY(hall.start());
    KioskSteps b(hall.hub);
    QVERIFY(b.show());
    b.click("queue_chujian");
    QVERIFY(b.reader->isVisible());
    emit b.reader->cardRead(strangersCard());
    QVERIFY(b.waitFor("offerGoOn"));
    QCOMPARE(b.text("kioskOfferTitle"), QStringLiteral("现在没有可以领取的办理结果"));
    QVERIFY(!b.shows("offerCollect"));
    b.shot("result-none");
    b.click("offerBack");

    // With no card at hand the number is had as before.
    b.click("queue_chujian");
    b.click("kioskCardBack");
    b.click("priorityNone");
    QVERIFY(b.numberIs("C001"));
    b.click("kioskDone");

    b.click("queue_chujian");
    emit b.reader->cardRead(cardOfZhao());
    QVERIFY(b.waitFor("offerCollect"));
    QVERIFY(!b.shows("offerGoOn"));
    // Left alone it is forgotten, and an answer that comes after that changes nothing.
    b.later.runAll();
    QVERIFY(b.shows("queue_chujian"));
    b.click("queue_chujian");
    emit b.reader->cardRead(cardOfZhao());
    b.later.runAll();
    QVERIFY(b.shows("queue_chujian"));
    QTest::qWait(300); // the answer is on its way; there is nothing to be seen of it
    QVERIFY(b.shows("queue_chujian"));
}

void tst_KioskResults::atTheCheckIn()
{
    ResultsHall hall;
    QVERIFY(hall.start());
    const auto booked = hall.visit.get(
        hall.visit.kiosk,
        BookTicket{QStringLiteral("shebao"), hallInstant(QDate(2026, 9, 24), QTime(9, 0)), cardOfZhao(), {}});
    QVERIFY(booked && booked->ticket.number == QLatin1String("Y001"));
    KioskSteps b(hall.hub);
    QVERIFY(b.show());
    b.click("kioskCheckInButton");
    b.click("key1");
    b.click("keyEnter");
    QVERIFY(b.waitFor("offerGoOn"));
    QCOMPARE(b.text("kioskOfferTitle"), QStringLiteral("您有 2 件办理结果可以领取"));
    b.click("offerGoOn");
    QVERIFY(b.numberIs("Y001"));
    QTRY_VERIFY(b.text("kioskAhead").contains(QStringLiteral("签到成功")));
}

OW_TEST(tst_KioskResults)
#include "tst_KioskResults.moc"
