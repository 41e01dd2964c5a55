#include "models/cases/ResultCommands.h"
#include "models/disclosures/DisclosureCommands.h"
#include "tests/base/PdfWords.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/supervisor/DisclosurePanel.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace ow;
using namespace ow::testing;

class tst_DisclosurePanel : public QObject {
    Q_OBJECT
private slots:
    void publishedAsAList();
};

void tst_DisclosurePanel::publishedAsAList()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation office(hub, StationRole::Supervisor);
    TestStation review(hub, StationRole::Review);
    QVERIFY(visit.start() && office.open() && office.signIn(QStringLiteral("weidong")));
    QVERIFY(review.open() && review.signIn(QStringLiteral("qianjin")));
    const QList<Case> cases = visit.accept(false);
    QCOMPARE(cases.size(), 2);
    DisclosurePanel panel(office.context);
    panel.resize(1340, 620);
    panel.show();
    auto *table = panel.findChild<DataTable *>(QStringLiteral("disclosureTable"));
    auto *figures = panel.findChild<QLabel *>(QStringLiteral("disclosureFigures"));
    QTRY_COMPARE(figures->text(), QStringLiteral("待公示 0 件，其中超期 0 件"));
    for (const Case &record : cases) {
        QVERIFY(visit.get(review, OpineCase{record.id, true, QStringLiteral("符合条件")}));
        QVERIFY(visit.get(review, DecideCase{record.id, true, QStringLiteral("符合条件")}));
    }
    // Queued by the hub itself.
    QTRY_COMPARE(figures->text(), QStringLiteral("待公示 2 件，其中超期 0 件"));
    const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
    QCOMPARE(cell(0, 2), QStringLiteral("临江区明月书屋"));
    auto *publish = panel.findChild<QPushButton *>(QStringLiteral("disclosurePublish"));
    QVERIFY(!publish->isEnabled());
    table->setFocus();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY2(cell(0, 0).contains(QStringLiteral("☑")), qPrintable(cell(0, 0)));
    QTRY_VERIFY(publish->isEnabled());
    QTest::qWait(50);
    panel.grab().save(shotPath(QStringLiteral("disclosure-ticked.png")));
    publish->click();
    QTRY_COMPARE(office.printer.papers.size(), 1);
    const QString said = pdfWords(office.printer.papers.first().pdf);
    for (const QString &word : {QStringLiteral("行政许可公示清单"), QStringLiteral("临江区明月书屋"),
                                QStringLiteral("大厅公示栏"), QStringLiteral("第四十条")})
        QVERIFY2(said.contains(word), qPrintable(word + QStringLiteral(" in ") + said));
    QVERIFY(!said.contains(QStringLiteral("13857160024")));
    QTRY_COMPARE(figures->text(), QStringLiteral("待公示 1 件，其中超期 0 件"));
    // The other one is kept back, with a ground and words.
    table->selectRow(0);
    auto *words = panel.findChild<QLineEdit *>(QStringLiteral("disclosureWords"));
    QTRY_VERIFY(words->isEnabled());
    words->setText(QStringLiteral("招牌图样尚未登记版权"));
    QTest::keyClick(words, Qt::Key_Return);
    QTRY_COMPARE(figures->text(), QStringLiteral("待公示 0 件，其中超期 0 件"));
    QTRY_VERIFY(cell(0, 0).contains(QStringLiteral("不予公示")));
    QTRY_VERIFY(cell(1, 7).contains(QStringLiteral("示〔2026〕第0001号")));
    table->selectRow(1);
    QTest::qWait(50);
    panel.grab().save(shotPath(QStringLiteral("disclosure-published.png")));
    QTemporaryDir dir;
    panel.exportTo(dir.filePath(QStringLiteral("list.csv")));
    QFile file(dir.filePath(QStringLiteral("list.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QVERIFY(csv.startsWith("\xEF\xBB\xBF") && csv.contains(QStringLiteral("临江区明月书屋").toUtf8()));
    QCOMPARE(csv.count("\r\n"), 2);
}

OW_TEST(tst_DisclosurePanel)
#include "tst_DisclosurePanel.moc"
