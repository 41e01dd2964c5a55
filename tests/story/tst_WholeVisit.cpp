// Part two: the holder of a business asks for two things at once on 2026-09-24; one is accepted, one tolerated until Friday 10-09,
// rated by the visitor, and opined on by the reviewer; everything through the real pages, a real hub and a real platform.
#include "tests/base/FormFilling.h"
#include "tests/base/TestPlatform.h"
#include "tests/base/Testing.h"
#include "tests/story/StoryDesk.h"
#include "ui/common/DataTable.h"
#include "ui/kiosk/KioskPage.h"
#include "ui/rating/RatingPage.h"
#include "ui/reader/SimulatedCardReader.h"
#include "ui/review/ReviewPage.h"
#include "ui/supervisor/SupervisorPage.h"
#include "ui/window/WindowPage.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr int patience = 30000;
const QString books = QStringLiteral("511A0000800001");
const QString signs = QStringLiteral("511A0188100003");

/// Reads the card that the story lays on it.
class StoryReader final : public CardReader {
public:
    bool isSimulated() const override { return true; }
};

struct WholeVisit {
    TestPlatform platform;
    TestHub hub{hallInstant(QDate(2026, 9, 24), QTime(9, 30)), platform.hubArguments(QStringLiteral("LJ01"))};
    StoryReader *kioskReader = new StoryReader;
    StoryDesk kiosk{hub, StationRole::Kiosk, QStringLiteral("K1"), [this](StationContext &c) -> QWidget * { return new KioskPage(c, kioskReader); }};
    StoryDesk window{hub, StationRole::Window, 3, [](StationContext &c, const SignedIn &s) -> QWidget * { return new WindowPage(c, s, c.window); }};
    StoryDesk review{hub, StationRole::Review, 0, [](StationContext &c, const SignedIn &s) -> QWidget * { return new ReviewPage(c, s); }};
    StoryDesk rating{hub, StationRole::Rating, QStringLiteral("R3"), [](StationContext &c) -> QWidget * { return new RatingPage(c); }, {1024, 768}};
    StoryDesk supervisor{hub, StationRole::Supervisor, 0, [](StationContext &c, const SignedIn &) -> QWidget * { return new SupervisorPage(c); }};

    QList<StoryDesk *> desks() { return {&kiosk, &window, &review, &rating, &supervisor}; }
    IdentityCard card() const { return SimulatedCardReader::demoCards().first().card; }
    bool signInAll()
    {
        return window.signIn(QStringLiteral("zhoumin")) && review.signIn(QStringLiteral("qianjin")) && supervisor.signIn(QStringLiteral("weidong"));
    }
};
} // namespace

class tst_WholeVisit : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void ticketByIdentity();
    void oneFormForTwoItems();
    void tolerantAcceptance();
    void ratedAtTheEnd();
    void opinionButNoDecision();
    void cleanupTestCase() { delete m; }

private:
    WholeVisit *m = nullptr;
    bool openReviewRow(const QString &itemName);
};

void tst_WholeVisit::initTestCase()
{
    m = new WholeVisit;
    QVERIFY(m->hub.isRunning());
    for (StoryDesk *desk : m->desks())
        QVERIFY(desk->open());
    QVERIFY(m->signInAll());
    tellStep(QStringLiteral("2026-09-24 09:30，市平台、大厅服务和五个岗位都已接通"));
}

void tst_WholeVisit::ticketByIdentity()
{
    QVERIFY(m->kiosk.click(QStringLiteral("queue_zonghe")));
    QVERIFY(m->kiosk.click(QStringLiteral("kioskReadCard")));
    emit m->kioskReader->cardRead(m->card());
    QVERIFY(m->kiosk.click(QStringLiteral("priorityNone")));
    QVERIFY(m->kiosk.waitForText(QStringLiteral("kioskNumber"), QStringLiteral("A001")));
    QVERIFY(m->window.click(QStringLiteral("openWindowButton")));
    QVERIFY(m->window.click(QStringLiteral("nextButton")));
    QVERIFY(m->window.waitForText(QStringLiteral("currentNumber"), QStringLiteral("A001")));
    QVERIFY(m->window.waitForText(QStringLiteral("currentPerson"), QStringLiteral("*")));
    QVERIFY(m->window.click(QStringLiteral("readCardButton")));
    QVERIFY(m->window.click(QStringLiteral("card_0")));
    QVERIFY(m->window.waitForText(QStringLiteral("personNote"), QStringLiteral("已核验")));
    tellStep(QStringLiteral("个体工商户刷身份证取到 A001；3号窗口核对证件与取号人一致，不再重问"));
}

void tst_WholeVisit::oneFormForTwoItems()
{
    for (const char *letters : {"cbwls", "hwgg"}) {
        auto *search = m->window.find<QLineEdit>(QStringLiteral("itemSearch"));
        QVERIFY(QTest::qWaitFor(
            [&] {
                search->clear();
                QTest::keyClicks(search, QLatin1String(letters));
                return m->window.find<QListWidget>(QStringLiteral("itemResults"))->count() > 0;
            },
            patience));
        QTest::keyClick(search, Qt::Key_Return);
    }
    QVERIFY(m->window.click(QStringLiteral("startFormButton")));
    QVERIFY(m->window.waitForText(QStringLiteral("savingLabel"), QStringLiteral("两件事共需填写")));
    for (const auto &[key, value] : bookshopAnswers())
        QVERIFY2(fillField(*m->window.page, key, value), key);
    QVERIFY(m->window.waitForText(QStringLiteral("formState"), QStringLiteral("表单已填好")));
    m->window.picture(QStringLiteral("11-window-form"));
    tellStep(QStringLiteral("按拼音首字母选出两个事项，一张表单：%1").arg(m->window.text(QStringLiteral("savingLabel"))));
}

