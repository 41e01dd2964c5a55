// Part two: the holder of a business asks for two things at once on 2026-09-24, supplements on 09-30, is decided on 10-08 and
// collects on Saturday 10-10, a make-up working day; everything through the real pages, a real hub and a real platform.
#include "models/cases/Case.h"
#include "models/ratings/Rating.h"
#include "models/store/Connection.h"
#include "models/store/EventLogStore.h"
#include "sync/hub/HubStore.h"
#include "tests/base/FormFilling.h"
#include "tests/base/Testing.h"
#include "tests/story/VisitHall.h"
#include "ui/common/DataTable.h"
#include "ui/common/SignaturePad.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QListWidget>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr int arrivalMsMax = 2000;
const QString books = QStringLiteral("511A0000800001");
const QString signs = QStringLiteral("511A0188100003");
} // namespace

class tst_WholeVisit : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void oneLeavesUnrated();
    void oneIsToldOfAllDefectsAtOnce();
    void ticketByIdentity();
    void oneFormForTwoItems();
    void hubIsKilledDuringTheIntake();
    void tolerantAcceptance();
    void ratedAtTheEnd();
    void opinionButNoDecision();
    void closingTime();
    void supplementComes();
    void anotherPromisesThePaper();
    void decidedAndIssued();
    void handedOverOnSaturday();
    void thePaperNeverCame();
    void noToleranceForHalfAYear();
    void allOfItIsThere();
    void cleanupTestCase();

private:
    bool chooseItems(const QStringList &initials);
    bool takeInOrder(const QStringList &materials);
    bool openReviewRow(const QString &itemName, const QString &state = {});
    VisitHall *m = nullptr;
    bool m_broken = false;
};

void tst_WholeVisit::cleanup()
{
    if (m_broken || !QTest::currentTestFailed())
        return;
    m_broken = true;
    for (const StoryDesk *desk : m->desks())
        desk->picture(QStringLiteral("failed-") + QLatin1String(codeText(desk->station.context.role)));
}

void tst_WholeVisit::init()
{
    if (m_broken)
        QSKIP("an earlier step did not happen");
}

void tst_WholeVisit::initTestCase()
{
    m = new VisitHall;
    QVERIFY(m->open());
    tellStep(QStringLiteral("2026-09-24 09:30，市平台、大厅服务和七个岗位都已接通"));
    for (const char *number : {"A001", "A002"})
        QVERIFY(m->takeNumber(QStringLiteral("zonghe"), QLatin1String(number)));
    QVERIFY(m->takeNumber(QStringLiteral("zonghe"), QStringLiteral("A003"), m->card(VisitHall::Owner)));
    QVERIFY(m->takeNumber(QStringLiteral("zonghe"), QStringLiteral("A004")));
    tellStep(QStringLiteral("四位群众取号，A003 是刷身份证取的"));
}

bool tst_WholeVisit::chooseItems(const QStringList &initials)
{
    for (const QString &letters : initials) {
        auto *search = m->window.find<QLineEdit>(QStringLiteral("itemSearch"));
        const auto found = [&] {
            search->clear();
            QTest::keyClicks(search, letters);
            return m->window.find<QListWidget>(QStringLiteral("itemResults"))->count() > 0;
        };
        if (!QTest::qWaitFor(found, ow::testing::patienceMs))
            return false;
        QTest::keyClick(search, Qt::Key_Return);
    }
    return m->window.click(QStringLiteral("startFormButton"));
}

bool tst_WholeVisit::takeInOrder(const QStringList &materials)
{
    return std::all_of(materials.begin(), materials.end(), [this](const QString &code) {
        return m->window.click(QStringLiteral("received_") + code)
            && m->window.click(QStringLiteral("tickAll_") + code);
    });
}

