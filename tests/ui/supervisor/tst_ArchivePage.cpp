#include "models/access/User.h"
#include "models/archive/ArchiveRules.h"
#include "models/sheets/ZipArchive.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/papers/PaperTemplate.h"
#include "ui/supervisor/ArchiveListsPanel.h"
#include "ui/supervisor/ArchivePage.h"
#include "ui/supervisor/ArchivePanel.h"

#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr qint64 archiveDayMs = 86'400'000;
const QString secondPassword = QStringLiteral("correct horse battery");

void archivePicture(QWidget &page, const char *name)
{
    QTest::qWait(50);
    page.grab().save(shotPath(QStringLiteral("archive-%1.png").arg(QLatin1String(name))));
}

bool flipByte(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return false;
    QByteArray bytes = file.readAll();
    bytes[bytes.size() / 2] = char(bytes.at(bytes.size() / 2) ^ 1);
    return file.seek(0) && file.write(bytes) == bytes.size();
}

QString fileLike(const QString &folder, const QString &part)
{
    QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        if (all.next().contains(part))
            return all.filePath();
    }
    return {};
}

/// The station prints it as it prints for people, and stores what came out.
bool printForGood(VisitSteps &visit, const IssuedPaper &paper)
{
    const auto pdf = paperSource(paper, HallKind::Demo).and_then(&renderPaper);
    if (!pdf)
        return false;
    std::optional<Result<QByteArray>> name;
    whenReady(visit.desk.client.putBlob(pdf->pdf, paper.application), &visit.desk.client,
              [&](const Result<QByteArray> &stored) { name = stored; });
    return TestStation::wait([&] { return name.has_value(); }) && *name
        && visit.done(RecordPrint{paper.id, QString::fromLatin1(**name)});
}
} // namespace

class tst_ArchivePage : public QObject {
    Q_OBJECT
private slots:
    void packagesFromCaseToDestruction();
};

