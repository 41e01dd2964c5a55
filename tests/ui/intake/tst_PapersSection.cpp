#include "tests/ui/intake/IntakeBench.h"
#include "ui/capture/CaptureSheet.h"
#include "ui/intake/IntakeSession.h"
#include "ui/intake/MaterialRow.h"
#include "ui/intake/PaperFacts.h"

#include <QApplication>
#include <QBuffer>
#include <QCheckBox>
#include <QPainter>
#include <QScrollArea>
#include <QSpinBox>

using namespace ow;
using namespace ow::testing;

namespace {
const QString papersShop = QStringLiteral("511A0000800001");

/// A page of a lease, as a camera would give it.
CapturedScan scannedPage(const QString &text, ScanOrigin origin, ScanBasis basis = ScanBasis::Copy)
{
    QImage page(600, 850, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.setFont(QFont(QStringLiteral("sans-serif"), 28));
    painter.drawText(page.rect().adjusted(40, 60, -40, -60), Qt::AlignHCenter | Qt::TextWordWrap, text);
    painter.end();
    CapturedScan scan;
    QBuffer out(&scan.bytes);
    out.open(QIODevice::WriteOnly);
    page.save(&out, "PNG");
    scan.mediaType = QStringLiteral("image/png");
    scan.pages = 1;
    scan.origin = origin;
    scan.basis = basis;
    return scan;
}

/// What one sees and does about papers.
struct PapersBench : IntakeBench {
    PapersBench() : IntakeBench(QStringLiteral("papers-")) {}

    /// Of the first widget whose name begins like that.
    QString textOf(const char *prefix) const
    {
        for (QLabel *label : page->findChildren<QLabel *>()) {
            if (label->objectName().startsWith(QLatin1String(prefix)) && label->isVisible())
                return label->text();
        }
        return {};
    }
    bool begin(const QList<const char *> &letters) const
    {
        for (const char *one : letters)
            addItem(one);
        return press("startFormButton") && TestStation::wait([&] { return shown("materialRow_idCard"); });
    }
    void capture(const CapturedScan &scan) const
    {
        auto *sheet = page->findChild<CaptureSheet *>();
        QTest::keyClick(find<QWidget>("captureSheet"), Qt::Key_Escape);
        emit sheet->captured(scan);
    }
    MaterialRow *row(const char *code) const
    {
        return find<MaterialRow>(QStringLiteral("materialRow_") + QLatin1String(code));
    }
    void look(const char *code) const
    {
        for (QScrollArea *area : page->findChildren<QScrollArea *>()) {
            if (area->isAncestorOf(row(code)))
                area->ensureWidgetVisible(row(code), 0, 200);
        }
    }
};
} // namespace

class tst_PapersSection : public QObject {
    Q_OBJECT
private slots:
    void datesAsTheyAreTyped_data();
    void datesAsTheyAreTyped();
    void papersFollowTheAnswers();
    void byKeysAlone();
    void scansOverALostHub();
    void anEarlierScanServesAgain();
    void sharedPapersAreLookedUp();
    void theKeyboardGoesOnWhenAnAnswerDecides();
};

void tst_PapersSection::datesAsTheyAreTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("day");
    QTest::newRow("eight digits") << QStringLiteral("20350601") << QDate(2035, 6, 1);
    QTest::newRow("dashes") << QStringLiteral(" 2035-6-1 ") << QDate(2035, 6, 1);
    QTest::newRow("points") << QStringLiteral("2035.06.01") << QDate(2035, 6, 1);
    QTest::newRow("no such day") << QStringLiteral("20260230") << QDate();
    QTest::newRow("words") << QStringLiteral("长期") << QDate();
    QTest::newRow("nothing") << QString() << QDate();
}

void tst_PapersSection::datesAsTheyAreTyped()
{
    QFETCH(QString, typed);
    QFETCH(QDate, day);
    QCOMPARE(paperDate(typed), day);
}