void tst_WholeVisit::oneLeavesUnrated()
{
    QVERIFY(m->window.click(QStringLiteral("openWindowButton")));
    QVERIFY(m->window.click(QStringLiteral("nextButton")));
    QVERIFY(m->window.waitForText(QStringLiteral("currentNumber"), QStringLiteral("A001")));
    QVERIFY(m->window.click(QStringLiteral("startButton")));
    QVERIFY(m->window.click(QStringLiteral("outcome_2")));
    QTRY_VERIFY(m->rating.isShown(QStringLiteral("ratingAsk")));
    tellStep(QStringLiteral("A001 咨询完就走了，评价屏在等，没有人按"));
}

void tst_WholeVisit::oneIsToldOfAllDefectsAtOnce()
{
    QVERIFY(m->callAndIdentify(QStringLiteral("A002"), VisitHall::Incomplete));
    // The next call ended the wait for a rating; nobody can give it any more.
    QTRY_VERIFY(!m->rating.isShown(QStringLiteral("ratingAsk")));
    QVERIFY(chooseItems({QStringLiteral("hwgg")}));
    QVERIFY(takeInOrder({QStringLiteral("applicationForm")}));
    QVERIFY(m->window.click(QStringLiteral("received_adRendering")));
    QVERIFY(m->window.click(QStringLiteral("defect_adRendering.dimensions")));
    QVERIFY(m->window.click(QStringLiteral("tick_adRendering.context")));
    QVERIFY(m->window.click(QStringLiteral("missing_adStructuralSafety")));
    QVERIFY(m->window.click(QStringLiteral("received_adSiteRights")));
    QVERIFY(m->window.click(QStringLiteral("defect_adSiteRights.owner")));
    QVERIFY(m->window.click(QStringLiteral("defect_adSiteRights.position")));
    QVERIFY(m->window.click(QStringLiteral("act_%1_notice").arg(signs)));
    m->window.picture(QStringLiteral("10-window-notice"));
    QVERIFY(m->window.click(QStringLiteral("submitButton")));
    QTRY_COMPARE(m->window.station.printer.papers.size(), 1);
    const QString notice = m->textOfPaper(m->window, 0, QStringLiteral("notice"));
    for (const char *wording : {"效果图没有标明尺寸、材质或照明方式", "未提交《结构安全证明》", "没有权利人签名盖章",
                                "证明的位置与申请不一致", "请委托有资质的单位出具结构设计或安全检测文件"})
        QVERIFY2(notice.contains(QString::fromUtf8(wording)), qPrintable(notice));
    QVERIFY(m->window.click(QStringLiteral("outcome_3")));
    tellStep(QStringLiteral("A002 材料有四处问题：一张一次性告知书写全了问题和补正办法"));
}

void tst_WholeVisit::ticketByIdentity()
{
    QVERIFY(m->window.click(QStringLiteral("nextButton")));
    QVERIFY(m->window.waitForText(QStringLiteral("currentNumber"), QStringLiteral("A003")));
    // Who took the number is known, masked, before the card is on the desk.
    QVERIFY(m->window.waitForText(QStringLiteral("currentPerson"), QStringLiteral("*")));
    QVERIFY(m->window.click(QStringLiteral("readCardButton")));
    QVERIFY(m->window.click(QStringLiteral("card_0")));
    QVERIFY(m->window.waitForText(QStringLiteral("personNote"), QStringLiteral("已核验")));
    tellStep(QStringLiteral("个体工商户刷身份证取到 A003；3号窗口核对证件与取号人一致，不再重问"));
}

void tst_WholeVisit::oneFormForTwoItems()
{
    QVERIFY(chooseItems({QStringLiteral("cbwls"), QStringLiteral("hwgg")}));
    QVERIFY(m->window.waitForText(QStringLiteral("savingLabel"), QStringLiteral("两件事共需填写")));
    const auto answers = bookshopAnswers();
    for (qsizetype i = 0; i < answers.size() / 2; ++i)
        QVERIFY2(fillField(*m->window.page, answers.at(i).first, answers.at(i).second), answers.at(i).first);
    QVERIFY(m->window.waitForText(QStringLiteral("draftState"), QStringLiteral("草稿已保存")));
    tellStep(
        QStringLiteral("按拼音首字母选出两个事项，一张表单：%1").arg(m->window.text(QStringLiteral("savingLabel"))));
}

