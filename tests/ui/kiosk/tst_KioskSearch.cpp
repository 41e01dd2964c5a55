#include "models/queue/HallCommands.h"
#include "models/queue/ItemService.h"
#include "tests/base/NextVersions.h"
#include "tests/base/Testing.h"
#include "tests/ui/kiosk/KioskSteps.h"

#include <QLineEdit>

using namespace ow;
using namespace ow::testing;

namespace {
} // namespace

class tst_KioskSearch : public QObject {
    Q_OBJECT
private slots:
    void findsByLettersAndTheTicketSaysWhatFor();
    void finds_data();
    void finds();
    void byChineseWords();
    void tellsWhatEnded();
    void byTheme();
    void whatNoQueueServes();
    void stoppedQueueGivesNoNumber();
    void booksByItem();
    void forgetsTheLastVisitor();
    void nothingIsCut_data();
    void nothingIsCut();
};

void tst_KioskSearch::findsByLettersAndTheTicketSaysWhatFor()
{
    TestHub hub;
    KioskSteps b{hub};
    QVERIFY(b.show());
    b.click("kioskSearchButton");
    QVERIFY(b.waitFor("theme_0"));
    b.shot("search");
    b.type("SPX");
    QCOMPARE(b.page->findChild<QLineEdit *>(QStringLiteral("searchField"))->text(), QStringLiteral("spx"));
    QVERIFY(b.waitFor("item_511A0005200004"));
    QVERIFY(b.subtitle("item_511A0005200004").contains(QStringLiteral("综合受理")));
    b.shot("search-found");
    b.click("item_511A0005200004");
    QCOMPARE(b.text("kioskPriorityTitle"), QStringLiteral("综合受理：食品许可"));
    b.click("priorityNone");
    QVERIFY(b.numberIs("A001"));

    TestStation desk(hub, StationRole::Supervisor);
    QVERIFY(desk.open() && desk.signIn(QStringLiteral("weidong")));
    std::optional<Result<Viewed<QueueView>>> queue;
    whenReady(desk.client.view<QueueView>(QLatin1String(QueueView::name)), &desk.client,
              [&](const Result<Viewed<QueueView>> &viewed) { queue = viewed; });
    QVERIFY(TestStation::wait([&] { return queue.has_value(); }) && *queue);
    QCOMPARE((*queue)->value.tickets.size(), 1);
    QCOMPARE((*queue)->value.tickets.first().item, std::optional(QStringLiteral("511A0005200004")));

    // Who comes next and asks for a queue came for nothing named.
    b.click("kioskDone");
    b.click("queue_zonghe");
    QCOMPARE(b.text("kioskPriorityTitle"), QStringLiteral("综合受理"));
    b.click("priorityNone");
    QVERIFY(b.numberIs("A002"));
    queue.reset();
    whenReady(desk.client.view<QueueView>(QLatin1String(QueueView::name)), &desk.client,
              [&](const Result<Viewed<QueueView>> &viewed) { queue = viewed; });
    QVERIFY(TestStation::wait([&] { return queue.has_value(); }) && *queue);
    for (const Ticket &ticket : (*queue)->value.tickets)
        QCOMPARE(ticket.item.has_value(), ticket.number == QLatin1String("A001"));
}

void tst_KioskSearch::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first"); ///< empty: nothing
    QTest::newRow("initials") << QStringLiteral("hz") << QStringLiteral("item_511A0116400001");
    QTest::newRow("initials in capitals") << QStringLiteral("SBK") << QStringLiteral("item_512B0070200003");
    QTest::newRow("words") << QStringLiteral("污水") << QStringLiteral("item_511A0148600000");
    QTest::newRow("synonym") << QStringLiteral("开饭店") << QStringLiteral("item_511A0005200004");
    QTest::newRow("traditional") << QStringLiteral("護照") << QStringLiteral("item_511A0116400001");
    QTest::newRow("nothing of the kind") << QStringLiteral("qqq") << QString();
}

