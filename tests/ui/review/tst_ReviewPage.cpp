#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/common/Notice.h"
#include "ui/review/ReviewPage.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {

struct ReviewBench {
    TestHub hub;
    VisitSteps visit{hub};
    TestStation station{hub, StationRole::Review};
    QList<Case> cases;
    std::unique_ptr<ReviewPage> page;

    bool start(bool tolerate)
    {
        if (!visit.start() || !station.open() || !station.signIn(QStringLiteral("qianjin")))
            return false;
        cases = visit.accept(tolerate);
        return cases.size() == 2 && show();
    }
    bool show(int rows = 2)
    {
        SignedIn reviewer;
        reviewer.user = QStringLiteral("qianjin");
        page = std::make_unique<ReviewPage>(station.context, reviewer);
        page->resize(1366, 716);
        page->show();
        return TestStation::wait([&] { return table()->model()->rowCount() == rows; });
    }
    DataTable *table() const { return page->findChild<DataTable *>(QStringLiteral("caseList")); }
    QPushButton *button(const char *name) const { return page->findChild<QPushButton *>(QLatin1String(name)); }
    QString text(const char *name) const { return page->findChild<QLabel *>(QLatin1String(name))->text(); }
    /// Opens the row of the item.
    bool openRow(const QString &itemName)
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            const QModelIndex index = table()->model()->index(row, 2);
            if (index.data().toString() == itemName)
                emit table()->clicked(index);
        }
        return TestStation::wait([&] {
            return page->findChild<QWidget *>(QStringLiteral("caseFile"))->isVisible() && text("caseTitle") == itemName;
        });
    }
    /// All text of the file.
    QString file() const
    {
        QStringList texts;
        for (const QLabel *label : page->findChild<QWidget *>(QStringLiteral("caseFile"))->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(QLatin1Char('\n'));
    }
    void click(const char *name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    bool saysState(const QString &state) const
    {
        return TestStation::wait([&] { return text("caseState") == state; });
    }
    void picture(const char *name) const
    {
        QTest::qWait(20);
        page->grab().save(shotPath(QStringLiteral("review-%1.png").arg(QLatin1String(name))));
    }
};
} // namespace

class tst_ReviewPage : public QObject {
    Q_OBJECT
private slots:
    void opinionBeforeDecisionAfterTheSupplement();
    void rejectionNeedsAReason();
    void procedureAndExtension();
    void lapseLeavesARecordUnlessSpared();
    void promiseIsLookedAtAfterwards();
    void hubLost();
};

void tst_ReviewPage::opinionBeforeDecisionAfterTheSupplement()
{
    ReviewBench b;
    QVERIFY(b.start(true));
    b.picture("list");
    const Case &books = b.cases.first();
    QVERIFY(b.openRow(books.itemName));
    b.picture("tolerant");
    QVERIFY(b.file().contains(QStringLiteral("临江区明月书屋")));
    QVERIFY(b.file().contains(QStringLiteral("国庆")));
    // Who looked at it stands in it; this look, too.
    QVERIFY(b.file().contains(QStringLiteral("查阅记录")) && b.file().contains(QStringLiteral("审查办件")));
    QVERIFY2(b.file().contains(QStringLiteral("2026-09-24 ")), qPrintable(b.file()));
    QVERIFY(!b.button("approveButton")->isEnabled());
    QVERIFY(!b.button("rejectButton")->isEnabled());
    QVERIFY2(b.text("decisionHint").contains(QStringLiteral("尚未补齐（最迟10月9日）")),
             qPrintable(b.text("decisionHint")));
    QVERIFY(!b.button("opineAgree")->isEnabled()); // without words
    b.page->findChild<QPlainTextEdit *>(QStringLiteral("opinionText"))
        ->setPlainText(QStringLiteral("场所待核，其余符合。"));
    b.click("opineAgree");
    QTRY_VERIFY(b.file().contains(QStringLiteral("场所待核，其余符合。")));
    QVERIFY(!b.page->findChild<Notice *>()->isVisible());

    // The proof comes in at the window: the open file follows.
    QVERIFY(b.visit.supplement(books));
    QVERIFY(b.saysState(QStringLiteral("已受理")));
    QTRY_VERIFY(b.button("approveButton")->isEnabled());
    b.page->findChild<QLineEdit *>(QStringLiteral("decisionReason"))->setText(QStringLiteral("符合法定条件"));
    b.click("approveButton");
    QTRY_VERIFY(b.button("issueButton")->isVisible());
    QTRY_COMPARE(b.station.printer.papers.size(), 1);
    QTRY_COMPARE(b.text("caseListTitle"), QStringLiteral("待审 1 件，待出件 1 件"));
    b.picture("approved");
    QTRY_VERIFY(b.button("issueButton")->isEnabled());
    b.click("issueButton");
    QTRY_COMPARE(b.text("caseListTitle"), QStringLiteral("待审 1 件，待出件 0 件"));
    QTRY_VERIFY(!b.button("issueButton")->isVisible());
}

