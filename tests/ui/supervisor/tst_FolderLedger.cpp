#include "models/folders/FolderCommands.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/supervisor/FolderLedgerPanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace ow;
using namespace ow::testing;

class tst_FolderLedger : public QObject {
    Q_OBJECT
private slots:
    void lateAndDiffering();
};

void tst_FolderLedger::lateAndDiffering()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation office(hub, StationRole::Supervisor);
    TestStation review(hub, StationRole::Review);
    QVERIFY(visit.start() && office.open() && office.signIn(QStringLiteral("weidong")));
    QVERIFY(review.open() && review.signIn(QStringLiteral("qianjin")));
    const QList<Case> cases = visit.accept(false);
    QCOMPARE(cases.size(), 2);
    const auto send = [&](const Case &record, const char *unit) {
        return visit.get(
            visit.desk,
            SendFolders{
                FolderSpot::Unit, QLatin1String(unit), QStringLiteral("图纸另卷"), {{record.id, {2, 1, 9}, {}}}});
    };
    const auto books = send(cases.first(), "xcb");
    QVERIFY(books && send(cases.last(), "cgj"));
    FolderLedgerPanel panel(office.context);
    panel.resize(1340, 640);
    panel.show();
    auto *figures = panel.findChild<QLabel *>(QStringLiteral("folderFigures"));
    QTRY_COMPARE(figures->text(), QStringLiteral("在途 2 批，其中超期 0 批；没了结的异常 0 条"));
    QVERIFY(
        visit.get(review, ReceiveBatch{books->batch.id, {{cases.first().id, {}, QStringLiteral("袋子是空的")}}, {}}));
    QTRY_COMPARE(figures->text(), QStringLiteral("在途 1 批，其中超期 0 批；没了结的异常 1 条"));
    const auto table = [&](const char *name) { return panel.findChild<DataTable *>(QLatin1String(name)); };
    const auto cell = [&](const char *name, int row, int column) {
        return table(name)->model()->index(row, column).data().toString();
    };
    QVERIFY(cell("folderBatches", 1, 0).contains(QStringLiteral("1 项不符")));
    QVERIFY(cell("folderExceptions", 0, 3).contains(QStringLiteral("袋子是空的")));
    // Two working days later nobody has signed for the other.
    hub.advance(qint64(5) * 24 * 3600 * 1000);
    QVERIFY(office.signIn(QStringLiteral("weidong"))); // the session of last week is over
    panel.findChild<QSpinBox *>(QStringLiteral("folderDays"))->setValue(2);
    panel.findChild<QPushButton *>(QStringLiteral("folderDaysSet"))->click();
    QTRY_COMPARE(figures->text(), QStringLiteral("在途 1 批，其中超期 1 批；没了结的异常 1 条"));
    QVERIFY(cell("folderBatches", 0, 0).contains(QStringLiteral("超期")));
    table("folderExceptions")->selectRow(0);
    auto *words = panel.findChild<QLineEdit *>(QStringLiteral("ledgerSettleWords"));
    QTRY_VERIFY(words->isVisible());
    words->setText(QStringLiteral("周敏没有装进去，还在窗口"));
    QTest::qWait(50);
    panel.grab().save(shotPath(QStringLiteral("folder-ledger.png")));
    QTest::keyClick(words, Qt::Key_Return);
    QTRY_COMPARE(figures->text(), QStringLiteral("在途 1 批，其中超期 1 批；没了结的异常 0 条"));
    QVERIFY(cell("folderExceptions", 0, 5).contains(QStringLiteral("还在送件方")));
    // The late one comes back.
    table("folderBatches")->selectRow(0);
    QTest::keyClick(table("folderBatches"), Qt::Key_Return);
    QTRY_VERIFY(words->isVisible());
    words->setText(QStringLiteral("送错了单位"));
    QTest::keyClick(words, Qt::Key_Return);
    QTRY_COMPARE(figures->text(), QStringLiteral("在途 0 批，其中超期 0 批；没了结的异常 0 条"));
}

OW_TEST(tst_FolderLedger)
#include "tst_FolderLedger.moc"