void tst_PapersSection::papersFollowTheAnswers()
{
    PapersBench b;
    QVERIFY(b.show() && b.readCard());
    QVERIFY(b.begin({"cbwls", "jzz"}));
    // One row for what both ask, with who asks.
    QVERIFY(b.text("asked_idCard").contains(QStringLiteral("出版物零售")));
    QVERIFY(!b.shown("materialRow_authorisation"));
    QVERIFY(fillField(*b.page, "agent_personName", QStringLiteral("钱多多")));
    QTRY_VERIFY(b.shown("materialRow_authorisation"));
    QVERIFY(!b.shown("notApplicable_authorisation")); // wanted by its rule: not to be waved aside
    b.press("received_authorisation");
    QVERIFY(fillField(*b.page, "agent_personName", QString()));
    QTRY_VERIFY(!b.shown("materialRow_authorisation"));
    // What was found about it comes back with it.
    QVERIFY(fillField(*b.page, "agent_personName", QStringLiteral("钱多多")));
    QTRY_VERIFY(b.shown("materialRow_authorisation"));
    QVERIFY(b.find<QPushButton>("received_authorisation")->isChecked());
    QVERIFY(fillField(*b.page, "agent_personName", QString()));

    // Any one of the set is enough.
    QTRY_VERIFY(b.shown("choice_residenceHome"));
    QCOMPARE(b.text("choiceState_residenceHome"), QStringLiteral("还缺一份"));
    QVERIFY(b.press("received_residenceWork"));
    QCOMPARE(b.text("choiceState_residenceHome"), QStringLiteral("还缺一份"));
    QVERIFY(b.press("tickAll_residenceWork"));
    QCOMPARE(b.text("choiceState_residenceHome"), QStringLiteral("已满足：就业证明"));
    QVERIFY(b.shown("samples_residenceWork"));
    b.look("residenceStudy");
    b.shot("any-of");

    // A paper that ends before the decision is due is warned of; one that has ended is a coded defect.
    QVERIFY(b.press("received_residenceHome"));
    auto *until = b.find<QLineEdit>("validTo_residenceHome");
    QVERIFY(until && until->isVisible());
    until->setText(QStringLiteral("20260925"));
    emit until->editingFinished();
    QVERIFY2(b.text("dateNote_residenceHome").contains(QStringLiteral("早于")),
             qPrintable(b.text("dateNote_residenceHome")));
    QVERIFY(b.find<QCheckBox>("tick_residenceHome.term")->isChecked());
    b.look("residenceHome");
    b.shot("expiring");
    until->setText(QStringLiteral("2026-09-23"));
    emit until->editingFinished();
    QVERIFY(b.text("dateNote_residenceHome").contains(QStringLiteral("到期")));
    QVERIFY(b.find<QPushButton>("defect_residenceHome.term")->isChecked());
    QVERIFY2(b.text("defects_residenceHome").contains(QStringLiteral("租赁期限已满")),
             qPrintable(b.text("defects_residenceHome")));
    // It cannot be ticked away.
    b.press("tickAll_residenceHome");
    QVERIFY(b.find<QPushButton>("defect_residenceHome.term")->isChecked());
    QVERIFY(b.shown("remark_residenceHome"));
    b.shot("expired");

    // Fewer than asked is said at once.
    QVERIFY(b.press("received_photo") && b.press("tickAll_photo"));
    b.find<QSpinBox>("originals_photo")->setValue(0);
    QVERIFY(b.text("defects_photo").contains(QStringLiteral("份数不足")));
    QVERIFY(b.press(QStringLiteral("act_512B0011200070_accept")));
    QTRY_VERIFY(b.text("actFaults_512B0011200070").contains(QStringLiteral("份数不足")));
    QVERIFY(!b.text("actFaults_512B0011200070").contains(QStringLiteral("就读证明")));
}

