#include "tests/base/Testing.h"
#include "tests/ui/kiosk/KioskSteps.h"

using namespace ow;
using namespace ow::testing;

/// What is done in a visitor's own name is passed on by one page and done by another; both end with him.
class tst_KioskVisit : public QObject {
    Q_OBJECT
private slots:
    void isPassedOn();
    void isDoneAndEnds_data();
    void isDoneAndEnds();
    void countdownInEveryMode_data();
    void countdownInEveryMode();
    void aTouchGivesMoreTime();
};

void tst_KioskVisit::isPassedOn()
{
    TestHub hub;
    KioskSteps b{hub};
    b.reader = nullptr;
    QVERIFY(b.show());
    QList<KioskVisit> passed;
    b.page->passVisitsTo([&](const KioskVisit &visit) { passed.append(visit); }, true);
    QVERIFY(b.waitFor("queue_zonghe"));
    const auto back = [&] {
        b.page->visitOver();
        return b.waitFor("queue_zonghe");
    };
    b.click("kioskProgressButton");
    QCOMPARE(passed.size(), 1);
    QCOMPARE(passed.last().kind, KioskVisit::Kind::Progress);
    QVERIFY(b.page->findChild<QWidget *>(QStringLiteral("kioskAway"))->isVisible());
    b.shot("visit-away");
    QVERIFY(back());
    b.click("kioskBook");
    QCOMPARE(passed.last().kind, KioskVisit::Kind::Booking);
    QVERIFY(back());
    b.click("kioskCheckInButton");
    QCOMPARE(passed.last().kind, KioskVisit::Kind::CheckIn);
    QVERIFY(back());
    // A number without a name is given here; the card is read elsewhere.
    b.click("elderToggle");
    b.click("queue_shebao");
    b.click("kioskReadCard");
    QCOMPARE(passed.size(), 4);
    QCOMPARE(passed.last().kind, KioskVisit::Kind::Ticket);
    QCOMPARE(passed.last().queue, QStringLiteral("shebao"));
    QVERIFY(passed.last().elder);
    QVERIFY(back());
    QCOMPARE(b.button("elderToggle")->text(), QStringLiteral("长者模式")); // the next one begins anew
    b.click("queue_chujian");                                              // results are collected with the card
    QCOMPARE(passed.last().queue, QStringLiteral("chujian"));
    b.page->visitFailed();
    QVERIFY(b.waitFor("kioskDone"));
    b.click("kioskDone");
    b.click("queue_shebao");
    b.click("priorityNone");
    QVERIFY(b.numberIs("B001"));
}

void tst_KioskVisit::isDoneAndEnds_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("queue");
    QTest::addColumn<QString>("shown");
    QTest::newRow("progress") << int(KioskVisit::Kind::Progress) << QString() << QStringLiteral("progressBack");
    QTest::newRow("booking") << int(KioskVisit::Kind::Booking) << QString() << QStringLiteral("queue_zonghe");
    QTest::newRow("booking of a queue") << int(KioskVisit::Kind::Booking) << QStringLiteral("zonghe")
                                        << QStringLiteral("slot_10:00");
    QTest::newRow("check-in") << int(KioskVisit::Kind::CheckIn) << QString() << QStringLiteral("checkInBack");
    QTest::newRow("ticket") << int(KioskVisit::Kind::Ticket) << QStringLiteral("zonghe")
                            << QStringLiteral("kioskCardBack");
}

void tst_KioskVisit::isDoneAndEnds()
{
    QFETCH(int, kind);
    QFETCH(QString, queue);
    QFETCH(QString, shown);
    TestHub hub;
    KioskSteps b{hub};
    QVERIFY(b.show());
    int begun = 0;
    int done = 0;
    connect(b.page.get(), &KioskPage::visitShown, this, [&] { ++begun; });
    connect(b.page.get(), &KioskPage::visitDone, this, [&] { ++done; });
    KioskVisit visit;
    visit.kind = KioskVisit::Kind(kind);
    visit.queue = queue;
    b.page->doVisit(visit);
    QVERIFY(b.waitFor(qPrintable(shown)));
    QVERIFY(!b.shows("languageToggle"));
    QCOMPARE(begun, 1);
    QCOMPARE(done, 0);
    b.later.runAll(); // nobody touched it for a while
    QCOMPARE(done, 1);
    QVERIFY(b.page->findChild<QWidget *>(QStringLiteral("kioskAway"))->isVisible());
}

void tst_KioskVisit::countdownInEveryMode_data()
{
    QTest::addColumn<bool>("elder");
    QTest::addColumn<bool>("english");
    QTest::newRow("standard") << false << false;
    QTest::newRow("large type") << true << false;
    QTest::newRow("English") << false << true;
    QTest::newRow("English, large type") << true << true;
}

void tst_KioskVisit::countdownInEveryMode()
{
    QFETCH(bool, elder);
    QFETCH(bool, english);
    TestHub hub;
    KioskSteps b{hub};
    QVERIFY(b.show());
    KioskVisit visit;
    visit.elder = elder;
    visit.english = english;
    b.page->doVisit(visit);
    QVERIFY(b.waitFor("progressBack"));
    while (!b.shows("kioskMoreTime") && b.later.runFirst()) {}
    QVERIFY(b.shows("kioskMoreTime"));
    QVERIFY(b.text("kioskCountdownText").contains(elder ? QStringLiteral("15") : QStringLiteral("10")));
    QVERIFY(
        b.text("kioskCountdownText").contains(english ? QStringLiteral("Still there?") : QStringLiteral("还在吗？")));
    QVERIFY(b.button("kioskMoreTime")->height() >= 60);
    b.shot(qPrintable(QStringLiteral("countdown-%1%2")
                          .arg(elder ? QStringLiteral("large") : QStringLiteral("standard"),
                               english ? QStringLiteral("-en") : QString())));
    QVERIFY2(b.cutText().isEmpty(), qPrintable(b.cutText()));
}

void tst_KioskVisit::aTouchGivesMoreTime()
{
    TestHub hub;
    KioskSteps b{hub};
    QVERIFY(b.show());
    b.click("kioskProgressButton");
    while (!b.shows("kioskMoreTime") && b.later.runFirst()) {}
    QVERIFY(b.shows("kioskMoreTime"));
    b.click("kioskMoreTime");
    QVERIFY(!b.shows("kioskMoreTime"));
    QVERIFY(b.shows("progressBack"));
    // Anything else that is touched says the same.
    while (!b.shows("kioskMoreTime") && b.later.runFirst()) {}
    QVERIFY(b.shows("kioskMoreTime"));
    QTest::mouseClick(b.label("kioskTime"), Qt::LeftButton);
    QVERIFY(!b.shows("kioskMoreTime"));
    QVERIFY(b.shows("progressBack"));
}

OW_TEST(tst_KioskVisit)
#include "tst_KioskVisit.moc"
