#include "models/queue/HallCommands.h"
#include "models/queue/TicketCommands.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/common/Notice.h"
#include "ui/rating/RatingPage.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {

/// Window 3, its clerk, and the screen that stands there.
struct RatingBench {
    TestHub hub;
    TestStation kiosk{hub, StationRole::Kiosk, QStringLiteral("K1")};
    TestStation desk{hub, StationRole::Window, {}, 3};
    TestStation screen{hub, StationRole::Rating, QStringLiteral("R3"), 3};
    std::unique_ptr<RatingPage> page;

    bool start()
    {
        if (!kiosk.open() || !desk.open() || !screen.open() || !desk.signIn(QStringLiteral("zhoumin"))
            || !done(desk.ask(OpenWindow{3})))
            return false;
        page = std::make_unique<RatingPage>(screen.context);
        page->resize(1024, 768);
        page->show();
        return shows("ratingIdle");
    }
    template <class R>
    static bool done(const std::optional<Result<R>> &answer)
    {
        return answer && *answer;
    }
    /// One visitor, called and served.
    bool call()
    {
        IssueTicket issue;
        issue.queue = QStringLiteral("zonghe");
        return done(kiosk.ask(issue)) && done(desk.ask(CallNext{3}));
    }
    bool serve(Outcome outcome = Outcome::Consulted)
    {
        return call() && done(desk.ask(StartService{3})) && done(desk.ask(FinishTicket{3, outcome}));
    }
    bool shows(const char *name) const
    {
        return TestStation::wait([&] { return page->findChild<QWidget *>(QLatin1String(name))->isVisible(); });
    }
    QPushButton *button(const char *name) const { return page->findChild<QPushButton *>(QLatin1String(name)); }
    void click(const char *name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    /// Supervisors' figures.
    std::optional<RatingsView> ratings()
    {
        TestStation boss(hub, StationRole::Supervisor);
        if (!boss.open() || !boss.signIn(QStringLiteral("weidong")))
            return std::nullopt;
        std::optional<Result<Viewed<RatingsView>>> view;
        whenReady(boss.client.view<RatingsView>(QLatin1String(RatingsView::name)), &boss.client,
                  [&](const Result<Viewed<RatingsView>> &viewed) { view = viewed; });
        TestStation::wait([&] { return view.has_value(); });
        return view && *view ? std::optional((*view)->value) : std::nullopt;
    }
    void picture(const char *name) const
    {
        QTest::qWait(20);
        page->grab().save(shotPath(QStringLiteral("rating-%1.png").arg(QLatin1String(name))));
    }
};
} // namespace

class tst_RatingPage : public QObject {
    Q_OBJECT
private slots:
    void givenOnce();
    void aBadOneNeedsAReason();
    void unratedEndsByTheNextCall();
    void whoWasNotServedIsNotAsked();
    void hubLostAndBack();
};

void tst_RatingPage::givenOnce()
{
    RatingBench b;
    QVERIFY(b.start());
    b.picture("idle");
    QVERIFY(b.serve());
    QVERIFY(b.shows("ratingAsk"));
    b.picture("ask");
    const QStringList words{QStringLiteral("非常不满意"), QStringLiteral("不满意"), QStringLiteral("基本满意"),
                            QStringLiteral("满意"), QStringLiteral("非常满意")};
    for (int stars = 1; stars <= 5; ++stars) {
        QPushButton *level = b.button(qPrintable(QStringLiteral("level_%1").arg(stars)));
        QCOMPARE(level->accessibleName(), words.at(stars - 1));
        QVERIFY(level->height() >= 60 && level->width() >= 60);
    }
    for (const QLabel *label : b.page->findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(QStringLiteral("周敏")), qPrintable(label->text()));
    b.button("level_5")->click();
    b.button("level_5")->click(); // a second tap gives nothing a second time
    QVERIFY(b.shows("ratingThanks"));
    b.picture("thanks");
    QVERIFY(b.shows("ratingIdle"));
    const auto ratings = b.ratings();
    QVERIFY(ratings);
    QCOMPARE(ratings->counts.given, 1);
    QCOMPARE(ratings->ratings.first().level, RatingLevel::VerySatisfied);
    QVERIFY(!b.page->findChild<Notice *>()->isVisible());
}