void tst_PapersSection::byKeysAlone()
{
    PapersBench b;
    QVERIFY(b.show() && b.readCard());
    QVERIFY(b.begin({"jzz"}));
    b.page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(b.page.get(), ow::testing::patienceMs));
    auto *row = b.row("residenceHome");
    row->focusFinding();
    QTRY_VERIFY(QApplication::focusWidget() && row->isAncestorOf(QApplication::focusWidget()));
    const auto key = [&](int code) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(code)); };
    key(Qt::Key_1);
    QVERIFY(b.find<QPushButton>("received_residenceHome")->isChecked());
    key(Qt::Key_A);
    QVERIFY(b.find<QCheckBox>("tick_residenceHome.halfYear")->isChecked());
    // The failed point, its remark, the date, the count.
    b.find<QCheckBox>("tick_residenceHome.issuer")->setFocus();
    key(Qt::Key_X);
    QVERIFY(b.find<QPushButton>("defect_residenceHome.issuer")->isChecked());
    key(Qt::Key_M);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("remark_residenceHome"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("xyz"));
    key(Qt::Key_Return);
    row->focusFinding();
    key(Qt::Key_D);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("validTo_residenceHome"));
    row->focusFinding();
    key(Qt::Key_N);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("originals_residenceHome"));
    row->focusFinding();
    key(Qt::Key_2);
    QVERIFY(b.find<QPushButton>("missing_residenceHome")->isChecked());
    // All is said about it, so the keyboard went to a paper of which nothing was said yet.
    QVERIFY(!row->isAncestorOf(QApplication::focusWidget()));
    row->focusFinding();
    key(Qt::Key_PageDown);
    QVERIFY(b.row("residenceWork")->isAncestorOf(QApplication::focusWidget()));
    key(Qt::Key_PageUp);
    QVERIFY(row->isAncestorOf(QApplication::focusWidget()));
    // The camera's sheet, and back to the row.
    key(Qt::Key_C);
    QTRY_VERIFY(b.shown("captureSheet"));
    QTest::keyClick(b.find<QWidget>("captureSheet"), Qt::Key_Escape);
    QTRY_VERIFY(!b.shown("captureSheet"));
    QVERIFY(row->isAncestorOf(QApplication::focusWidget()));
}

void tst_PapersSection::scansOverALostHub()
{
    PapersBench b;
    QVERIFY(b.show() && b.readCard());
    QVERIFY(b.begin({"jzz"}));
    QVERIFY(b.press("received_residenceWork"));
    QVERIFY(b.press("capture_residenceWork"));
    b.capture(scannedPage(QStringLiteral("劳动合同"), ScanOrigin::File));
    QTRY_VERIFY(b.textOf("scan_").startsWith(QStringLiteral("已扫描 1 页 · C级")));
    b.press("tickAll_residenceWork");
    b.press(QStringLiteral("act_512B0011200070_accept"));
    QTRY_VERIFY(b.text("actFaults_512B0011200070").contains(QStringLiteral("核对")));
    b.row("residenceWork")->setFocus();
    QTest::keyClick(b.row("residenceWork"), Qt::Key_O);
    QTRY_VERIFY(b.textOf("scan_").contains(QStringLiteral("B级")));
    QTest::keyClick(b.row("residenceWork"), Qt::Key_V);
    QTRY_VERIFY(b.text("scanState").contains(QStringLiteral("共 1 页")));
    b.shot("viewer");
    const QSize fitted = b.find<QLabel>("scanPicture")->size();
    QTest::keyClick(b.find<QWidget>("scanViewer"), Qt::Key_Plus);
    QVERIFY(b.find<QLabel>("scanPicture")->width() > fitted.width());
    QTest::keyClick(b.find<QWidget>("scanViewer"), Qt::Key_Escape);
    QTRY_VERIFY(!b.shown("scanViewer"));
    b.look("residenceWork");
    b.shot("scanned");

    // Taken away with a reason.
    QTest::keyClick(b.row("residenceWork"), Qt::Key_Delete);
    QTRY_VERIFY(b.textOf("removalAsk_").contains(QStringLiteral("为什么")));
    for (QPushButton *button : b.page->findChildren<QPushButton *>()) {
        if (button->objectName().startsWith(QLatin1String("removal_illegible")) && button->isVisible())
            button->click();
    }
    QTRY_VERIFY(b.textOf("scan_").isEmpty());

    // Scanned while the hub is away: it waits here, sealed, over a restart of the program, and goes out when the hub is back.
    b.hub.kill();
    QTRY_VERIFY(b.station.client.link() == HubClient::Link::Lost);
    QVERIFY(b.press("capture_residenceWork"));
    b.capture(scannedPage(QStringLiteral("劳动合同 第二次"), ScanOrigin::Camera, ScanBasis::Original));
    QTRY_VERIFY(b.textOf("onItsWay_").contains(QStringLiteral("待上传")));
    b.look("residenceWork");
    b.shot("waiting");
    QTest::qWait(50); // the journal's own thread
    b.page.reset();
    QVERIFY(b.hub.start());
    b.station.client.open(b.hub.address());
    QTRY_VERIFY(b.station.client.link() == HubClient::Link::Online);
    QVERIFY(b.open() && b.readCard());
    QVERIFY(b.press("resumeDraft_0"));
    QTRY_VERIFY(b.textOf("scan_").startsWith(QStringLiteral("已扫描 1 页 · B级")));
    QVERIFY(b.textOf("onItsWay_").isEmpty());
}

