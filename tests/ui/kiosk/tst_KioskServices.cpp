// What else is done at a kiosk: papers still to be brought on a slip, a service rated, words left for the hall.
#include "models/numbering/ShortNumber.h"
#include "models/ratings/RatingCommands.h"
#include "models/ratings/RatingStore.h"
#include "models/suggestions/SuggestionCommands.h"
#include "tests/base/PdfWords.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "tests/ui/kiosk/KioskSteps.h"
#include "ui/kiosk/RateLine.h"
#include "ui/papers/HandInSlip.h"

#include <QLineEdit>
#include <QPlainTextEdit>

using namespace ow;
using namespace ow::testing;

namespace {
/// Zhao's case that still waits for a paper; his letters say number and code.
struct ServicesHall {
    TestHub hub;
    VisitSteps visit{hub};
    KioskSteps b{hub};
    QString number;
    QString code;

    bool start()
    {
        if (!visit.start() || visit.accept(true).size() != 2)
            return false;
        number = visit.papers.first().content.shortNumber.value_or(QString());
        code = visit.papers.first().content.queryCode.value_or(QString());
        return !number.isEmpty() && !code.isEmpty() && b.show();
    }
    void pad(const char *name, const QString &digits) const
    {
        auto *field =
            b.page->findChild<QWidget *>(QLatin1String(name))->findChild<QLineEdit *>(QStringLiteral("keyPadField"));
        QTest::keyClicks(field, digits);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void line(const char *name, const QString &text) const
    {
        auto *field = b.page->findChild<QLineEdit *>(QLatin1String(name));
        field->setText(text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    bool says(const char *label, const char *word) const
    {
        return TestStation::wait([&] { return b.text(label).contains(QString::fromUtf8(word)); });
    }
};
} // namespace

class tst_KioskServices : public QObject {
    Q_OBJECT
private slots:
    void papersToBringOnASlip();
    void withoutAPrinterTheCodeIsShown();
    void rateLines_data();
    void rateLines();
    void ratedOnceByTheSlip();
    void ratedByShortNumber();
    void wordsAreLeftAndAnswered();
};

void tst_KioskServices::papersToBringOnASlip()
{
    ServicesHall h;
    QVERIFY(h.start());
    h.b.click("kioskServicesButton");
    h.b.click("serviceHandIn");
    QCOMPARE(h.b.text("progressTitle"), QStringLiteral("补交材料"));
    h.pad("progressNumber", h.number);
    h.pad("progressCode", h.code);
    QVERIFY(TestStation::wait([&] { return h.b.shows("progressPrint"); }));
    QVERIFY(h.b.text("progressBring").contains(QStringLiteral("经营场所使用证明")));
    QVERIFY(h.b.text("progressBring").contains(QStringLiteral("最晚")));
    h.b.shot("hand-in");
    h.b.click("progressPrint");
    QVERIFY(h.says("progressPrinted", "请取走"));
    QCOMPARE(h.b.station.printer.papers.size(), 1);
    const QByteArray pdf = h.b.station.printer.papers.first().pdf;
    const QString words = pdfWords(pdf);
    for (const QString &word :
         {QStringLiteral("补交材料单"), QStringLiteral("经营场所使用证明"), QStringLiteral("赵*")})
        QVERIFY2(words.contains(word), qPrintable(words));
    for (const QString &secret : {cardOfZhao().name, cardOfZhao().number, h.code})
        QVERIFY(!words.contains(secret));
    // Its code is the case's number and nothing else.
    QCOMPARE(shortNumberOfCode(handInCode(h.number)), h.number);
    QVERIFY(shortNumberOfCode(h.number).isEmpty());
}

void tst_KioskServices::withoutAPrinterTheCodeIsShown()
{
    ServicesHall h;
    QVERIFY(h.start());
    h.b.station.printer.outOfPaper = true;
    h.b.click("kioskServicesButton");
    h.b.click("serviceHandIn");
    h.pad("progressNumber", h.number);
    h.pad("progressCode", h.code);
    QVERIFY(TestStation::wait([&] { return h.b.shows("progressPrint"); }));
    h.b.click("progressPrint");
    QVERIFY(h.says("progressPrinted", "拍下这个码"));
    QVERIFY(h.b.label("progressBringCode")->isVisible());
    h.b.shot("hand-in-unprinted");
    h.b.later.runAll();
    QVERIFY(h.b.shows("queue_zonghe"));
    QVERIFY(h.b.text("progressBring").isEmpty() && !h.b.label("progressBringCode")->isVisible());
}

void tst_KioskServices::rateLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("read");
    const QString code = QStringLiteral("7K2MQ-9XA3B-TR8WZ-C4DEF-GH5JK-M");
    QTest::newRow("the slip's link") << QStringLiteral("https://hall.example/rate#") + code << code + QLatin1Char('/');
    QTest::newRow("typed") << code << code + QLatin1Char('/');
    QTest::newRow("a paper's link") << QStringLiteral("https://hall.example/progress?n=") + shortNumber(7)
                                    << QLatin1Char('/') + shortNumber(7);
    QTest::newRow("short number") << shortNumber(7) << QLatin1Char('/') + shortNumber(7);
    QTest::newRow("the ticket's own link") << QStringLiteral("https://hall.example/t#A012.7K2M-Q9XA-3BTR-8WZC") << "";
    QTest::newRow("nothing") << ""
                             << "";
}

void tst_KioskServices::rateLines()
{
    QFETCH(QString, line);
    QFETCH(QString, read);
    const auto rate = rateOfLine(line);
    QCOMPARE(rate ? rate->code.value_or(QString()) + QLatin1Char('/') + rate->number.value_or(QString()) : QString(),
             read);
}

void tst_KioskServices::ratedOnceByTheSlip()
{
    ServicesHall h;
    QVERIFY(h.start());
    IssueTicket issue;
    issue.queue = QStringLiteral("zonghe");
    const auto issued = h.visit.get(h.visit.kiosk, issue);
    QVERIFY(issued && issued->ratingLink);
    h.b.click("kioskServicesButton");
    h.b.click("serviceRate");
    h.b.shot("rate-code");
    h.line("rateLine", *issued->ratingLink);
    QVERIFY(h.says("rateWrong", "还没有结束"));
    QVERIFY(h.visit.done(CallNext{3}) && h.visit.done(StartService{3})
            && h.visit.done(FinishTicket{3, Outcome::Consulted}));
    h.line("rateLine", *issued->ratingLink);
    QVERIFY(TestStation::wait([&] { return h.b.shows("level_2"); }));
    h.b.shot("rate-levels");
    h.b.click("level_2");
    // A bad one needs a reason.
    QVERIFY(!h.b.button("rateSend")->isEnabled());
    h.b.click("rateSay");
    h.b.shot("rate-words");
    h.b.page->findChild<QLineEdit *>(QStringLiteral("rateWords"))->setText(QStringLiteral("等了太久"));
    h.b.click("boardDone");
    QVERIFY(h.b.button("rateSend")->isEnabled());
    h.b.shot("rate-tags");
    h.b.click("rateSend");
    QVERIFY(h.says("rateLead", "谢谢"));
    h.b.shot("rate-thanks");
    h.b.click("rateDone");
    h.b.click("kioskServicesButton");
    h.b.click("serviceRate");
    h.line("rateLine", *issued->ratingLink);
    QVERIFY(h.says("rateWrong", "已经过期"));
    TestStation office(h.hub, StationRole::Supervisor);
    QVERIFY(office.open() && office.signIn(QStringLiteral("weidong")));
    std::optional<RatingsView> view;
    whenReady(office.client.view<RatingsView>(QLatin1String(RatingsView::name)), &office.client,
              [&](const Result<Viewed<RatingsView>> &viewed) {
                  if (viewed)
                      view = viewed->value;
              });
    QVERIFY(TestStation::wait([&] { return view.has_value(); }));
    const auto given = std::find_if(view->ratings.begin(), view->ratings.end(),
                                    [](const Rating &one) { return one.state == RatingState::Given; });
    QVERIFY(given != view->ratings.end());
    QCOMPARE(given->channel, std::optional(RatingChannel::Kiosk));
}

void tst_KioskServices::ratedByShortNumber()
{
    ServicesHall h;
    QVERIFY(h.start());
    const auto open = [&] {
        h.b.click("kioskServicesButton");
        h.b.click("serviceRate");
        h.line("rateLine", h.number);
    };
    open();
    QVERIFY(h.b.text("rateAsk").contains(QStringLiteral("查询码")));
    h.line("rateLine", QStringLiteral("000000"));
    QVERIFY(h.says("rateWrong", "不对"));
    h.line("rateLine", h.number);
    h.line("rateLine", h.code);
    QVERIFY2(TestStation::wait([&] { return h.b.shows("level_5"); }), qPrintable(h.b.text("rateWrong")));
    h.b.click("level_5");
    h.b.click("rateSend");
    QVERIFY(h.says("rateLead", "谢谢"));
    h.b.click("rateDone");
    // Number and code are good for ever, a rating is given once.
    open();
    h.line("rateLine", h.code);
    QVERIFY(h.says("rateWrong", "已经评价过"));
}

void tst_KioskServices::wordsAreLeftAndAnswered()
{
    ServicesHall h;
    QVERIFY(h.start());
    h.b.click("kioskServicesButton");
    h.b.click("serviceSuggest");
    QVERIFY(!h.b.button("suggestNext")->isEnabled());
    h.b.page->findChild<QPlainTextEdit *>(QStringLiteral("suggestWords"))
        ->setPlainText(QStringLiteral("填表的台子再高一点就好了"));
    h.b.shot("suggest-words");
    h.b.click("suggestNext");
    h.b.shot("suggest-phone");
    h.pad("suggestPhone", QStringLiteral("123"));
    QVERIFY(TestStation::wait([&] {
        return h.b.label("suggestPhoneWrong")->isVisible()
            && h.b.page->findChild<QWidget *>(QStringLiteral("suggestPhone"))->isEnabled();
    }));
    h.pad("suggestPhone", QStringLiteral("13812343210"));
    QVERIFY(h.says("suggestLead", "查询号"));
    h.b.shot("suggest-done");
    const QString code = h.b.text("suggestLead").section(QChar(0xFF1A), 1);
    QCOMPARE(code.size(), 9);
    h.b.click("suggestDone");
    const auto ask = [&] {
        h.b.click("kioskServicesButton");
        h.b.click("serviceSuggest");
        h.b.click("suggestRead");
        h.line("suggestCode", code.toLower());
    };
    ask();
    QVERIFY(h.says("suggestLead", "还没有答复"));
    h.b.click("suggestDone");
    TestStation office(h.hub, StationRole::Supervisor);
    QVERIFY(office.open() && office.signIn(QStringLiteral("weidong")));
    std::optional<SuggestionsView> view;
    whenReady(office.client.view<SuggestionsView>(QLatin1String(SuggestionsView::name)), &office.client,
              [&](const Result<Viewed<SuggestionsView>> &viewed) {
                  if (viewed)
                      view = viewed->value;
              });
    QVERIFY(TestStation::wait([&] { return view.has_value(); }));
    QCOMPARE(view->lines.size(), 1);
    QVERIFY(h.visit.get(office, AnswerSuggestion{view->lines.first().suggestion.id, QStringLiteral("已经换了高的。")}));
    ask();
    QVERIFY(h.says("suggestText", "已经换了高的"));
    h.b.shot("suggest-answer");
}

OW_TEST(tst_KioskServices)
#include "tst_KioskServices.moc"