void tst_KioskSearch::finds()
{
    QFETCH(QString, typed);
    QFETCH(QString, first);
    TestHub hub;
    KioskSteps b{hub};
    QVERIFY(b.show());
    b.click("kioskSearchButton");
    QVERIFY(b.waitFor("theme_0"));
    auto *field = b.page->findChild<QLineEdit *>(QStringLiteral("searchField"));
    field->setText(typed);
    if (first.isEmpty()) {
        QVERIFY(b.text("searchState").contains(QStringLiteral("没有查到")));
        QVERIFY(b.shows("searchThemes"));
    } else {
        QVERIFY(b.waitFor(qPrintable(first)));
    }
    b.click("searchClear");
    QVERIFY(field->text().isEmpty());
    QVERIFY(b.shows("theme_0"));
}

void tst_KioskSearch::byChineseWords()
{
    TestHub hub;
    KioskSteps b{hub};
    QVERIFY(b.show());
    b.click("kioskSearchButton");
    QVERIFY(b.waitFor("theme_0"));
    b.click("searchBoard");
    QVERIFY(b.waitFor("board_q"));
    QVERIFY(!b.shows("searchA"));
    for (const char *letter : {"w", "u", "s", "h", "u", "i"})
        b.click(qPrintable(QStringLiteral("board_") + QLatin1String(letter)));
    QVERIFY(b.waitFor("word_0"));
    QCOMPARE(b.button("word_0")->text(), QStringLiteral("污水"));
    b.click("word_0");
    QCOMPARE(b.page->findChild<QLineEdit *>(QStringLiteral("searchField"))->text(), QStringLiteral("污水"));
    QVERIFY(b.waitFor("item_511A0148600000"));
    b.shot("search-board");
    QVERIFY(b.page->height() <= 768);
    QVERIFY2(b.cutText().isEmpty(), qPrintable(b.cutText()));
    b.click("boardDone");
    QVERIFY(b.shows("searchA") && b.shows("item_511A0148600000"));
    b.click("elderToggle");
    b.click("searchBoard");
    QVERIFY(b.waitFor("board_q"));
    b.shot("search-board-elder");
    QVERIFY(b.page->height() <= 768);
    QVERIFY2(b.cutText().isEmpty(), qPrintable(b.cutText()));
    b.click("elderToggle");
    // The next one begins with letters.
    b.later.runAll();
    b.click("kioskSearchButton");
    QVERIFY(b.waitFor("searchA"));
    QVERIFY(!b.shows("board_q"));
}

void tst_KioskSearch::tellsWhatEnded()
{
    TestHub hub;
    TestStation office(hub, StationRole::Supervisor);
    QVERIFY(office.open() && office.signIn(QStringLiteral("weidong")));
    const QString code = QStringLiteral("511A0116400001");
    const auto taken = office.ask(
        importOf(withNextVersions(code, QDate(2026, 9, 20), {ending(QStringLiteral("市公安局出入境大厅"))})));
    QVERIFY(taken && *taken);
    KioskSteps b{hub};
    QVERIFY(b.show());
    b.click("kioskSearchButton");
    QVERIFY(b.waitFor("theme_0"));
    b.page->findChild<QLineEdit *>(QStringLiteral("searchField"))->setText(QStringLiteral("护照"));
    QVERIFY(TestStation::wait(
        [&] { return b.label("ended_511A0116400001") && b.label("ended_511A0116400001")->isVisible(); }));
    const QString told = b.text("ended_511A0116400001");
    QVERIFY2(told.contains(QStringLiteral("受理到2026-09-20为止，现由市公安局出入境大厅受理")), qPrintable(told));
    QVERIFY(!b.shows("item_511A0116400001"));
    QVERIFY(!b.text("searchState").contains(QStringLiteral("没有查到")));
    b.shot("search-ended");
}

