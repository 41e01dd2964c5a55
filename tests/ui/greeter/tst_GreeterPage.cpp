#include "models/queue/BookingCommands.h"
#include "models/queue/FloorViews.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketMoveCommands.h"
#include "tests/base/TestCards.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/common/Banner.h"
#include "ui/greeter/GreeterPage.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {

struct GreeterBench {
    TestHub hub;
    TestStation desk{hub, StationRole::Greeter};
    TestStation kiosk{hub, StationRole::Kiosk, QStringLiteral("K1")};
    TestStation window3{hub, StationRole::Window, {}, 3};
    std::unique_ptr<GreeterPage> page;

    bool show()
    {
        if (!desk.open() || !desk.signIn(QStringLiteral("sunyan")) || !kiosk.open() || !window3.open()
            || !window3.signIn(QStringLiteral("zhoumin")))
            return false;
        page = std::make_unique<GreeterPage>(desk.context);
        page->resize(1366, 712);
        page->show();
        page->activateWindow();
        page->setFocus();
        return QTest::qWaitForWindowActive(page.get(), ow::testing::patienceMs) && TestStation::wait([&] {
                   return page->findChild<QWidget *>(QStringLiteral("takeQueue_zonghe"))
                       && widget("takePanel")->isEnabled();
               });
    }
    QWidget *widget(const char *name) const { return page->findChild<QWidget *>(QLatin1String(name)); }
    QPushButton *button(const char *name) const { return page->findChild<QPushButton *>(QLatin1String(name)); }
    QString text(const char *name) const { return page->findChild<QLabel *>(QLatin1String(name))->text(); }
    void key(int key) const { QTest::keyClick(page->focusWidget() ? page->focusWidget() : page.get(), Qt::Key(key)); }
    bool shows(const char *name, const char *text_) const
    {
        return TestStation::wait([&] { return text(name) == QString::fromUtf8(text_); });
    }
    void shot(const char *name) const
    {
        QTest::qWait(20); // laid out
        page->grab().save(shotPath(QStringLiteral("greeter-%1.png").arg(QLatin1String(name))));
    }
    bool issue(const char *queue, const char *priority = "")
    {
        IssueTicket command;
        command.queue = QLatin1String(queue);
        if (*priority)
            command.priority = QLatin1String(priority);
        const auto reply = kiosk.ask(command);
        return reply && *reply;
    }
    /// Finds a ticket by its number and waits until the line about it says so.
    bool find(const char *number, const char *state)
    {
        auto *search = page->findChild<QLineEdit *>(QStringLiteral("todaySearch"));
        search->clear();
        return TestStation::wait([&] {
            search->clear();
            search->setText(QLatin1String(number));
            return text("todayChosen").startsWith(QLatin1String(number))
                && text("todayChosen").contains(QString::fromUtf8(state));
        });
    }
    bool chosenSays(const char *words) const
    {
        return TestStation::wait([&] { return text("todayChosen").contains(QString::fromUtf8(words)); });
    }
    /// Sheets over the page have notices of their own.
    QString refusal() const
    {
        for (const QLabel *sentence : page->findChildren<QLabel *>(QStringLiteral("sentence"))) {
            if (sentence->isVisible())
                return sentence->text();
        }
        return {};
    }
    /// A001 of the elder at window 3, called for the last time.
    bool callToTheLast()
    {
        const auto opened = window3.ask(OpenWindow{3});
        const auto called = window3.ask(CallNext{3});
        if (!opened || !*opened || !called || !*called)
            return false;
        for (int i = 0; i < 2; ++i) {
            hub.advance(21'000);
            const auto recalled = window3.ask(RecallTicket{3});
            if (!recalled || !*recalled)
                return false;
        }
        return true;
    }
};
} // namespace

class tst_GreeterPage : public QObject {
    Q_OBJECT
private slots:
    void twoKeys();
    void byName();
    void stoppedQueueCannotBeTaken();
    void requeueReprintCancel();
    void restoresANoShow();
    void checksInABooking();
    void prechecksPapers();
    void walksOver();
    void goesByItself();
    void booksForAVisitor();
    void answersQuestions();
    void hubLost();
};