void tst_WholeVisit::hubIsKilledDuringTheIntake()
{
    m->hub.kill();
    QVERIFY(m->window.waitForText(QStringLiteral("draftState"), QStringLiteral("可继续填写")));
    const auto answers = bookshopAnswers();
    for (qsizetype i = answers.size() / 2; i < answers.size(); ++i)
        QVERIFY2(fillField(*m->window.page, answers.at(i).first, answers.at(i).second), answers.at(i).first);
    m->window.picture(QStringLiteral("11-window-intake-hub-lost"));
    QVERIFY(m->hub.start());
    for (StoryDesk *desk : m->desks())
        desk->rejoin();
    QVERIFY(m->window.waitForText(QStringLiteral("draftState"), QStringLiteral("草稿已保存")));
    QVERIFY(m->window.waitForText(QStringLiteral("formState"), QStringLiteral("表单已填好")));
    m->window.picture(QStringLiteral("12-window-form"));
    tellStep(QStringLiteral("填到一半大厅服务被 kill -9：继续填写，重启后草稿自己补存，一项不少"));
}

void tst_WholeVisit::tolerantAcceptance()
{
    // What offices hold is looked up while the form is filled in; nobody is asked to bring it.
    for (const char *shared : {"registerWord_idCard", "registerWord_businessLicence"})
        QVERIFY(m->window.waitForText(QLatin1String(shared), QStringLiteral("已证明")));
    QVERIFY(takeInOrder({QStringLiteral("applicationForm"), QStringLiteral("adRendering"),
                         QStringLiteral("adStructuralSafety"), QStringLiteral("adSiteRights")}));
    QVERIFY(m->window.click(QStringLiteral("missing_premisesProof")));
    QVERIFY(m->window.click(QStringLiteral("act_%1_tolerate").arg(books)));
    QVERIFY(m->window.click(QStringLiteral("act_%1_accept").arg(signs)));
    QVERIFY(m->window.click(QStringLiteral("commitmentButton")));
    QVERIFY(m->window.click(QStringLiteral("signedButton")));
    QVERIFY(m->window.waitForText(QStringLiteral("commitmentNote"), QStringLiteral("承诺书已签署")));
    const char accepted[] =
        "SELECT count(*) FROM intake WHERE type IN ('gov.case.accepted.v1', 'gov.case.tolerantlyAccepted.v1')";
    QCOMPARE(m->counted(m->platform.database(), accepted), 0);
    QElapsedTimer sincePressed;
    sincePressed.start();
    QVERIFY(m->window.click(QStringLiteral("submitButton")));
    QTRY_COMPARE_WITH_TIMEOUT(m->counted(m->platform.database(), accepted), 2, arrivalMsMax);
    const qint64 arrivedMs = sincePressed.elapsed();
    QVERIFY(m->window.waitForText(QStringLiteral("caseNumber_0"), books + QStringLiteral("202609240001")));
    QVERIFY(m->window.waitForText(QStringLiteral("caseNumber_1"), signs + QStringLiteral("202609240002")));
    const QString due = m->window.text(QStringLiteral("dueText_0"));
    for (const char *part : {"2026-10-09", "中秋", "国庆", "周末"})
        QVERIFY2(due.contains(QString::fromUtf8(part)), qPrintable(due));
    QTRY_COMPARE(m->window.station.printer.papers.size(), 4);
    m->window.picture(QStringLiteral("13-window-accepted"));
    m->window.savePapers(QStringLiteral("window"));

    // Every paper's code is read by a foreign decoder and names its case.
    for (int i = 2; i <= 4; ++i) {
        const QString name = storyFolder() + QStringLiteral("/papers/window-%1").arg(i);
        QVERIFY(QProcess::execute(QStringLiteral("pdftoppm"),
                                  {QStringLiteral("-r"), QStringLiteral("300"), QStringLiteral("-png"),
                                   QStringLiteral("-singlefile"), name + QStringLiteral(".pdf"), name})
                == 0);
        QProcess decoder;
        decoder.start(QStringLiteral("zbarimg"),
                      {QStringLiteral("-q"), QStringLiteral("--raw"), name + QStringLiteral(".png")});
        QVERIFY(decoder.waitForFinished(ow::testing::patienceMs));
        const QString code = QString::fromUtf8(decoder.readAllStandardOutput());
        QVERIFY2(code.startsWith(QStringLiteral("https://ljdt.example/progress?n=")), qPrintable(code));
        const QByteArray facts =
            QByteArray::fromBase64(code.section(QLatin1Char('#'), 1).section(QLatin1Char('.'), 1, 1).toLatin1(),
                                   QByteArray::Base64UrlEncoding);
        QVERIFY2(facts.contains("出版物零售") || facts.contains("户外广告"), facts.constData());
        if (i > 2)
            QVERIFY2(facts.contains("2026092400"), facts.constData());
    }
    tellStep(
        QStringLiteral("出版物零售容缺受理，场所证明 2026-10-09 前补齐；户外广告受理；两个办件编号，文书二维码可读"));
    tellStep(QStringLiteral("按下提交 %1 毫秒后市平台已有两个办件").arg(arrivedMs));
}