void tst_ReviewPage::rejectionNeedsAReason()
{
    ReviewBench b;
    QVERIFY(b.start(false));
    QVERIFY(b.openRow(b.cases.last().itemName));
    QTRY_VERIFY(b.button("approveButton")->isEnabled());
    QVERIFY(!b.button("rejectButton")->isEnabled());
    b.page->findChild<QLineEdit *>(QStringLiteral("decisionReason"))->setText(QStringLiteral("设置位置遮挡交通信号"));
    b.click("rejectButton");
    QTRY_COMPARE(b.text("caseListTitle"), QStringLiteral("待审 1 件，待出件 0 件"));
    QTRY_COMPARE(b.station.printer.papers.size(), 1);
    QVERIFY(b.text("decisionHint").contains(QStringLiteral("不予")));
    QVERIFY(b.file().contains(QStringLiteral("设置位置遮挡交通信号")));
}

void tst_ReviewPage::procedureAndExtension()
{
    ReviewBench b;
    QVERIFY(b.start(true));
    const Case &books = b.cases.first();
    QVERIFY(b.visit.supplement(books));
    QVERIFY(b.openRow(books.itemName));
    QTRY_VERIFY(b.button("approveButton")->isEnabled());
    QVERIFY(!b.button("course_endProcedure")->isVisible());
    QVERIFY(!b.button("course_lapse")->isVisible());
    b.click("course_startProcedure");
    QVERIFY(!b.button("courseAccept")->isEnabled()); // neither kind nor reason
    b.page->findChild<QAbstractButton *>(QStringLiteral("courseChoice_%1").arg(int(SpecialKind::Testing)))->click();
    QVERIFY(!b.button("courseAccept")->isEnabled());
    b.page->findChild<QPlainTextEdit *>(QStringLiteral("courseText"))->setPlainText(QStringLiteral("消防设施需检测"));
    b.picture("procedure");
    b.click("courseAccept");
    QVERIFY(b.saysState(QStringLiteral("特别程序")));
    QTRY_COMPARE(b.station.printer.papers.size(), 1);
    QVERIFY(b.file().contains(QStringLiteral("消防设施需检测")));
    QVERIFY(b.text("decisionHint").contains(QStringLiteral("办理期限暂停")));
    QVERIFY(!b.button("approveButton")->isEnabled());
    QTRY_VERIFY(b.button("course_askExtension")->isEnabled());
    b.picture("suspended");
    b.click("course_askExtension");
    b.page->findChild<QPlainTextEdit *>(QStringLiteral("courseText"))->setPlainText(QStringLiteral("检测机构排期较长"));
    b.picture("extension");
    b.click("courseAccept");
    QTRY_VERIFY(b.button("course_answerExtension")->isVisible());
    // Who asked may not answer, and is told so.
    QVERIFY(!b.button("course_answerExtension")->isEnabled());
    QVERIFY(b.button("course_answerExtension")->toolTip().contains(QStringLiteral("其他审批人员")));
    QTRY_VERIFY(b.button("course_endProcedure")->isEnabled());
    b.click("course_endProcedure");
    b.page->findChild<QPlainTextEdit *>(QStringLiteral("courseText"))->setPlainText(QStringLiteral("检测合格"));
    b.click("courseAccept");
    QVERIFY(b.saysState(QStringLiteral("已受理")));
    QTRY_VERIFY(b.button("approveButton")->isEnabled());
    QVERIFY(b.file().contains(QStringLiteral("检测合格")));
}

void tst_ReviewPage::lapseLeavesARecordUnlessSpared()
{
    ReviewBench b;
    QVERIFY(b.start(true));
    b.page.reset();
    b.hub.advance(28 * qint64(86'400'000));
    QVERIFY(b.station.signIn(QStringLiteral("qianjin")) && b.show());
    const Case &books = b.cases.first();
    QVERIFY(b.openRow(books.itemName));
    QTRY_VERIFY(b.button("course_lapse")->isVisible() && b.button("course_lapse")->isEnabled());
    b.click("course_lapse");
    const auto choice = [&](const char *name) { return b.page->findChild<QAbstractButton *>(QLatin1String(name)); };
    QTRY_VERIFY(choice("courseChoice_1") && choice("courseChoice_1")->isVisible());
    QVERIFY(choice("courseChoice_1")->isChecked()); // the record is the rule, sparing the exception
    QVERIFY2(choice("courseChoice_1")->text().contains(QStringLiteral("6个月")),
             qPrintable(choice("courseChoice_1")->text()));
    QVERIFY(b.button("courseAccept")->isEnabled());
    b.picture("lapse");
    choice("courseChoice_0")->click();
    QVERIFY(!b.button("courseAccept")->isEnabled()); // not without a word
    auto *why = b.page->findChild<QPlainTextEdit *>(QStringLiteral("courseText"));
    why->setPlainText(QStringLiteral("住院，有医院证明"));
    QVERIFY(b.button("courseAccept")->isEnabled());
    choice("courseChoice_1")->click();
    b.click("courseAccept");
    QVERIFY(b.saysState(QStringLiteral("已撤回")));
    QTRY_COMPARE(b.station.printer.papers.size(), qsizetype(1));
}