void tst_PapersSection::anEarlierScanServesAgain()
{
    PapersBench b;
    QVERIFY(b.show() && b.readCard());
    QVERIFY(b.begin({"cbwls"}));
    for (const auto &[key, value] : bookshopAnswers()) {
        if (b.find<QWidget>(QStringLiteral("field_") + QLatin1String(key)))
            QVERIFY2(fillField(*b.page, key, value), key);
    }
    QVERIFY(lookedUp(*b.page, "idCard") && lookedUp(*b.page, "businessLicence"));
    for (const char *name : {"received_idCard", "missing_idCard", "verified_idCard", "tickAll_idCard"})
        QVERIFY2(!b.shown(name), name); // nobody is asked to bring it, nobody vouches by his word
    QVERIFY(b.text("grade_idCard").startsWith(QStringLiteral("A级")));
    QVERIFY(b.press("received_applicationForm") && b.press("tickAll_applicationForm"));
    QVERIFY(b.press("received_premisesProof") && b.press("tickAll_premisesProof"));
    QVERIFY(b.press("capture_premisesProof"));
    b.capture(scannedPage(QStringLiteral("房屋租赁合同"), ScanOrigin::Camera, ScanBasis::Original));
    QTRY_VERIFY(b.textOf("scan_").contains(QStringLiteral("B级")));
    QVERIFY(b.text("grade_premisesProof").startsWith(QStringLiteral("B级")));
    QVERIFY(b.press(QStringLiteral("act_%1_accept").arg(papersShop)));
    QVERIFY2(b.text("actFaults_511A0000800001").isEmpty(), qPrintable(b.text("actFaults_511A0000800001")));
    QVERIFY(b.press("submitButton"));
    QTRY_VERIFY(!b.text("caseNumber_0").isEmpty());
    const QString number = b.text("caseNumber_0");
    QVERIFY(b.station.ask(FinishTicket{3, Outcome::Accepted}).value_or(fail(problem::NotFound)));
    b.page.reset();

    b.hub.advance(40 * 24 * 3600'000LL);
    QVERIFY(b.station.signIn(QStringLiteral("zhoumin")));
    (void)b.station.ask(OpenWindow{3});
    QVERIFY(b.call() && b.open() && b.readCard());
    QVERIFY(b.begin({"cbwls"}));
    QTRY_VERIFY(b.textOf("offer_").contains(number));
    QVERIFY2(b.textOf("offer_").contains(QStringLiteral("1个月前")), qPrintable(b.textOf("offer_")));
    b.look("premisesProof");
    b.shot("offer");
    b.row("premisesProof")->setFocus();
    // Who looked at it, under the scan itself.
    QTest::keyClick(b.row("premisesProof"), Qt::Key_L);
    QTRY_COMPARE(b.textOf("looks_"), QStringLiteral("还没有人调阅过。"));
    ScanDesk *desk = &b.page->findChild<IntakeSession *>()->scans();
    emit desk->looksTold(desk->offersOf(QStringLiteral("premisesProof")).first().scan.id,
                         {{hallInstant(QDate(2026, 9, 25), QTime(10, 5)), QStringLiteral("blob"),
                           QStringLiteral("zhoumin"), QStringLiteral("周敏"), QStringLiteral("窗口核对材料")}});
    QTRY_COMPARE(b.textOf("looks_"), QStringLiteral("查阅记录\n2026-09-25 10:05 周敏：窗口核对材料"));
    b.look("premisesProof");
    b.shot("looks");
    QTest::keyClick(b.row("premisesProof"), Qt::Key_L);
    QTRY_COMPARE(b.textOf("looks_"), QString());
    QTest::keyClick(b.row("premisesProof"), Qt::Key_U);
    QTRY_VERIFY(b.textOf("scan_").contains(QStringLiteral("沿用自办件")));
    QVERIFY(b.find<QPushButton>("received_premisesProof")->isChecked());
    QVERIFY(b.textOf("offer_").isEmpty());
    b.shot("taken over");
}

/// A register that has nothing: no 已收 and 缺, but what was shown instead, with its reason, by keys alone.
void tst_PapersSection::sharedPapersAreLookedUp()
{
    PapersBench b;
    QVERIFY(b.show() && b.readCard());
    QVERIFY(b.begin({"cbwls"}));
    for (const auto &[key, value] : bookshopAnswers()) {
        if (!b.find<QWidget>(QStringLiteral("field_") + QLatin1String(key)))
            continue;
        const QString said =
            QLatin1String(key) == QLatin1String("enterprise_creditCode") ? QStringLiteral("11370800MB2855926Y") : value;
        QVERIFY2(fillField(*b.page, key, said), key);
    }
    QTRY_VERIFY(b.text("registerWord_businessLicence").contains(QStringLiteral("没有查到")));
    QVERIFY(!b.shown("grade_businessLicence"));
    QVERIFY(b.press("received_applicationForm") && b.press("tickAll_applicationForm"));
    QVERIFY(b.press("received_premisesProof") && b.press("tickAll_premisesProof"));
    QVERIFY(b.press(QStringLiteral("act_%1_accept").arg(papersShop)));
    QTRY_VERIFY(b.text("actFaults_511A0000800001").contains(QStringLiteral("还没有共享核验成功")));
    b.page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(b.page.get(), ow::testing::patienceMs));
    MaterialRow *row = b.row("businessLicence");
    row->focusFinding();
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("lookUp_businessLicence"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1); // 已收 is no word about it
    QVERIFY(b.text("actFaults_511A0000800001").contains(QStringLiteral("还没有共享核验成功")));
    b.look("businessLicence");
    b.shot("not found");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_R);
    QTRY_VERIFY(b.shown("replaceSheet"));
    auto *shown = b.find<QLineEdit>("replaceShown");
    shown->setText(QStringLiteral("营业执照副本原件"));
    QTest::keyClick(shown, Qt::Key_Return); // not without the reason
    QVERIFY(b.shown("replaceSheet"));
    b.find<QLineEdit>("replaceReason")->setText(QStringLiteral("登记系统没有查到"));
    QTest::keyClick(b.find<QLineEdit>("replaceReason"), Qt::Key_Return);
    QTRY_VERIFY(b.text("registerWord_businessLicence").contains(QStringLiteral("改看了营业执照副本原件")));
    QTRY_VERIFY(b.text("actFaults_511A0000800001").isEmpty());
    b.look("businessLicence");
    b.shot("stood in");
}

