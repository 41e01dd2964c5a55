// 材料原样: what the window scanned is one key away at the review desk, and looking leaves its trace.
#include "models/base/Crypto.h"
#include "models/cases/ScanCommands.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/review/ReviewPage.h"

#include <QBuffer>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace ow;
using namespace ow::testing;

class tst_CaseScans : public QObject {
    Q_OBJECT
private slots:
    void lookedAtFromTheFile();
};

void tst_CaseScans::lookedAtFromTheFile()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation station(hub, StationRole::Review);
    QVERIFY(visit.start() && station.open() && station.signIn(QStringLiteral("qianjin")));
    const auto sheet = visit.ready(false);
    QVERIFY(sheet);
    QImage paper(620, 877, QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter(&paper).drawText(paper.rect(), Qt::AlignCenter, QStringLiteral("申请表"));
    QByteArray png;
    QBuffer file(&png);
    QVERIFY(file.open(QIODevice::WriteOnly) && paper.save(&file, "PNG"));
    std::optional<Result<QByteArray>> stored;
    whenReady(visit.desk.client.putBlob(png, sheet->application), &visit.desk.client,
              [&](const Result<QByteArray> &put) { stored = put; });
    QTRY_VERIFY(stored);
    QVERIFY(*stored);
    QVERIFY(visit.done(AddScan{sheet->application, sheet->fence, QStringLiteral("applicationForm"),
                               QString::fromLatin1(sha256(png).toHex()), QStringLiteral("image/png"), 1,
                               ScanSource::Camera, ScanBasis::Original}));
    QVERIFY(visit.anotherMatter(*sheet, {itemBooks, itemSigns}));
    QVERIFY(visit.done(SubmitApplication{sheet->application,
                                         sheet->fence,
                                         {{itemBooks, IntakeAct::Accept, {}}, {itemSigns, IntakeAct::Accept, {}}},
                                         {}}));
    SignedIn reviewer;
    reviewer.user = QStringLiteral("qianjin");
    ReviewPage page(station.context, reviewer);
    page.resize(1366, 716);
    page.show();
    auto *table = page.findChild<DataTable *>(QStringLiteral("caseList"));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    for (int row = 0; row < 2; ++row) {
        if (table->model()->index(row, 2).data().toString().startsWith(QStringLiteral("出版物")))
            emit table->clicked(table->model()->index(row, 2));
    }
    const auto look = [&] { return page.findChild<QPushButton *>(QStringLiteral("look_applicationForm")); };
    QTRY_VERIFY(look());
    QCOMPARE(look()->text(), QStringLiteral("查看（1页）"));
    look()->click();
    // The questions of windows have a viewer of their own.
    const auto shown = [&]() -> QString {
        for (const QLabel *state : page.findChildren<QLabel *>(QStringLiteral("scanState"))) {
            if (state->isVisible())
                return state->text();
        }
        return {};
    };
    QTRY_VERIFY2(shown().contains(QStringLiteral("共 1 页")), qPrintable(shown()));
    page.grab().save(shotPath(QStringLiteral("review-scan.png")));
}

OW_TEST(tst_CaseScans)
#include "tst_CaseScans.moc"