/// 告知承诺: decided at once, looked at afterwards, mended, taken back.
void tst_ReviewPage::promiseIsLookedAtAfterwards()
{
    ReviewBench b;
    QVERIFY(b.visit.start() && b.station.open() && b.station.signIn(QStringLiteral("qianjin")));
    const auto record = b.visit.promise();
    QVERIFY(record);
    QVERIFY(b.show(1));
    QVERIFY(b.openRow(record->itemName));
    QVERIFY2(b.text("decisionHint").contains(QStringLiteral("凭承诺书当场作出决定")),
             qPrintable(b.text("decisionHint")));
    QVERIFY(!b.button("promiseButton")->isVisible());
    QTRY_VERIFY(b.button("approveButton")->isEnabled());
    b.click("approveButton");
    QTRY_VERIFY(b.button("issueButton")->isVisible());
    QVERIFY(b.button("promiseButton")->isVisible());
    QTRY_VERIFY(b.button("issueButton")->isEnabled());
    b.click("issueButton");
    QTRY_VERIFY(b.text("caseListTitle").contains(QStringLiteral("承诺核查 1 件")));
    QTRY_COMPARE(b.table()->model()->index(0, 1).data().toString(), QStringLiteral("承诺核查"));
    QVERIFY2(b.text("decisionHint").contains(QStringLiteral("请在12月24日前核查")), qPrintable(b.text("decisionHint")));
    QTRY_VERIFY(b.button("promiseButton")->isEnabled());

    b.click("promiseButton");
    const auto *sheet = b.page->findChild<QWidget *>(QStringLiteral("promiseSheet"));
    QTRY_VERIFY(sheet->isVisible());
    QVERIFY(!b.button("promiseAccept")->isEnabled()); // nothing was said of what was seen
    const auto check = [&](const char *name) { b.page->findChild<QAbstractButton *>(QLatin1String(name))->click(); };
    check("promiseFinding_mend");
    b.page->findChild<QPlainTextEdit *>(QStringLiteral("promiseText"))
        ->setPlainText(QStringLiteral("9月24日到场，二层安全出口上锁"));
    QVERIFY(!b.button("promiseAccept")->isEnabled()); // which condition?
    check("promiseUnmet_1");
    b.picture("promise-mend");
    QVERIFY(b.button("promiseAccept")->isEnabled());
    b.click("promiseAccept");
    QTRY_VERIFY2(b.text("decisionHint").contains(QStringLiteral("已责令在10月22日前整改")),
                 qPrintable(b.text("decisionHint")));
    QTRY_COMPARE(b.station.printer.papers.size(), 2);
    QVERIFY(b.station.printer.papers.last().title.startsWith(QStringLiteral("责令限期整改通知书")));

    // Being mended, it is not taken back; the reason is said where the way is closed.
    QTRY_VERIFY(b.button("promiseButton")->isEnabled());
    b.click("promiseButton");
    const auto *annul = b.page->findChild<QAbstractButton *>(QStringLiteral("promiseFinding_false"));
    QVERIFY(!annul->isEnabled() && annul->toolTip().contains(QStringLiteral("期满")));
    QTest::keyClick(b.page->focusWidget() ? b.page->focusWidget() : b.page.get(), Qt::Key_Escape);
    QTRY_VERIFY(!sheet->isVisible());

    b.hub.advance(qint64(30) * 24 * 3600 * 1000);
    QVERIFY(b.station.signIn(QStringLiteral("qianjin"))); // a month later
    QTRY_VERIFY(b.table()->model()->index(0, 0).data().toString().contains(QStringLiteral("超期")));
    QTRY_VERIFY(b.button("promiseButton")->isEnabled());
    b.click("promiseButton");
    QTRY_VERIFY(annul->isEnabled());
    check("promiseFinding_false");
    check("promiseUnmet_1");
    b.page->findChild<QPlainTextEdit *>(QStringLiteral("promiseText"))->setPlainText(QStringLiteral("安全出口仍上锁"));
    check("promiseSpare");
    QVERIFY(!b.button("promiseAccept")->isEnabled()); // spared without a reason
    check("promiseSpare");
    b.picture("promise-false");
    QVERIFY(b.button("promiseAccept")->isEnabled());
    b.click("promiseAccept");
    QVERIFY(b.saysState(QStringLiteral("已撤销决定")));
    QTRY_COMPARE(b.table()->model()->rowCount(), 0);
    QTRY_VERIFY(b.station.printer.papers.last().title.startsWith(QStringLiteral("撤销行政许可决定书")));
    b.picture("promise-annulled");
}

void tst_ReviewPage::hubLost()
{
    ReviewBench b;
    QVERIFY(b.start(false));
    QVERIFY(b.openRow(b.cases.first().itemName));
    QTRY_VERIFY(b.button("approveButton")->isEnabled());
    b.hub.kill();
    QTRY_VERIFY(!b.button("approveButton")->isEnabled());
    QTRY_VERIFY(b.page->findChild<QWidget *>(QStringLiteral("lostBanner"))->isVisible());
    QVERIFY(b.file().contains(QStringLiteral("临江区明月书屋")));
    b.picture("lost");
}

OW_TEST(tst_ReviewPage)
#include "tst_ReviewPage.moc"