void tst_GreeterPage::twoKeys()
{
    GreeterBench b;
    QVERIFY(b.show());
    b.key(Qt::Key_Q); // no queue yet
    QVERIFY(b.text("takeNumber").isEmpty());
    b.key(Qt::Key_1);
    QVERIFY(b.text("takeHint").contains(QStringLiteral("综合受理")));
    b.shot("take");
    b.key(Qt::Key_Q);
    QVERIFY(b.shows("takeNumber", "A001"));
    QTRY_COMPARE(b.desk.printer.papers.size(), 1);
    // The choice is over with the ticket: a class alone gives nothing.
    b.key(Qt::Key_0);
    b.key(Qt::Key_2);
    b.key(Qt::Key_Escape);
    b.key(Qt::Key_0);
    b.key(Qt::Key_2);
    b.key(Qt::Key_0);
    QVERIFY(b.shows("takeNumber", "B001"));
    QVERIFY(b.find("A001", "等候"));
    auto *table = b.page->findChild<QTableView *>(QStringLiteral("todayTable"));
    QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("老年人"));
    QVERIFY(b.find("B001", "等候"));
    QCOMPARE(table->model()->index(0, 2).data().toString(), QString());
    QTRY_COMPARE(b.desk.printer.papers.size(), 2);
}

void tst_GreeterPage::byName()
{
    GreeterBench b;
    QVERIFY(b.show());
    b.key(Qt::Key_N);
    // Digits and letters in the name are its own.
    QTest::keyClicks(b.widget("takeName"), QStringLiteral("q1"));
    QVERIFY(b.text("takeHint").contains(QStringLiteral("先按数字")));
    b.page->findChild<QLineEdit *>(QStringLiteral("takeName"))->setText(QStringLiteral("王小明"));
    b.key(Qt::Key_Return);
    b.key(Qt::Key_1);
    b.key(Qt::Key_0);
    QVERIFY(b.shows("takeNumber", "A001"));
    QVERIFY(b.text("takeTold").contains(QStringLiteral("王*明")));
    QVERIFY(b.find("A001", "王*明"));
    for (const QLabel *label : b.page->findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(QStringLiteral("王小明")), qPrintable(label->text()));
    // The next one has no name.
    b.page->setFocus();
    b.key(Qt::Key_1);
    b.key(Qt::Key_0);
    QVERIFY(b.shows("takeNumber", "A002"));
    QVERIFY(!b.text("takeTold").contains(QStringLiteral("王*明")));
}

void tst_GreeterPage::stoppedQueueCannotBeTaken()
{
    GreeterBench b;
    TestStation supervisor(b.hub, StationRole::Supervisor);
    QVERIFY(supervisor.open() && supervisor.signIn(QStringLiteral("weidong")));
    QVERIFY(b.show());
    HallSteering steering;
    steering.stoppedQueues = {QStringLiteral("shebao")};
    QVERIFY(supervisor.ask(SteerHall{steering, {}, QStringLiteral("系统升级")})->has_value());
    QTRY_VERIFY(b.button("takeQueue_shebao")->text().contains(QStringLiteral("停止取号")));
    QVERIFY(!b.button("takeQueue_shebao")->isEnabled() && b.button("takeQueue_zonghe")->isEnabled());
    b.key(Qt::Key_2);
    QVERIFY(!b.button("takeClass_ordinary")->isEnabled());
}

void tst_GreeterPage::requeueReprintCancel()
{
    GreeterBench b;
    QVERIFY(b.show());
    QVERIFY(b.issue("zonghe") && b.issue("zonghe") && b.issue("zixun"));
    QVERIFY(b.find("A002", "等候"));
    b.button("actReprint")->click();
    QTRY_COMPARE(b.desk.printer.papers.size(), 1);
    b.button("actReprint")->click(); // lost once more
    QTRY_COMPARE(b.desk.printer.papers.size(), 2);
    QVERIFY(!b.button("actRestore")->isEnabled() && !b.button("actCheckIn")->isEnabled());

    b.button("actRequeue")->click();
    QVERIFY(b.widget("requeueSheet")->isVisible());
    b.shot("requeue");
    b.key(Qt::Key_1); // of the others, the first
    QVERIFY(b.chosenSays("社保医保"));
    QVERIFY(!b.widget("requeueSheet")->isVisible());

    QVERIFY(b.find("A001", "综合受理"));
    b.button("actCancel")->click();
    QVERIFY(b.widget("cancelSheet")->isVisible());
    b.key(Qt::Key_2);
    QVERIFY(b.chosenSays("已取消"));
    QVERIFY(!b.button("actCancel")->isEnabled() && !b.button("actReprint")->isEnabled());

    // Another reason in words.
    QVERIFY(b.find("D001", "等候"));
    b.button("actCancel")->click();
    b.page->findChild<QLineEdit *>(QStringLiteral("cancelSheetOther"))->setText(QStringLiteral("家里有急事"));
    b.widget("cancelSheetOther")->setFocus();
    b.key(Qt::Key_Return);
    QVERIFY(b.chosenSays("已取消"));
}