void tst_RatingPage::aBadOneNeedsAReason()
{
    RatingBench b;
    QVERIFY(b.start());
    QVERIFY(b.serve());
    QVERIFY(b.shows("ratingAsk"));
    QTest::keyClick(b.page.get(), Qt::Key_2);
    QVERIFY(b.shows("ratingReasons"));
    b.picture("reasons");
    QVERIFY(!b.button("ratingSend")->isEnabled());
    b.click("ratingBack");
    QVERIFY(b.shows("ratingAsk"));
    b.click("level_1");
    QVERIFY(b.shows("ratingReasons"));
    auto *slow = b.page->findChild<QCheckBox *>(QStringLiteral("reason_slow"));
    QVERIFY(slow->height() >= 60);
    slow->click();
    QVERIFY(b.button("ratingSend")->isEnabled());
    slow->click();
    QVERIFY(!b.button("ratingSend")->isEnabled());
    QTest::keyClicks(b.page->findChild<QLineEdit *>(QStringLiteral("ratingText")),
                     QStringLiteral("12345")); // no level is chosen by it
    slow->click();
    b.click("ratingSend");
    QVERIFY(b.shows("ratingThanks"));
    const auto ratings = b.ratings();
    QVERIFY(ratings);
    QCOMPARE(ratings->counts.bad, 1);
    QCOMPARE(ratings->ratings.first().level, RatingLevel::VeryDissatisfied);
    QCOMPARE(ratings->ratings.first().reasons, QStringList{QStringLiteral("slow")});
    QCOMPARE(ratings->ratings.first().text, QStringLiteral("12345"));
}

void tst_RatingPage::unratedEndsByTheNextCall()
{
    RatingBench b;
    QVERIFY(b.start());
    QVERIFY(b.serve());
    QVERIFY(b.shows("ratingAsk"));
    b.click("level_2");
    QVERIFY(b.shows("ratingReasons")); // half way is not given either
    QVERIFY(b.call());
    QVERIFY(b.shows("ratingIdle"));
    const auto ratings = b.ratings();
    QVERIFY(ratings);
    QCOMPARE(ratings->counts.unrated, 1);
    QCOMPARE(ratings->counts.given, 0);
}

void tst_RatingPage::whoWasNotServedIsNotAsked()
{
    RatingBench b;
    QVERIFY(b.start());
    QVERIFY(b.serve(Outcome::Left));
    QVERIFY(b.serve()); // its opening comes after whatever the first would have opened
    QVERIFY(b.shows("ratingAsk"));
    QVERIFY(b.page->findChild<QLabel *>(QStringLiteral("ratingAbout"))->text().contains(QStringLiteral("A002")));
    const auto ratings = b.ratings();
    QVERIFY(ratings);
    QCOMPARE(ratings->counts.opened, 1);
}

void tst_RatingPage::hubLostAndBack()
{
    RatingBench b;
    QVERIFY(b.start());
    QVERIFY(b.serve());
    QVERIFY(b.shows("ratingAsk"));
    b.hub.kill();
    QVERIFY(b.shows("ratingLost"));
    QTRY_COMPARE(b.page->findChild<QWidget *>(QStringLiteral("ratingLost"))->accessibleName(),
                 QStringLiteral("暂时不能评价"));
    b.picture("lost");
    QVERIFY(b.hub.start());
    b.screen.client.open(b.hub.address());
    QVERIFY(b.shows("ratingAsk"));
    b.click("level_3");
    QVERIFY(b.shows("ratingThanks"));
}

OW_TEST(tst_RatingPage)
#include "tst_RatingPage.moc"