void tst_PapersSection::theKeyboardGoesOnWhenAnAnswerDecides()
{
    PapersBench b;
    QVERIFY(b.show() && b.readCard());
    QVERIFY(b.begin({"cbwls"}));
    for (const auto &[key, value] : bookshopAnswers()) {
        if (b.find<QWidget>(QStringLiteral("field_") + QLatin1String(key)))
            QVERIFY2(fillField(*b.page, key, value), key);
    }
    QTRY_VERIFY(b.text("registerWord_businessLicence").contains(QStringLiteral("已证明")));
    QVERIFY(b.press("received_applicationForm") && b.press("tickAll_applicationForm"));
    b.page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(b.page.get(), ow::testing::patienceMs));
    const auto act = [&](const char *which) {
        return b.find<QPushButton>(QStringLiteral("act_%1_%2").arg(papersShop, QLatin1String(which)));
    };
    act("accept")->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), act("accept"));
    // What the item still waited for comes while the keyboard stands at its row.
    QVERIFY(b.press("received_premisesProof"));
    QCOMPARE(QApplication::focusWidget(), act("accept"));
    QVERIFY(b.press("tickAll_premisesProof"));
    QTRY_COMPARE(QApplication::focusWidget(), b.find<QPushButton>("submitButton"));
    // Whoever decides himself stays where he is.
    act("notice")->setFocus();
    act("notice")->click();
    act("accept")->click();
    QCOMPARE(QApplication::focusWidget(), act("notice"));
}

OW_TEST(tst_PapersSection)
#include "tst_PapersSection.moc"
