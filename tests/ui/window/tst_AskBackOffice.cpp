// 问后台, by keys alone: asked at the window, answered at the review desk, read at the window in place; kept with the application.
#include "models/scans/CapturedScan.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/capture/CaptureSheet.h"
#include "ui/common/DataTable.h"
#include "ui/intake/IntakePanel.h"
#include "ui/review/ReviewPage.h"
#include "ui/window/WindowPage.h"

#include <QBuffer>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace ow;
using namespace ow::testing;

namespace {
/// Zhao sits at window 3 with both items filled in; Qian of the unit that owns the first one reviews.
struct AskBench {
    TestHub hub;
    VisitSteps visit{hub};
    TestStation office{hub, StationRole::Review};
    std::unique_ptr<WindowPage> page;
    std::unique_ptr<ReviewPage> review;
    std::optional<IntakeSheet> sheet;

    bool show(const QString &reviewer = QStringLiteral("qianjin"))
    {
        if (!visit.start() || !office.open() || !office.signIn(reviewer))
            return false;
        sheet = visit.ready(false);
        SignedIn him;
        him.user = reviewer;
        review = std::make_unique<ReviewPage>(office.context, him);
        review->resize(1366, 716);
        review->show();
        return sheet && showWindow();
    }
    bool showWindow()
    {
        SignedIn clerk;
        clerk.user = QStringLiteral("zhoumin");
        page = std::make_unique<WindowPage>(visit.desk.context, clerk, 3);
        page->resize(1366, 712);
        page->show();
        if (!TestStation::wait([&] { return session().item(itemBooks); }))
            return false;
        session().resume(sheet->application);
        return atWindow() && TestStation::wait([&] {
                   return session().sheet().has_value() && !session().isBusy()
                       && in<QPushButton>("askButton")->isEnabled();
               });
    }
    bool activate(QWidget &which) const
    {
        which.activateWindow();
        return QTest::qWaitForWindowActive(&which, ow::testing::patienceMs);
    }
    bool atWindow() const { return activate(*page); }
    bool atReview() const { return activate(*review); }
    IntakeSession &session() const { return page->findChild<IntakePanel *>()->session(); }
    template <class W>
    W *in(const char *name) const
    {
        return page->findChild<W *>(QLatin1String(name));
    }
    template <class W>
    W *there(const char *name) const
    {
        return review->findChild<W *>(QLatin1String(name));
    }
    QString said(const char *name) const { return in<QLabel>(name) ? in<QLabel>(name)->text() : QString(); }
    QString told(const char *name) const { return there<QLabel>(name)->text(); }
    bool isAsking() const { return in<QWidget>("askSheet")->isVisible(); }
    void ask(const QString &text) const
    {
        QVERIFY(atWindow());
        QTest::keyClick(page.get(), Qt::Key_Q, Qt::ControlModifier);
        QTRY_VERIFY(isAsking());
        in<QPlainTextEdit>("askText")->setPlainText(text);
        QTest::keyClick(in<QPlainTextEdit>("askText"), Qt::Key_Return);
        QVERIFY(!isAsking());
    }
    void picture(QWidget &which, const char *name) const
    {
        QTest::qWait(60);
        which.grab().save(shotPath(QStringLiteral("ask-%1.png").arg(QLatin1String(name))));
    }
};

CapturedScan askedPicture()
{
    QImage image(600, 400, QImage::Format_RGB32);
    image.fill(QColor(240, 238, 230));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    CapturedScan scan;
    scan.bytes = bytes;
    scan.mediaType = QStringLiteral("image/png");
    scan.pages = 1;
    return scan;
}
} // namespace

class tst_AskBackOffice : public QObject {
    Q_OBJECT
private slots:
    void askedAnsweredRead();
    void lateAndTakenBack();
    void anotherUnitDoesNotSeeIt();
    void answeredAfterTheVisitor();
};