void tst_GreeterPage::restoresANoShow()
{
    GreeterBench b;
    QVERIFY(b.show());
    QVERIFY(b.issue("zonghe"));
    QVERIFY(b.callToTheLast());
    b.hub.advance(21'000);
    b.window3.ask(MarkNoShow{3}); // or the hub's own clock was first
    QVERIFY(b.find("A001", "过号"));
    QVERIFY(!b.button("actCancel")->isEnabled());
    b.button("actRestore")->click();
    QVERIFY(b.chosenSays("等候"));

    // Once a day only.
    QVERIFY(b.window3.ask(CallNext{3})->has_value());
    for (int i = 0; i < 2; ++i) {
        b.hub.advance(21'000);
        QVERIFY(b.window3.ask(RecallTicket{3})->has_value());
    }
    b.hub.advance(21'000);
    b.window3.ask(MarkNoShow{3});
    QVERIFY(b.find("A001", "过号"));
    b.button("actRestore")->click();
    QTRY_VERIFY(b.refusal().contains(QStringLiteral("A001")));
}

void tst_GreeterPage::checksInABooking()
{
    GreeterBench b;
    QVERIFY(b.show());
    const IdentityCard card = cardOfZhao();
    QVERIFY(b.kiosk.ask(BookTicket{QStringLiteral("zonghe"), hallInstant(QDate(2026, 9, 24), QTime(10, 0)), card, {}})
                ->has_value());
    b.hub.advance(75 * 60'000); // 09:40
    QVERIFY(b.find("Y001", "预约 10:00"));
    b.key(Qt::Key_Return); // out of the search
    b.key(Qt::Key_A);
    QVERIFY(b.chosenSays("等候"));
    QTRY_COMPARE(b.desk.printer.papers.size(), 1);
    QVERIFY(!b.button("actCheckIn")->isEnabled());
}

void tst_GreeterPage::prechecksPapers()
{
    GreeterBench b;
    QVERIFY(b.show());
    QVERIFY(b.issue("zonghe"));
    QVERIFY(b.find("A001", "等候"));
    b.button("actPrecheck")->click();
    auto *search = b.page->findChild<QLineEdit *>(QStringLiteral("precheckSearch"));
    QVERIFY(search->isVisible());
    auto *results = b.page->findChild<QListWidget *>(QStringLiteral("precheckResults"));
    QVERIFY(TestStation::wait([&] {
        search->clear();
        search->setText(QStringLiteral("cbwls"));
        return results->count() > 0;
    }));
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(b.text("precheckItem").contains(QStringLiteral("出版物零售")));
    // Shared papers are not asked for; every other that is always needed must be judged.
    QVERIFY(!b.button("present_idCard"));
    QVERIFY(!b.button("precheckSave")->isEnabled());
    b.button("present_applicationForm")->click();
    QVERIFY(!b.button("precheckSave")->isEnabled());
    b.button("absent_premisesProof")->click();
    QVERIFY(b.button("precheckSave")->isEnabled());
    b.button("present_authorisation")->click();
    b.shot("precheck");
    b.button("precheckSave")->click();
    QVERIFY(b.chosenSays("已预审，缺 1 样"));
    QVERIFY(b.widget("takePanel")->isVisible());

    // Looked at again: what was found is still there, and may be corrected.
    b.button("actPrecheck")->click();
    QTRY_VERIFY(b.button("absent_premisesProof") && b.button("absent_premisesProof")->isChecked());
    QVERIFY(b.button("present_authorisation")->isChecked() && !b.button("present_agentIdCard")->isChecked());
    b.button("present_premisesProof")->click();
    b.button("precheckSave")->click();
    QVERIFY(b.chosenSays("已预审，材料齐全"));
}

void tst_GreeterPage::walksOver()
{
    GreeterBench b;
    QVERIFY(b.show());
    QVERIFY(!b.widget("alertList")->isVisible());
    QVERIFY(b.issue("zonghe", "elder"));
    QVERIFY(b.callToTheLast());
    QTRY_VERIFY(b.widget("alert_A001") && b.widget("alert_A001")->isVisible());
    const auto asked = b.window3.ask(AskHelp{3});
    QVERIFY(asked && *asked);
    QTRY_VERIFY(b.widget("alert_window_3") && b.widget("alert_window_3")->isVisible());
    b.shot("alerts");
    b.widget("alert_window_3")->findChild<QPushButton *>(QStringLiteral("action"))->click();
    QTRY_VERIFY(!b.widget("alert_window_3"));
    // The list is laid out anew when one of its lines goes.
    QTRY_VERIFY(b.widget("alert_A001")->isVisible());
    const auto going = [&b] {
        auto *line = b.page->findChild<QLabel *>(QStringLiteral("alertGoing"));
        return line && line->isVisible() ? line->text() : QString();
    };
    QTRY_COMPARE(going(), QStringLiteral("有人过去了：3号窗口 孙燕"));
    // A colleague at another desk says that he goes: it is seen here, and nobody else has to.
    TestStation colleague(b.hub, StationRole::Supervisor);
    QVERIFY(colleague.open() && colleague.signIn(QStringLiteral("weidong")));
    const QUuid ticket = b.window3.ask(CallNext{3})->value().ticket->id; // the one it has
    const auto goes = colleague.ask(AttendAlert{ticket, 3});
    QVERIFY(goes && *goes);
    QTRY_VERIFY(!b.widget("alert_A001"));
    QTRY_COMPARE(going(), QStringLiteral("有人过去了：3号窗口 孙燕、A001 ") + (*goes)->byName);
    b.shot("going");
    // He is there: nothing is left to do.
    QVERIFY(*b.window3.ask(StartService{3}));
    b.hub.advance(200'000);
    QTRY_VERIFY(!b.widget("alertList")->isVisible());
}

void tst_GreeterPage::goesByItself()
{
    GreeterBench b;
    QVERIFY(b.show());
    TestStation colleague(b.hub, StationRole::Greeter);
    QVERIFY(b.issue("zonghe", "elder"));
    QVERIFY(b.callToTheLast());
    QTRY_VERIFY(b.widget("alert_A001") && b.widget("alert_A001")->isVisible());
    b.widget("alert_A001")->findChild<QPushButton *>(QStringLiteral("action"))->click();
    QTRY_VERIFY(!b.widget("alert_A001"));
    // A desk that is opened later sees it too.
    QVERIFY(colleague.open() && colleague.signIn(QStringLiteral("weidong")));
    GreeterPage other(colleague.context);
    other.show();
    const auto going = [&other] {
        auto *line = other.findChild<QLabel *>(QStringLiteral("alertGoing"));
        return line ? line->text() : QString();
    };
    QTRY_COMPARE(going(), QStringLiteral("有人过去了：A001 孙燕"));
    QVERIFY(!other.findChild<QWidget *>(QStringLiteral("alert_A001")));
}

void tst_GreeterPage::booksForAVisitor()
{
    GreeterBench b;
    QVERIFY(b.show());
    b.key(Qt::Key_C);
    QVERIFY(b.widget("bookingPanel")->isVisible());
    const auto slot = [&] { return b.button("bookingSlot_09:00"); };
    QTRY_VERIFY(slot() && slot()->isVisible());
    QCOMPARE(slot()->text(), QStringLiteral("09:00 余4"));
    auto *book = b.button("bookingBook");
    QVERIFY(!book->isEnabled());
    slot()->click();
    QVERIFY(!book->isEnabled()); // whose?
    auto *name = b.page->findChild<QLineEdit *>(QStringLiteral("bookingName"));
    auto *number = b.page->findChild<QLineEdit *>(QStringLiteral("bookingNumber"));
    name->setText(QStringLiteral("李建敏"));
    number->setText(QStringLiteral("210302197803150119")); // one digit wrong
    QVERIFY(book->isEnabled());
    book->click();
    QVERIFY(b.page->findChild<QLabel *>(QStringLiteral("bookingFaults"))->isVisible());
    QVERIFY(!b.text("bookingFaults").isEmpty() && !b.text("bookingFaults").contains(QStringLiteral("出生")));
    b.shot("booking");
    number->setText(QStringLiteral("210302 19780315 0118")); // as people say it
    QVERIFY(!b.page->findChild<QLabel *>(QStringLiteral("bookingFaults"))->isVisible());
    book->click();
    QTRY_VERIFY(b.text("bookingState").contains(QStringLiteral("已约 Y001")));
    QVERIFY(name->text().isEmpty() && number->text().isEmpty()); // the next visitor reads nothing of this one
    QTRY_COMPARE(b.desk.printer.papers.size(), 1);
    QVERIFY(b.find("Y001", "预约"));
    QVERIFY(b.chosenSays("李*敏"));

    // The same person again: refused, with the hub's sentence, and what was typed stays.
    QTRY_VERIFY(slot() && slot()->text() == QStringLiteral("09:00 余3"));
    slot()->click();
    name->setText(QStringLiteral("李建敏"));
    number->setText(QStringLiteral("210302197803150118"));
    book->click();
    QTRY_VERIFY(!b.refusal().isEmpty());
    QCOMPARE(name->text(), QStringLiteral("李建敏"));
    b.key(Qt::Key_Escape);
    QVERIFY(b.widget("takePanel")->isVisible());
    QVERIFY(b.refusal().isEmpty());
}

void tst_GreeterPage::answersQuestions()
{
    GreeterBench b;
    QVERIFY(b.show());
    b.key(Qt::Key_Z);
    QVERIFY(b.widget("faqPanel")->isVisible());
    auto *search = b.page->findChild<QLineEdit *>(QStringLiteral("faqSearch"));
    auto *results = b.page->findChild<QListWidget *>(QStringLiteral("faqResults"));
    QVERIFY(TestStation::wait([&] {
        search->clear();
        search->setText(QStringLiteral("书店")); // a synonym
        return results->count() > 0;
    }));
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(b.text("faqItem").contains(QStringLiteral("第1版")));
    const auto answer = [&](const char *question) {
        for (const QLabel *label : b.page->findChildren<QLabel *>(QStringLiteral("faqAnswer"))) {
            if (label->accessibleName().contains(QString::fromUtf8(question)) && label->isVisible())
                return label->text();
        }
        return QString();
    };
    QTRY_VERIFY(!answer("材料").isEmpty());
    QVERIFY(answer("条件").contains(QStringLiteral("个体工商户、企业")));
    QVERIFY(answer("材料").contains(QStringLiteral("1. ")) && answer("材料").contains(QStringLiteral("不用带")));
    QVERIFY(answer("收费").startsWith(QStringLiteral("不收费")));
    QVERIFY(answer("多久").contains(QStringLiteral("5个工作日"))
            && answer("多久").contains(QStringLiteral("20个工作日")));
    QVERIFY(answer("在哪里").contains(QStringLiteral("江畔路88号")));
    QTRY_VERIFY(answer("在哪里").contains(QStringLiteral("取“综合受理”的号，1、2、3、4号窗口办理")));
    b.shot("faq");
    auto *question = b.page->findChild<QLineEdit *>(QStringLiteral("faqQuestion"));
    QVERIFY(!b.button("faqLog")->isEnabled());
    question->setText(QStringLiteral("  二手书  算不算 "));
    b.button("faqLog")->click();
    QTRY_VERIFY(question->text().isEmpty());
    // The hub has it, bound to what was looked at.
    std::optional<QuestionsView> logged;
    whenReady(b.desk.client.view<QuestionsView>(QLatin1String(QuestionsView::name)), &b.desk.client,
              [&](const Result<Viewed<QuestionsView>> &viewed) { logged = viewed ? viewed->value : QuestionsView(); });
    QVERIFY(TestStation::wait([&] { return logged.has_value(); }));
    QCOMPARE(logged->questions.size(), 1);
    QCOMPARE(logged->questions.first().question, QStringLiteral("二手书 算不算"));
    QCOMPARE(logged->questions.first().item, std::optional(QStringLiteral("511A0000800001")));
    QCOMPARE(logged->questions.first().itemVersion, std::optional(1));
    QCOMPARE(logged->questions.first().byName, QStringLiteral("孙燕"));
    // Nothing found: it can be noted without an item.
    search->setText(QStringLiteral("养鸽子"));
    QVERIFY(b.text("faqItem").contains(QStringLiteral("没有查到")));
    QVERIFY(answer("材料").isEmpty()); // no answers of another item beside it
}

void tst_GreeterPage::hubLost()
{
    GreeterBench b;
    QVERIFY(b.show());
    QVERIFY(b.issue("zonghe"));
    QVERIFY(b.find("A001", "等候"));
    b.hub.kill();
    auto *lost = b.page->findChild<Banner *>(QStringLiteral("greeterLost"));
    QTRY_VERIFY(lost->isVisible() && lost->accessibleName().contains(QStringLiteral("08:25")));
    QVERIFY(!b.widget("takePanel")->isEnabled());
    QVERIFY(b.hub.start());
    b.desk.client.open(b.hub.address());
    QTRY_VERIFY(!lost->isVisible() && b.widget("takePanel")->isEnabled());
}

OW_TEST(tst_GreeterPage)
#include "tst_GreeterPage.moc"