void tst_KioskSearch::byTheme()
{
    TestHub hub;
    KioskSteps b{hub};
    QVERIFY(b.show());
    b.click("kioskSearchButton");
    QVERIFY(b.waitFor("theme_0"));
    // By theme first; what is wanted together and who owns what are one touch away.
    QVERIFY(b.button("searchByTheme")->isChecked());
    QPushButton *social = nullptr;
    for (QPushButton *one : b.page->findChildren<QPushButton *>()) {
        if (one->accessibleName() == QStringLiteral("社会保障"))
            social = one;
    }
    QVERIFY(social);
    social->click();
    QVERIFY(b.waitFor("item_512B0070200003"));
    QVERIFY(!b.button("item_511A0116400001"));
    b.shot("search-topic");
    b.click("searchByUnit");
    QVERIFY(b.waitFor("theme_0"));
    QPushButton *insurance = nullptr;
    for (QPushButton *one : b.page->findChildren<QPushButton *>()) {
        if (one->accessibleName() == QStringLiteral("区人力资源和社会保障局"))
            insurance = one;
    }
    QVERIFY(insurance);
    QVERIFY(insurance->findChild<QLabel *>(QStringLiteral("subtitle"))->text().startsWith(QStringLiteral("10")));
    insurance->click();
    QVERIFY(b.waitFor("item_512B0070200003") && b.waitFor("item_512B0369200000"));
    QVERIFY(!b.button("item_511A0116400001"));
    b.shot("search-theme");
    b.click("searchThemes");
    QVERIFY(b.shows("theme_0"));
    b.click("searchByEvent");
    QVERIFY(b.waitFor("theme_0"));
    QCOMPARE(b.button("theme_0")->accessibleName(), QStringLiteral("开办书店一件事"));
    b.shot("search-events");
    // Longer than the screen: the scroller holds a press back until it is known not to be a swipe, which needs a real screen.
    b.button("theme_0")->click();
    QVERIFY(b.waitFor("item_511A0000800001") && b.waitFor("item_511A0188100003"));
    b.click("searchThemes");
    b.button("theme_1")->click();
    QVERIFY(b.waitFor("item_511A0074300005"));
    QVERIFY(b.text("searchState").contains(QStringLiteral("先办执照")));
    QVERIFY(b.subtitle("item_511A0074300005").contains(QStringLiteral("先办这项")));
    QVERIFY(b.subtitle("item_511A0005200004").contains(QStringLiteral("后自动接着办")));
    b.shot("search-event");
    b.click("searchBack");
    QVERIFY(b.shows("queue_zonghe"));
}

void tst_KioskSearch::whatNoQueueServes()
{
    TestHub hub;
    KioskSteps b{hub};
    QVERIFY(b.show());
    b.click("kioskSearchButton");
    QVERIFY(b.waitFor("theme_0"));
    b.type("JZZ");
    QVERIFY(b.waitFor("item_512B0011200070"));
    QVERIFY(b.subtitle("item_512B0011200070").contains(QStringLiteral("怎么办")));
    b.click("item_512B0011200070");
    QCOMPARE(b.text("kioskOfferTitle"), QStringLiteral("取号机不发这项的号"));
    QVERIFY(b.text("kioskOfferText").contains(QStringLiteral("居住证"))
            && b.text("kioskOfferText").contains(QStringLiteral("导服台")));
    b.shot("search-unserved");
    b.click("offerConsult");
    QCOMPARE(b.text("kioskPriorityTitle"), QStringLiteral("咨询服务：居住证"));
    b.click("priorityNone");
    QVERIFY(b.numberIs("D001"));
}