void tst_WholeVisit::ratedAtTheEnd()
{
    QVERIFY(m->window.click(QStringLiteral("outcome_1")));
    QVERIFY(m->rating.click(QStringLiteral("level_5")));
    QTRY_VERIFY(m->rating.isShown(QStringLiteral("ratingThanks")));
    tellStep(QStringLiteral("办完后申请人在评价屏上给出“非常满意”"));
}

bool tst_WholeVisit::openReviewRow(const QString &itemName, const QString &state)
{
    auto *table = m->review.find<DataTable>(QStringLiteral("caseList"));
    return QTest::qWaitFor([&] {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QModelIndex index = table->model()->index(row, 2);
            if (index.data().toString() == itemName
                && (state.isEmpty() || index.siblingAtColumn(1).data().toString() == state))
                emit table->clicked(index);
        }
        return m->review.text(QStringLiteral("caseTitle")) == itemName;
    });
}

void tst_WholeVisit::opinionButNoDecision()
{
    QVERIFY(openReviewRow(QStringLiteral("出版物零售单位和个体工商户设立审批")));
    QVERIFY(m->review.waitForText(QStringLiteral("decisionHint"), QStringLiteral("尚未补齐")));
    QVERIFY(!m->review.find<QPushButton>(QStringLiteral("approveButton"))->isEnabled());
    m->review.find<QPlainTextEdit>(QStringLiteral("opinionText"))
        ->setPlainText(QStringLiteral("除场所证明外符合条件。"));
    QVERIFY(m->review.click(QStringLiteral("opineAgree")));
    m->review.picture(QStringLiteral("14-review-tolerant"));
    tellStep(QStringLiteral("审批人员先出具意见；补齐之前不能作出决定，屏上说明原因"));
}

void tst_WholeVisit::closingTime()
{
    m->hub.advance(hallInstant(QDate(2026, 9, 24), QTime(17, 0)).ms - m->hub.clock().now().ms);
    auto *tabs = m->supervisor.find<QTabWidget>(QStringLiteral("supervisorTabs"));
    tabs->setCurrentIndex(1);
    m->supervisor.picture(QStringLiteral("15-supervisor-service"));
    tabs->setCurrentIndex(2);
    QVERIFY(m->supervisor.waitForText(QStringLiteral("closingTotals"),
                                      QStringLiteral("今日取号 4 张 = 已办结 3 + 过号 0 + 未办 1")));
    auto *list = m->supervisor.find<DataTable>(QStringLiteral("closingList"));
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("A004"));
    m->supervisor.picture(QStringLiteral("16-supervisor-closing"));
    QCOMPARE(m->counted(m->hubDatabase(), "SELECT count(*) FROM event WHERE type = 'gov.ticket.issued.v1'"), 4);
    tellStep(
        QStringLiteral("17:00 闭厅清单：%1；未办的是 A004").arg(m->supervisor.text(QStringLiteral("closingTotals"))));
}