void tst_AskBackOffice::askedAnsweredRead()
{
    AskBench b;
    QVERIFY(b.show());
    QVERIFY(!b.there<QWidget>("questionDesk")->isVisible());
    QVERIFY(!b.in<QWidget>("askStrip")->isVisible());
    QTest::keyClick(b.page.get(), Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(b.isAsking());
    QVERIFY(b.in<QPlainTextEdit>("askText")->hasFocus());
    auto *send = b.in<QPushButton>("askSend");
    QVERIFY(!send->isEnabled());
    QTest::keyClick(b.in<QPlainTextEdit>("askText"), Qt::Key_Return); // without words nothing goes out
    QVERIFY(b.isAsking());
    b.in<QPlainTextEdit>("askText")->setPlainText(QStringLiteral("租赁合同只有复印件，房东在外地，能收吗？"));
    // The picture: the sheet makes room for the camera and comes back with it and with what was typed.
    QTest::keyClick(b.in<QPlainTextEdit>("askText"), Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(!b.isAsking());
    auto *capture = b.page->findChildren<CaptureSheet *>().last();
    QVERIFY(TestStation::wait([&] { return capture->isOpen(); }));
    for (QWidget *one : b.page->findChildren<QWidget *>(QStringLiteral("captureSheet"))) {
        if (one->isVisible())
            QTest::keyClick(one, Qt::Key_Escape);
    }
    emit capture->captured(askedPicture());
    QVERIFY(b.isAsking());
    QCOMPARE(b.in<QPlainTextEdit>("askText")->toPlainText(),
             QStringLiteral("租赁合同只有复印件，房东在外地，能收吗？"));
    QVERIFY(b.said("askPhoto").contains(QStringLiteral("已附 1 页")));
    b.picture(*b.page, "sheet");
    QTest::keyClick(b.in<QPlainTextEdit>("askText"), Qt::Key_Return);
    QVERIFY(!b.isAsking());
    QTRY_VERIFY(b.in<QWidget>("askStrip")->isVisible());
    QTRY_VERIFY(b.said("askClock").startsWith(QStringLiteral("还剩 ")));
    QTRY_VERIFY(b.said("askSaid").contains(QStringLiteral("房东在外地")));
    QCOMPARE(b.said("askWhose"), QStringLiteral("问后台　出版物零售单位和个体工商户设立审批　等区新闻出版局打开"));
    b.picture(*b.page, "waiting");

    // On the review page at once; no word of it before it is opened.
    QTRY_VERIFY(b.there<QWidget>("questionDesk")->isVisible());
    QCOMPARE(b.told("questionCount"), QStringLiteral("窗口的问题 1 个"));
    b.picture(*b.review, "listed");
    QVERIFY(b.atReview());
    QTest::keyClick(b.review.get(), Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(b.there<QWidget>("questionPanel")->isVisible());
    QCOMPARE(b.told("questionSaid"), QStringLiteral("租赁合同只有复印件，房东在外地，能收吗？"));
    QVERIFY(b.there<QPlainTextEdit>("questionAnswer")->hasFocus());
    QTRY_VERIFY(b.said("askWhose").endsWith(QStringLiteral("钱进 正在答复")));
    QTest::keyClick(b.there<QPlainTextEdit>("questionAnswer"), Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(b.there<QWidget>("scanViewer")->isVisible());
    QTRY_VERIFY(b.there<QWidget>("scanViewer")
                    ->findChild<QLabel *>(QStringLiteral("scanState"))
                    ->text()
                    .contains(QStringLiteral("共 1 页")));
    QTest::keyClick(b.there<QWidget>("scanViewer"), Qt::Key_Escape);
    QTRY_VERIFY(!b.there<QWidget>("scanViewer")->isVisible());
    QTRY_VERIFY(b.there<QPlainTextEdit>("questionAnswer")->isEnabled());
    QTest::keyClick(b.there<QPlainTextEdit>("questionAnswer"), Qt::Key_3, Qt::AltModifier);
    QVERIFY(b.there<QPlainTextEdit>("questionAnswer")->toPlainText().contains(QStringLiteral("原件为准")));
    b.picture(*b.review, "answering");
    QTRY_VERIFY(b.there<QPushButton>("questionSend")->isEnabled());
    QTest::keyClick(b.there<QPlainTextEdit>("questionAnswer"), Qt::Key_Return);
    QTRY_VERIFY(!b.there<QWidget>("questionDesk")->isVisible());

    // At the window in place, without anybody asking for it.
    QTRY_VERIFY(b.said("askAnswer").contains(QStringLiteral("原件为准")));
    QVERIFY(b.said("askClock").endsWith(QStringLiteral("答复")));
    b.picture(*b.page, "answered");
    // The program was started again: question and answer stand there still.
    b.page.reset();
    QVERIFY(b.showWindow());
    QTRY_VERIFY(b.said("askAnswer").contains(QStringLiteral("原件为准")));
    QVERIFY(b.said("askSaid").contains(QStringLiteral("房东在外地")));
}

void tst_AskBackOffice::lateAndTakenBack()
{
    AskBench b;
    QVERIFY(b.show());
    b.ask(QStringLiteral("经营场所是住改商，要不要居委会证明？"));
    QTRY_VERIFY(b.there<QWidget>("questionDesk")->isVisible());
    b.hub.advance(270'000);
    QTRY_VERIFY(b.said("askClock").startsWith(QStringLiteral("还剩 0:")));
    b.hub.advance(90'000);
    QTRY_VERIFY(b.said("askClock").startsWith(QStringLiteral("超时 1:"))
                || b.said("askClock").startsWith(QStringLiteral("超时 0:")));
    QTRY_COMPARE(b.told("questionCount"), QStringLiteral("窗口的问题 1 个，超时 1 个"));
    b.picture(*b.review, "late");
    // A second one while the first waits is refused in words.
    b.ask(QStringLiteral("再问一句"));
    QTRY_VERIFY(b.said("intakeNoticeText").contains(QStringLiteral("已经有一个问题在等")));
    b.in<QPushButton>("askWithdraw")->click();
    QTRY_VERIFY(!b.in<QWidget>("askStrip")->isVisible());
    QTRY_VERIFY(!b.there<QWidget>("questionDesk")->isVisible());
}

void tst_AskBackOffice::anotherUnitDoesNotSeeIt()
{
    AskBench b;
    QVERIFY(b.show(QStringLiteral("fengbo")));
    b.ask(QStringLiteral("合同能收复印件吗？"));
    QTRY_VERIFY(b.in<QWidget>("askStrip")->isVisible());
    QVERIFY(b.atWindow());
    QTest::keyClick(b.page.get(), Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(b.isAsking());
    // The second item is his: Alt+2 chooses it.
    QTest::keyClick(b.in<QPlainTextEdit>("askText"), Qt::Key_2, Qt::AltModifier);
    b.in<QPlainTextEdit>("askText")->setPlainText(QStringLiteral("门头超过三米要不要结构证明？"));
    QTest::keyClick(b.in<QPlainTextEdit>("askText"), Qt::Key_Return);
    QTRY_VERIFY(b.there<QWidget>("questionDesk")->isVisible());
    QCOMPARE(b.there<DataTable>("questionTable")->model()->rowCount(), 1);
    QCOMPARE(b.told("questionCount"), QStringLiteral("窗口的问题 1 个"));
    QVERIFY(b.atReview());
    QTest::keyClick(b.review.get(), Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(b.there<QWidget>("questionPanel")->isVisible());
    QCOMPARE(b.told("questionSaid"), QStringLiteral("门头超过三米要不要结构证明？"));
    // Put back it is anybody's again.
    QTRY_VERIFY(b.there<QPushButton>("questionRelease")->isEnabled());
    b.there<QPushButton>("questionRelease")->click();
    QTRY_VERIFY(!b.there<QWidget>("questionPanel")->isVisible());
    QTRY_COMPARE(b.there<DataTable>("questionTable")->model()->index(0, 4).data().toString(),
                 QStringLiteral("等区综合行政执法局打开"));
}

/// The visitor did not wait: the case carries question and answer in its file.
void tst_AskBackOffice::answeredAfterTheVisitor()
{
    AskBench b;
    QVERIFY(b.show());
    b.ask(QStringLiteral("经营场所是住改商，能受理吗？"));
    QTRY_VERIFY(b.there<QWidget>("questionDesk")->isVisible());
    QVERIFY(b.visit.get(b.visit.desk,
                        SubmitApplication{b.sheet->application,
                                          b.session().sheet()->fence,
                                          {{itemBooks, IntakeAct::Accept, {}}, {itemSigns, IntakeAct::Accept, {}}},
                                          {}}));
    QVERIFY(b.visit.done(FinishTicket{3, Outcome::Accepted}));
    QTRY_VERIFY(!b.in<QWidget>("askStrip")->isVisible());
    QVERIFY(b.atReview());
    QTest::keyClick(b.review.get(), Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(b.there<QWidget>("questionPanel")->isVisible());
    b.there<QPlainTextEdit>("questionAnswer")->setPlainText(QStringLiteral("可以，要附利害关系人同意书。"));
    QTRY_VERIFY(b.there<QPushButton>("questionSend")->isEnabled());
    QTest::keyClick(b.there<QPlainTextEdit>("questionAnswer"), Qt::Key_Return);
    QTRY_VERIFY(!b.there<QWidget>("questionDesk")->isVisible());
    auto *table = b.there<DataTable>("caseList");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    for (int row = 0; row < 2; ++row) {
        if (table->model()->index(row, 2).data().toString() == QStringLiteral("出版物零售单位和个体工商户设立审批"))
            emit table->clicked(table->model()->index(row, 2));
    }
    const auto file = [&] {
        QStringList texts;
        for (const QLabel *label : b.there<QWidget>("caseFile")->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(QLatin1Char('\n'));
    };
    QTRY_VERIFY(file().contains(QStringLiteral("要附利害关系人同意书")));
    QVERIFY(file().contains(QStringLiteral("住改商")));
    b.picture(*b.review, "file");
}

OW_TEST(tst_AskBackOffice)
#include "tst_AskBackOffice.moc"