/// A refused case on the real hub: archived by itself, over a killed hub, damaged and found, handed over, and thirty years later destroyed
/// by two people.
void tst_ArchivePage::packagesFromCaseToDestruction()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation office(hub, StationRole::Review);
    TestStation station(hub, StationRole::Supervisor);
    TestStation administration(hub, StationRole::Supervisor);
    QVERIFY(visit.start() && office.open() && office.signIn(QStringLiteral("qianjin")));
    QVERIFY(administration.open() && administration.signIn(QStringLiteral("admin")));
    const auto made = administration.ask(
        CreateUser{{QStringLiteral("hanmei"), QStringLiteral("韩梅"), QStringLiteral("spj"), {Role::Supervisor}, true},
                   secondPassword,
                   {}});
    QVERIFY(made && *made);
    const QList<Case> cases = visit.accept(false);
    QCOMPARE(cases.size(), 2);
    const Case &books = cases.at(0).item == itemBooks ? cases.at(0) : cases.at(1);
    const auto decided = office.ask(DecideCase{books.id, false, QStringLiteral("经营场所与规划不符")});
    QVERIFY(decided && *decided);
    for (const IssuedPaper &paper : (*decided)->papers)
        QVERIFY(printForGood(visit, paper));
    hub.advance(4 * archiveDayMs); // the acceptance notice was never printed: it is waited for three days
    hub.kill();
    QVERIFY(hub.start());
    QVERIFY(station.open() && station.signIn(QStringLiteral("weidong")));

    ArchivePage page(station.context);
    page.resize(1366, 712);
    page.show();
    auto *panel = page.findChild<ArchivePanel *>();
    auto *table = page.findChild<DataTable *>(QStringLiteral("archiveTable"));
    auto *detail = page.findChild<QLabel *>(QStringLiteral("archiveDetail"));
    auto *retest = page.findChild<QPushButton *>(QStringLiteral("archiveRetest"));
    const auto cell = [&](int column) { return table->model()->index(0, column).data().toString(); };
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTRY_COMPARE(cell(6), QStringLiteral("通过"));
    const QString number = cell(0);
    QVERIFY(number.endsWith(QStringLiteral("-00001")));
    QCOMPARE(cell(4), QStringLiteral("30年"));
    QVERIFY(!retest->isEnabled());
    table->selectRow(0);
    QVERIFY(retest->isEnabled());
    QVERIFY2(detail->text().contains(QStringLiteral("真实性通过，完整性通过，可用性通过，安全性通过")),
             qPrintable(detail->text()));
    archivePicture(page, "packages");

    // In clear, what was printed is PDF/A.
    QTemporaryDir dir;
    const QString zipPath = dir.filePath(QStringLiteral("package.zip"));
    panel->exportTo(zipPath, QStringLiteral("档案馆接收检查"));
    QTRY_VERIFY(QFile::exists(zipPath));
    QFile zipFile(zipPath);
    QVERIFY(zipFile.open(QIODevice::ReadOnly));
    const auto zip = ZipArchive::open(zipFile.readAll());
    QVERIFY(zip);
    const QString folder = hub.dir() + QStringLiteral("/archive/") + number;
    const QString decision = fileLike(folder, QStringLiteral("不予行政许可决定书"));
    const QString decisionPath = decision.mid(folder.size() + 1);
    const auto pdf = zip->part(number + QLatin1Char('/') + decisionPath, 1 << 24);
    QVERIFY(pdf && pdf->contains("pdfaid:part") && pdf->contains("/OutputIntents"));
    QVERIFY(!fileLike(folder, QStringLiteral("受理通知书")).isEmpty());

    // One changed byte.
    QVERIFY(flipByte(decision));
    retest->click();
    QTRY_COMPARE(cell(6), QStringLiteral("未通过"));
    QTRY_VERIFY(detail->text().contains(decisionPath));
    QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("archiveTransfer"))->isEnabled());
    archivePicture(page, "changed");
    QVERIFY(flipByte(decision));
    retest->click();
    QTRY_COMPARE(cell(6), QStringLiteral("通过"));

    auto *transfer = page.findChild<QPushButton *>(QStringLiteral("archiveTransfer"));
    QTRY_VERIFY(transfer->isEnabled());
    transfer->click();
    auto *accept = page.findChild<QPushButton *>(QStringLiteral("transferSheetAccept"));
    QTRY_VERIFY(accept->isVisible());
    page.findChild<QPlainTextEdit *>(QStringLiteral("transferSheet_0"))->setPlainText(QStringLiteral("临江区档案馆"));
    archivePicture(page, "transfer");
    accept->click();
    QTRY_COMPARE(cell(7), QStringLiteral("移交〔2026〕第001号"));

    // Thirty years later.
    hub.advance((30 * 366 + 120) * archiveDayMs);
    QVERIFY(station.signIn(QStringLiteral("weidong")));
    auto *destroy = page.findChild<QPushButton *>(QStringLiteral("archiveDestroy"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    QTRY_VERIFY(destroy->isEnabled());
    destroy->click();
    accept = page.findChild<QPushButton *>(QStringLiteral("destroySheetAccept"));
    QTRY_VERIFY(accept->isVisible());
    page.findChild<QPlainTextEdit *>(QStringLiteral("destroySheet_0"))
        ->setPlainText(QStringLiteral("保管期满，鉴定无保存价值"));
    accept->click();
    page.findChild<QTabWidget *>(QStringLiteral("archiveTabs"))->setCurrentIndex(1);
    auto *lists = page.findChild<DataTable *>(QStringLiteral("archiveListTable"));
    auto *approve = page.findChild<QPushButton *>(QStringLiteral("archiveListApprove"));
    QTRY_COMPARE(lists->model()->rowCount(), 2);
    lists->selectRow(0);
    QTRY_VERIFY(approve->isEnabled());
    const auto approveNow = [&] {
        approve->click();
        auto *yes = page.findChild<QPushButton *>(QStringLiteral("approveSheetAccept"));
        page.findChild<QPlainTextEdit *>(QStringLiteral("approveSheet_0"))
            ->setPlainText(QStringLiteral("经鉴定同意销毁"));
        yes->click();
    };
    approveNow();
    auto *notice = page.findChild<QWidget *>(QStringLiteral("archiveNotice"));
    QTRY_VERIFY(notice->isVisible()); // not by who proposed it
    archivePicture(page, "same-hands");
    QVERIFY(QFile::exists(decision));
    std::optional<bool> in;
    whenReady(station.client.signIn(QStringLiteral("hanmei"), secondPassword), &station.client,
              [&](const Result<SignedIn> &reply) { in = reply.has_value(); });
    QVERIFY(TestStation::wait([&] { return in.has_value(); }) && *in);
    QTRY_VERIFY(approve->isEnabled());
    approveNow();
    const auto state = [&] { return lists->model()->index(0, 4).data().toString(); };
    QTRY_COMPARE(state(), QStringLiteral("已销毁"));
    QVERIFY(!QFile::exists(decision));
    lists->selectRow(0);
    auto *entries = page.findChild<DataTable *>(QStringLiteral("archiveEntryTable"));
    QTRY_COMPARE(entries->model()->rowCount(), 1);
    QCOMPARE(entries->model()->index(0, 4).data().toString().size(), 64); // its digest stays
    archivePicture(page, "destroyed");
    const QString csvPath = dir.filePath(QStringLiteral("list.csv"));
    page.findChild<ArchiveListsPanel *>()->exportTo(csvPath);
    QFile csv(csvPath);
    QVERIFY(csv.open(QIODevice::ReadOnly) && csv.readAll().contains(number.toUtf8()));
}

OW_TEST(tst_ArchivePage)
#include "tst_ArchivePage.moc"