void tst_WholeVisit::supplementComes()
{
    QVERIFY(m->comeBackOn(QDate(2026, 9, 30), QTime(10, 0)));
    QVERIFY(m->takeNumber(QStringLiteral("zonghe"), QStringLiteral("A001")));
    QVERIFY(m->callAndIdentify(QStringLiteral("A001"), VisitHall::Owner));
    QVERIFY(m->window.click(QStringLiteral("supplement_0")));
    QVERIFY(m->window.click(QStringLiteral("tickAll_premisesProof")));
    m->window.picture(QStringLiteral("17-window-supplement"));
    QVERIFY(m->window.click(QStringLiteral("supplementDone")));
    QTRY_VERIFY(!m->window.isShown(QStringLiteral("supplementSheet")));
    // What the person's card no longer lists has come in.
    QTRY_VERIFY2(!m->window.find(QStringLiteral("supplement_0")),
                 qPrintable(m->window.text(QStringLiteral("intakeNoticeText"))));
    QVERIFY(m->window.click(QStringLiteral("outcome_1")));
    tellStep(QStringLiteral("9月30日刷身份证找到待补材料，场所证明当日补齐"));
}

void tst_WholeVisit::anotherPromisesThePaper()
{
    QVERIFY(m->takeNumber(QStringLiteral("zonghe"), QStringLiteral("A002"), m->card(VisitHall::Asker)));
    QVERIFY(m->callAndIdentify(QStringLiteral("A002"), VisitHall::Asker));
    QVERIFY(chooseItems({QStringLiteral("cbwls")}));
    QVERIFY(m->window.waitForText(QStringLiteral("registerWord_idCard"), QStringLiteral("已证明")));
    for (const auto &[key, value] : bookshopAnswers()) {
        if (!QByteArray(key).startsWith("matter_ad"))
            QVERIFY2(fillField(*m->window.page, key, value), key);
    }
    QVERIFY(m->window.waitForText(QStringLiteral("formState"), QStringLiteral("表单已填好")));
    QVERIFY(m->window.waitForText(QStringLiteral("registerWord_businessLicence"), QStringLiteral("已证明")));
    QVERIFY(takeInOrder({QStringLiteral("applicationForm")}));
    QVERIFY(m->window.click(QStringLiteral("missing_premisesProof")));
    QVERIFY(m->window.click(QStringLiteral("act_%1_tolerate").arg(books)));
    QVERIFY(m->window.click(QStringLiteral("commitmentButton")));
    QVERIFY(m->window.click(QStringLiteral("signedButton")));
    QVERIFY(m->window.waitForText(QStringLiteral("commitmentNote"), QStringLiteral("承诺书已签署")));
    QVERIFY(m->window.click(QStringLiteral("submitButton")));
    QVERIFY(m->window.waitForText(QStringLiteral("dueText_0"), QStringLiteral("2026-10-13")));
    QVERIFY(m->window.click(QStringLiteral("outcome_1")));
    tellStep(QStringLiteral("同一天另一位也凭承诺书容缺受理，场所证明 2026-10-13 前补齐"));
}