void tst_WholeVisit::tolerantAcceptance()
{
    for (const char *code : {"applicationForm", "idCard", "adRendering", "adStructuralSafety", "adSiteRights"}) {
        QVERIFY(m->window.click(QStringLiteral("received_") + QLatin1String(code)));
        QVERIFY(m->window.click(QStringLiteral("tickAll_") + QLatin1String(code)));
    }
    QVERIFY(m->window.click(QStringLiteral("verified_businessLicence")));
    QVERIFY(m->window.click(QStringLiteral("missing_premisesProof")));
    QVERIFY(m->window.click(QStringLiteral("act_%1_tolerate").arg(books)));
    QVERIFY(m->window.click(QStringLiteral("act_%1_accept").arg(signs)));
    QVERIFY(m->window.click(QStringLiteral("commitmentButton")));
    QVERIFY(m->window.click(QStringLiteral("signedButton")));
    QVERIFY(m->window.waitForText(QStringLiteral("commitmentNote"), QStringLiteral("承诺书已签署")));
    QVERIFY(m->window.click(QStringLiteral("submitButton")));
    QVERIFY(m->window.waitForText(QStringLiteral("caseNumber_0"), books + QStringLiteral("202609240001")));
    QVERIFY(m->window.waitForText(QStringLiteral("caseNumber_1"), signs + QStringLiteral("202609240001")));
    const QString due = m->window.text(QStringLiteral("dueText_0"));
    for (const char *part : {"2026-10-09", "中秋", "国庆", "周末"})
        QVERIFY2(due.contains(QString::fromUtf8(part)), qPrintable(due));
    QTRY_COMPARE_WITH_TIMEOUT(m->window.station.printer.papers.size(), 3, patience);
    m->window.picture(QStringLiteral("12-window-accepted"));
    m->window.savePapers(QStringLiteral("window"));

    // Every paper's code is read by a foreign decoder and names its case.
    for (int i = 1; i <= 3; ++i) {
        const QString name = storyFolder() + QStringLiteral("/papers/window-%1").arg(i);
        QVERIFY(QProcess::execute(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("150"), QStringLiteral("-png"), QStringLiteral("-singlefile"),
                                                              name + QStringLiteral(".pdf"), name}) == 0);
        QProcess decoder;
        decoder.start(QStringLiteral("zbarimg"), {QStringLiteral("-q"), QStringLiteral("--raw"), name + QStringLiteral(".png")});
        QVERIFY(decoder.waitForFinished(patience));
        const QString code = QString::fromUtf8(decoder.readAllStandardOutput());
        QVERIFY2(code.startsWith(QStringLiteral("onewindow:")), qPrintable(code));
        if (i > 1)
            QVERIFY2(code.contains(QStringLiteral("202609240001")), qPrintable(code));
    }
    tellStep(QStringLiteral("出版物零售容缺受理，场所证明 2026-10-09 前补齐；户外广告受理；两个办件编号，文书二维码可读"));
}

void tst_WholeVisit::ratedAtTheEnd()
{
    QVERIFY(m->window.click(QStringLiteral("outcome_1")));
    QVERIFY(m->rating.click(QStringLiteral("level_5")));
    QTRY_VERIFY_WITH_TIMEOUT(m->rating.isShown(QStringLiteral("ratingThanks")), patience);
    tellStep(QStringLiteral("办完后申请人在评价屏上给出“非常满意”"));
}

bool tst_WholeVisit::openReviewRow(const QString &itemName)
{
    auto *table = m->review.find<DataTable>(QStringLiteral("caseList"));
    return QTest::qWaitFor(
        [&] {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                const QModelIndex index = table->model()->index(row, 2);
                if (index.data().toString() == itemName)
                    emit table->clicked(index);
            }
            return m->review.text(QStringLiteral("caseTitle")) == itemName;
        },
        patience);
}

void tst_WholeVisit::opinionButNoDecision()
{
    QVERIFY(openReviewRow(QStringLiteral("出版物零售单位和个体工商户设立审批")));
    QVERIFY(m->review.waitForText(QStringLiteral("decisionHint"), QStringLiteral("尚未补齐")));
    QVERIFY(!m->review.find<QPushButton>(QStringLiteral("approveButton"))->isEnabled());
    m->review.find<QPlainTextEdit>(QStringLiteral("opinionText"))->setPlainText(QStringLiteral("除场所证明外符合条件。"));
    QVERIFY(m->review.click(QStringLiteral("opineAgree")));
    m->review.picture(QStringLiteral("13-review-tolerant"));
    m->supervisor.picture(QStringLiteral("14-supervisor"));
    tellStep(QStringLiteral("审批人员先出具意见；补齐之前不能作出决定，屏上说明原因"));
}

OW_TEST(tst_WholeVisit)
#include "tst_WholeVisit.moc"