void tst_KioskSearch::stoppedQueueGivesNoNumber()
{
    TestHub hub;
    KioskSteps b{hub};
    TestStation desk(hub, StationRole::Supervisor);
    QVERIFY(desk.open() && desk.signIn(QStringLiteral("weidong")));
    QVERIFY(b.show());
    HallSteering steering;
    steering.stoppedQueues = {QStringLiteral("zonghe"), QStringLiteral("zixun")};
    QVERIFY(desk.ask(SteerHall{steering, {}, QStringLiteral("系统升级")})->has_value());
    QTRY_VERIFY(!b.button("queue_zonghe")->isEnabled());
    b.click("kioskSearchButton");
    QVERIFY(b.waitFor("theme_0"));
    b.type("SPX");
    QVERIFY(b.waitFor("item_511A0005200004"));
    b.click("item_511A0005200004");
    QVERIFY(b.text("kioskOfferTitle").contains(QStringLiteral("综合受理")));
    QVERIFY(!b.shows("offerConsult"));
    b.click("offerHome");
    QVERIFY(b.shows("queue_shebao"));

    // Assigned anew by the supervisor: the kiosk goes by it without being started again.
    QVERIFY(desk.ask(AssignItems{{{QStringLiteral("shebao"), {QStringLiteral("scjg")}, {}, false}}})->has_value());
    const auto found = [&] {
        b.click("kioskSearchButton");
        if (!b.waitFor("theme_0"))
            return false;
        b.type("SPX");
        const bool served =
            b.waitFor("item_511A0005200004") && b.subtitle("item_511A0005200004").contains(QStringLiteral("社保医保"));
        if (!served)
            b.click("searchBack");
        return served;
    };
    QTRY_VERIFY(found());
    b.click("item_511A0005200004");
    b.click("priorityNone");
    QVERIFY(b.numberIs("B001"));
}

void tst_KioskSearch::booksByItem()
{
    TestHub hub;
    KioskSteps b{hub};
    QVERIFY(b.show());
    b.click("kioskBook");
    b.click("kioskSearchButton");
    QVERIFY(b.waitFor("theme_0"));
    b.type("SPX");
    QVERIFY(b.waitFor("item_511A0005200004"));
    b.click("item_511A0005200004");
    QVERIFY(b.waitFor("slot_10:00"));
    b.click("slot_10:00");
    emit b.reader->cardRead(cardOfZhao());
    QVERIFY(b.numberIs("Y001"));
}

void tst_KioskSearch::forgetsTheLastVisitor()
{
    TestHub hub;
    KioskSteps b{hub};
    QVERIFY(b.show());
    b.click("kioskSearchButton");
    QVERIFY(b.waitFor("theme_0"));
    b.type("SPX");
    b.later.runAll();
    QVERIFY(b.shows("queue_zonghe"));
    b.click("kioskSearchButton");
    QCOMPARE(b.page->findChild<QLineEdit *>(QStringLiteral("searchField"))->text(), QString());
    QVERIFY(b.shows("theme_0"));
}

void tst_KioskSearch::nothingIsCut_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("elder");
    QTest::newRow("small") << QSize(1366, 768) << false;
    QTest::newRow("small, large type") << QSize(1366, 768) << true;
    QTest::newRow("upright") << QSize(1080, 1920) << false;
    QTest::newRow("upright, large type") << QSize(1080, 1920) << true;
}

void tst_KioskSearch::nothingIsCut()
{
    QFETCH(QSize, size);
    QFETCH(bool, elder);
    TestHub hub;
    KioskSteps b{hub};
    QVERIFY(b.show(size));
    if (elder)
        b.click("elderToggle");
    const auto fits = [&](const char *step) {
        b.shot(qPrintable(QStringLiteral("%1-%2%3").arg(QLatin1String(step)).arg(size.width()).arg(elder ? 1 : 0)));
        return b.page->width() <= size.width() && b.page->height() <= size.height() && b.cutText().isEmpty();
    };
    QVERIFY2(fits("first"), qPrintable(b.cutText()));
    b.click("kioskSearchButton");
    QVERIFY(b.waitFor("theme_0"));
    QVERIFY2(fits("themes"), qPrintable(b.cutText()));
    for (const char key : {'A', 'Z', '0', '9'}) {
        const QPushButton *one = b.button(QStringLiteral("search") + QLatin1Char(key));
        QVERIFY2(one->isVisible() && one->width() >= 60 && one->height() >= 60, "keys are for fingers");
        QVERIFY(b.page->rect().contains(QRect(one->mapTo(b.page.get(), QPoint()), one->size())));
    }
    b.type("JZZ");
    QVERIFY(b.waitFor("item_512B0011200070"));
    QVERIFY2(fits("found"), qPrintable(b.cutText()));
    b.click("item_512B0011200070");
    QVERIFY2(fits("unserved"), qPrintable(b.cutText()));
}

OW_TEST(tst_KioskSearch)
#include "tst_KioskSearch.moc"