void tst_WholeVisit::decidedAndIssued()
{
    QVERIFY(m->comeBackOn(QDate(2026, 10, 8), QTime(9, 0)));
    const char printed[] = "SELECT count(*) FROM event WHERE type = 'gov.paper.printed.v1'";
    const qint64 before = m->counted(m->hubDatabase(), printed);
    for (const char *name : {"出版物零售单位和个体工商户设立审批", "设置大型户外广告的审批"}) {
        QVERIFY(openReviewRow(QString::fromUtf8(name), QStringLiteral("已受理")));
        m->review.find<QLineEdit>(QStringLiteral("decisionReason"))->setText(QStringLiteral("符合法定条件"));
        QVERIFY(m->review.click(QStringLiteral("approveButton")));
        QVERIFY(m->review.click(QStringLiteral("issueButton")));
        QTRY_VERIFY(!m->review.isShown(QStringLiteral("issueButton")));
    }
    QTRY_COMPARE(m->counted(m->hubDatabase(), printed), before + 2);
    tellStep(QStringLiteral("10月8日审批人员准予两件，结果送到出件窗口"));
}

void tst_WholeVisit::handedOverOnSaturday()
{
    QVERIFY(m->comeBackOn(QDate(2026, 10, 10), QTime(9, 0)));
    QVERIFY(m->takeNumber(QStringLiteral("chujian"), QStringLiteral("C001"), m->card(VisitHall::Owner)));
    QVERIFY(m->counter.click(QStringLiteral("openWindowButton")));
    QVERIFY(m->counter.click(QStringLiteral("nextButton")));
    QVERIFY(m->counter.click(QStringLiteral("startButton")));
    QTRY_VERIFY(m->counterReader->isEnabled());
    emit m->counterReader->cardRead(m->card(VisitHall::Owner));
    const auto results = [&] { return m->counter.find(QStringLiteral("collectList"))->findChildren<QCheckBox *>(); };
    QTRY_COMPARE(results().size(), 2);
    for (QCheckBox *result : results())
        result->setChecked(true);
    auto *pad = m->counter.page->findChild<SignaturePad *>();
    const auto draw = [pad](QEvent::Type type, QPoint at) {
        QMouseEvent event(type, at, pad->mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(pad, &event);
    };
    draw(QEvent::MouseButtonPress, {20, 60});
    for (int x = 20; x < 200; x += 6)
        draw(QEvent::MouseMove, {x, 60 + (x % 12 ? 25 : -25)});
    draw(QEvent::MouseButtonRelease, {200, 60});
    m->counter.picture(QStringLiteral("18-delivery"));
    QVERIFY(m->counter.click(QStringLiteral("deliverButton")));
    QTRY_COMPARE(m->counter.station.printer.papers.size(), 2);
    m->counter.savePapers(QStringLiteral("counter"));
    QVERIFY(m->counterRating.click(QStringLiteral("level_4")));
    QTRY_VERIFY(m->counterRating.isShown(QStringLiteral("ratingThanks")));
    tellStep(QStringLiteral("10月10日（周六，调休上班）核验身份并签名，两个结果一并领走，再次评价"));
}

/// Drafted by the program, done by a person.
void tst_WholeVisit::thePaperNeverCame()
{
    QVERIFY(m->comeBackOn(QDate(2026, 10, 14), QTime(9, 0)));
    QVERIFY(openReviewRow(QStringLiteral("出版物零售单位和个体工商户设立审批")));
    QVERIFY(m->review.click(QStringLiteral("course_lapse")));
    QTRY_VERIFY(m->review.isShown(QStringLiteral("courseSheet")));
    m->review.picture(QStringLiteral("19-review-lapse"));
    const auto printed = m->review.station.printer.papers.size();
    QVERIFY(m->review.click(QStringLiteral("courseAccept")));
    QVERIFY(m->review.waitForText(QStringLiteral("caseState"), QStringLiteral("已撤回")));
    QTRY_COMPARE(m->review.station.printer.papers.size(), printed + 1);
    m->review.savePapers(QStringLiteral("review"));
    const QString paper = m->textOfPaper(m->review, int(printed), QStringLiteral("lapsed"));
    for (const char *wording : {"退件通知书", "经营场所使用证明", "逾期未补齐", "视为撤回申请", "2027年4月14日"})
        QVERIFY2(paper.contains(QString::fromUtf8(wording)), qPrintable(paper));
    tellStep(QStringLiteral("10月14日逾期未补齐：系统拟好处理，审批人员确认，退件通知书写明理由和失信记录期限"));
}

void tst_WholeVisit::noToleranceForHalfAYear()
{
    QVERIFY(m->takeNumber(QStringLiteral("zonghe"), QStringLiteral("A001"), m->card(VisitHall::Asker)));
    QVERIFY(m->callAndIdentify(QStringLiteral("A001"), VisitHall::Asker));
    QVERIFY(chooseItems({QStringLiteral("cbwls")}));
    QVERIFY(m->window.waitForText(QStringLiteral("bar_%1").arg(books), QStringLiteral("2027年4月14日")));
    QVERIFY(!m->window.find<QPushButton>(QStringLiteral("act_%1_tolerate").arg(books))->isEnabled());
    QVERIFY(m->window.click(QStringLiteral("step_5")));
    const QWidget *bar = m->window.find(QStringLiteral("bar_%1").arg(books));
    QTRY_VERIFY(!bar->visibleRegion().isEmpty());
    QVERIFY(m->window.click(QStringLiteral("step_5"))); // the keyboard went to the first open question meanwhile
    QCoreApplication::processEvents();
    m->window.picture(QStringLiteral("20-window-barred"));
    QVERIFY(m->window.click(QStringLiteral("outcome_2")));
    tellStep(QStringLiteral("他当天再来，窗口一开表单就提示：半年内不适用容缺受理，请备齐材料"));
}

void tst_WholeVisit::allOfItIsThere()
{
    const auto db = Connection::open(m->hubDatabase(), OpenMode::Reader);
    QVERIFY(db);
    QVERIFY(verifyChain(**db));
    QHash<QString, int> onTheDay;
    for (const StoredEvent &event : EventLogStore(QUuid()).after(**db, 0, 100000))
        ++onTheDay[event.meta.type + event.meta.occurredOn.toString(QStringLiteral(" MM-dd"))];
    QCOMPARE(onTheDay.value(QLatin1String(CaseSupplemented::type) + QStringLiteral(" 09-30")), 1);
    QCOMPARE(onTheDay.value(QLatin1String(CaseDelivered::type) + QStringLiteral(" 10-10")), 2);
    QCOMPARE(onTheDay.value(QLatin1String(RatingGiven::type) + QStringLiteral(" 09-24")), 1);
    QCOMPARE(onTheDay.value(QLatin1String(RatingGiven::type) + QStringLiteral(" 10-10")), 1);
    // Whoever left without pressing stays unrated.
    QVERIFY(onTheDay.value(QLatin1String(RatingEnded::type) + QStringLiteral(" 09-24")) >= 1);
    const qint64 events = m->counted(m->hubDatabase(), "SELECT count(*) FROM event");
    QTRY_COMPARE(m->counted(m->platform.database(), "SELECT count(*) FROM intake"), events);
    m->supervisor.picture(QStringLiteral("21-supervisor-end"));
    tellStep(QStringLiteral("事件链完整，%1 个事件市平台一件不多、一件不少").arg(events));
}

void tst_WholeVisit::cleanupTestCase()
{
    if (!m)
        return;
    QProcess::execute(QStringLiteral(ONEWINDOW_BIN "/onewindow-hub"),
                      {QStringLiteral("backup"), QStringLiteral("--data"), m->hub.dir(), QStringLiteral("--to"),
                       storyFolder() + QStringLiteral("/visit")});
    QProcess::execute(QStringLiteral("sqlite3"),
                      {m->platform.database(), QStringLiteral(".backup '%1/visit/platform.db'").arg(storyFolder())});
    delete m;
}

OW_TEST(tst_WholeVisit)
#include "tst_WholeVisit.moc"
