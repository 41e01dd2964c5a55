// 待办 at the review desk: claimed, given back, granted together, papers held against the form, standard opinions, sent back.
#include "models/base/Crypto.h"
#include "models/cases/ReviewCommands.h"
#include "models/cases/ScanCommands.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/common/Notice.h"
#include "ui/review/ReviewPage.h"
#include "ui/review/WorkListModel.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
/// Lines somebody filled in, as a scan of them looks.
QImage sheetOfPaper(const QString &material)
{
    QImage paper(1240, 1754, QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    QFont font = painter.font();
    font.setPixelSize(56);
    painter.setFont(font);
    const bool isForm = material == QLatin1String("applicationForm");
    painter.drawText(QRect(0, 120, 1240, 90), Qt::AlignCenter,
                     isForm ? QStringLiteral("出版物零售单位设立申请表") : QStringLiteral("房屋租赁合同"));
    font.setPixelSize(34);
    painter.setFont(font);
    const QStringList lines = isForm
        ? QStringList{QStringLiteral("单位名称：临江区明月书屋"), QStringLiteral("经营者：赵明月"),
                      QStringLiteral("经营场所：云溪市临江区书香巷5号"),
                      QStringLiteral("经营范围：图书、报纸、期刊零售")}
        : QStringList{QStringLiteral("出租方：云溪市文化产业公司"), QStringLiteral("承租方：赵明月"),
                      QStringLiteral("房屋坐落：云溪市临江区书香巷5号"),
                      QStringLiteral("租期：2026年1月1日至2028年12月31日")};
    for (int i = 0; i < lines.size(); ++i) {
        painter.drawRect(120, 300 + i * 110, 1000, 110);
        painter.drawText(QRect(150, 300 + i * 110, 960, 110), Qt::AlignVCenter, lines.at(i));
    }
    return paper;
}

struct WorkBench {
    TestHub hub;
    VisitSteps visit{hub};
    TestStation station{hub, StationRole::Review};
    TestStation colleague{hub, StationRole::Review};
    std::unique_ptr<ReviewPage> page;
    QList<QUuid> cases;

    bool start(int visits)
    {
        if (!visit.start() || !station.open() || !station.signIn(QStringLiteral("qianjin")) || !colleague.open()
            || !colleague.signIn(QStringLiteral("fengbo")))
            return false;
        for (int i = 0; i < visits; ++i) {
            const QList<Case> accepted = visit.accept(false);
            if (accepted.size() != 2)
                return false;
            for (const Case &one : accepted)
                cases.append(one.id);
        }
        return show(2 * visits);
    }
    bool show(int rows)
    {
        SignedIn reviewer;
        reviewer.user = QStringLiteral("qianjin");
        page = std::make_unique<ReviewPage>(station.context, reviewer);
        page->resize(1366, 716);
        page->show();
        return TestStation::wait([&] { return table()->model()->rowCount() == rows; });
    }
    DataTable *table() const { return page->findChild<DataTable *>(QStringLiteral("caseList")); }
    template <class W>
    W *find(const char *name) const
    {
        return page->findChild<W *>(QLatin1String(name));
    }
    QPushButton *button(const char *name) const { return find<QPushButton>(name); }
    QString text(const char *name) const { return find<QLabel>(name)->text(); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    bool tick(int row) const
    {
        table()->selectRow(row);
        QTest::keyClick(table(), Qt::Key_Space);
        return cell(row, 0).startsWith(QStringLiteral("☑"));
    }
    QUuid idOf(int row) const { return static_cast<WorkListModel *>(table()->model())->lines().at(row).id; }
    bool open(int row) const
    {
        const QString item = cell(row, 2);
        emit table()->clicked(table()->model()->index(row, 2));
        return TestStation::wait([&] { return find<QWidget>("caseFile")->isVisible() && text("caseTitle") == item; });
    }
    void picture(const char *name) const
    {
        QTest::qWait(60);
        page->grab().save(shotPath(QStringLiteral("work-%1.png").arg(QLatin1String(name))));
    }
};
} // namespace

class tst_WorkList : public QObject {
    Q_OBJECT
private slots:
    void modelIsSound();
    void claimedAndGivenBack();
    void grantedTogether();
    void papersBesideTheForm();
    void standardOpinions();
    void sentBackToItsReview();
};

void tst_WorkList::modelIsSound()
{
    const WorkingCalendar calendar = WorkingCalendar::shipped().value();
    WorkListModel model(calendar);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QDate today(2026, 9, 24);
    WorkLine decide;
    decide.id = QUuid::createUuidV5(QUuid(), QStringLiteral("decide"));
    decide.due = today;
    decide.claim = CaseClaim{QStringLiteral("qianjin"), QStringLiteral("钱进"), {}, 0};
    decide.agrees = false;
    WorkLine make = decide;
    make.id = QUuid::createUuidV5(QUuid(), QStringLiteral("make"));
    make.task = WorkTask::Make;
    make.wait = WorkWait::Stopped;
    model.show({decide, make}, QStringLiteral("qianjin"), today);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("▲ 今天到期"));
    QCOMPARE(model.index(0, 4).data().toString(), QStringLiteral("我 · 不同意"));
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("▲ 期限暂停"));
    model.toggle(0);
    model.toggle(1); // nothing is decided about it any more
    model.toggle(7);
    QCOMPARE(model.ticked(), QList<QUuid>{decide.id});
    model.show({make, decide}, QStringLiteral("fengbo"), today);
    QCOMPARE(model.ticked(), QList<QUuid>{decide.id});
    QCOMPARE(model.index(1, 4).data().toString(), QStringLiteral("钱进 · 不同意"));
    model.show({make}, QStringLiteral("fengbo"), today);
    QVERIFY(model.ticked().isEmpty());
}

void tst_WorkList::claimedAndGivenBack()
{
    WorkBench b;
    QVERIFY(b.start(2));
    QVERIFY(b.tick(0) && b.tick(2));
    QCOMPARE(b.text("workTold"), QStringLiteral("已勾选 2 件"));
    QTRY_VERIFY(b.button("workClaim")->isEnabled());
    b.button("workClaim")->click();
    QTRY_COMPARE(b.cell(0, 4), QStringLiteral("我"));
    QTRY_COMPARE(b.cell(2, 4), QStringLiteral("我"));
    QVERIFY(b.cell(1, 4).isEmpty());
    // What a colleague takes shows at once, and cannot be taken from him.
    const auto claims = [&](const QString &who) {
        QList<int> rows;
        for (int row = 0; row < 4; ++row) {
            if (b.cell(row, 4) == who)
                rows.append(row);
        }
        return rows;
    };
    const QList<int> free = claims(QString());
    QCOMPARE(free.size(), 2);
    QVERIFY(b.cases.contains(b.idOf(free.first())));
    QVERIFY(b.visit.get(b.colleague, ClaimCases{{b.idOf(free.first())}}));
    QTRY_VERIFY(!b.cell(free.first(), 4).isEmpty());
    b.table()->selectRow(free.first());
    b.button("workClaim")->click();
    QTRY_VERIFY(b.page->findChild<Notice *>()->isVisible());
    auto *filter = b.find<QComboBox>("workFilter");
    filter->setCurrentIndex(1); // of his department
    QCOMPARE(b.table()->model()->rowCount(), 2);
    for (int row = 0; row < 2; ++row)
        QVERIFY(b.cell(row, 2).startsWith(QStringLiteral("出版物")));
    filter->setCurrentIndex(2);
    QCOMPARE(b.table()->model()->rowCount(), 2);
    filter->setCurrentIndex(3);
    QCOMPARE(b.table()->model()->rowCount(), 1);
    b.picture("free");
    filter->setCurrentIndex(0);
    QCOMPARE(b.table()->model()->rowCount(), 4);
    b.table()->selectRow(0);
    QTRY_VERIFY(b.button("workRelease")->isEnabled());
    b.picture("claimed");
    b.button("workRelease")->click();
    QTRY_VERIFY(b.cell(0, 4).isEmpty());
}

void tst_WorkList::grantedTogether()
{
    WorkBench b;
    QVERIFY(b.start(3));
    QList<int> rows;
    for (int row = 0; row < 6; ++row) {
        if (b.cell(row, 2).startsWith(QStringLiteral("出版物")))
            rows.append(row);
    }
    QCOMPARE(rows.size(), 3);
    // Two are reviewed, the third is not; one of another item is ticked by mistake.
    for (const int row : rows.mid(0, 2)) {
        QVERIFY(b.open(row));
        auto *words = b.find<QPlainTextEdit>("opinionText");
        QTRY_VERIFY(b.button("opinionStandard")->isEnabled());
        words->setPlainText(QStringLiteral("材料齐全，符合条件"));
        b.button("opineAgree")->click();
        QTRY_VERIFY(b.cell(row, 4).contains(QStringLiteral("同意")));
    }
    for (const int row : rows)
        QVERIFY(b.tick(row));
    int stray = 0;
    while (rows.contains(stray))
        ++stray;
    QVERIFY(b.tick(stray));
    QTRY_VERIFY(b.button("workGrant")->isEnabled());
    b.button("workGrant")->click();
    auto *sheet = b.find<QWidget>("batchSheet");
    QTRY_VERIFY(sheet->isVisible());
    auto *told = b.find<DataTable>("batchTable");
    QTRY_COMPARE(told->model()->rowCount(), 4);
    QTRY_COMPARE(b.button("batchAccept")->text(), QStringLiteral("准予 2 件"));
    QStringList all;
    for (int row = 0; row < 4; ++row)
        all.append(told->model()->index(row, 3).data().toString());
    const QString words = all.join(u'\n');
    QVERIFY2(words.contains(QStringLiteral("还没有审查意见")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("办的是")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("材料齐全，符合条件")), qPrintable(words));
    b.picture("batch");
    b.button("batchAccept")->click();
    QTRY_COMPARE(b.text("caseListTitle"), QStringLiteral("待审 4 件，待出件 2 件"));
    QTRY_COMPARE(b.station.printer.papers.size(), 2);
    QVERIFY(!b.page->findChild<Notice *>()->isVisible());
}

void tst_WorkList::papersBesideTheForm()
{
    WorkBench b;
    QVERIFY(b.visit.start() && b.station.open() && b.station.signIn(QStringLiteral("qianjin")));
    const auto sheet = b.visit.ready(false);
    QVERIFY(sheet);
    for (const QString &material : {QStringLiteral("applicationForm"), QStringLiteral("premisesProof")}) {
        const QImage paper = sheetOfPaper(material);
        QByteArray png;
        QBuffer file(&png);
        QVERIFY(file.open(QIODevice::WriteOnly) && paper.save(&file, "PNG"));
        std::optional<Result<QByteArray>> stored;
        whenReady(b.visit.desk.client.putBlob(png, sheet->application), &b.visit.desk.client,
                  [&](const Result<QByteArray> &put) { stored = put; });
        QTRY_VERIFY(stored);
        QVERIFY(*stored);
        QVERIFY(
            b.visit.done(AddScan{sheet->application, sheet->fence, material, QString::fromLatin1(sha256(png).toHex()),
                                 QStringLiteral("image/png"), 1, ScanSource::Camera, ScanBasis::Original}));
    }
    QVERIFY(b.visit.anotherMatter(*sheet, {itemBooks, itemSigns}));
    QVERIFY(b.visit.done(SubmitApplication{sheet->application,
                                           sheet->fence,
                                           {{itemBooks, IntakeAct::Accept, {}}, {itemSigns, IntakeAct::Accept, {}}},
                                           {}}));
    QVERIFY(b.show(2));
    int row = -1;
    for (int i = 0; i < 2; ++i)
        row = b.cell(i, 2).startsWith(QStringLiteral("出版物")) ? i : row;
    QVERIFY(b.open(row));
    b.page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(b.page.get(), patienceMs));
    QTRY_VERIFY(b.button("readerOpen")->isVisible());
    QTest::keyClick(b.page.get(), Qt::Key_V, Qt::AltModifier);
    auto *reader = b.find<QWidget>("paperReader");
    QTRY_VERIFY(reader->isVisible());
    const auto title = [&] { return reader->findChild<QLabel *>(QStringLiteral("readerTitle"))->text(); };
    const auto state = [&] { return reader->findChild<QLabel *>(QStringLiteral("scanState"))->text(); };
    QTRY_COMPARE(state(), QStringLiteral("第 1 页，共 1 页"));
    QVERIFY2(title().contains(QStringLiteral("1/2")), qPrintable(title()));
    // Beside the form, which stays where it was; the list makes room.
    QVERIFY(b.find<QWidget>("caseFile")->isVisible() && !b.table()->isVisible());
    b.picture("papers");
    const QString first = title();
    QTest::keyClick(b.page.get(), Qt::Key_J);
    QTRY_VERIFY(title().contains(QStringLiteral("2/2")));
    QTRY_COMPARE(state(), QStringLiteral("第 1 页，共 1 页"));
    auto *picture = reader->findChild<QLabel *>(QStringLiteral("scanPicture"));
    const int fitted = picture->width();
    QTest::keyClick(b.page.get(), Qt::Key_Plus);
    QTRY_VERIFY(picture->width() > fitted);
    QTest::keyClick(b.page.get(), Qt::Key_K);
    QTRY_COMPARE(title(), first);
    // A letter typed into the opinion is a letter.
    auto *words = b.find<QPlainTextEdit>("opinionText");
    words->setFocus();
    QTest::keyClick(words, Qt::Key_J);
    QCOMPARE(words->toPlainText(), QStringLiteral("j"));
    QCOMPARE(title(), first);
    b.table()->setFocus();
    // The next case, its papers beside it.
    b.find<QWidget>("caseFile")->setFocus();
    words->clear();
    words->clearFocus();
    QTest::keyClick(b.page.get(), row == 0 ? Qt::Key_J : Qt::Key_K, Qt::ShiftModifier);
    QTRY_VERIFY(!b.text("caseTitle").startsWith(QStringLiteral("出版物")));
    QVERIFY(reader->isVisible());
    QTest::keyClick(b.page.get(), Qt::Key_V, Qt::AltModifier);
    QTRY_VERIFY(!reader->isVisible());
    QVERIFY(b.table()->isVisible());
}

void tst_WorkList::standardOpinions()
{
    WorkBench b;
    QVERIFY(b.start(1));
    QVERIFY(b.open(0));
    QTRY_VERIFY(b.button("opinionStandard")->isEnabled());
    const auto menu = [&] { return b.page->findChild<QMenu *>(QStringLiteral("opinionMenu")); };
    const auto choose = [&](const QString &words) {
        for (QAction *action : menu()->actions()) {
            if (action->toolTip().contains(words) || action->objectName() == words) {
                action->trigger();
                menu()->close();
                return true;
            }
        }
        return false;
    };
    auto *text = b.find<QPlainTextEdit>("opinionText");
    QVERIFY(TestStation::wait([&] {
        if (!menu())
            b.button("opinionStandard")->click();
        const bool isThere = menu() && menu()->actions().size() > 8;
        if (menu() && !isThere)
            menu()->close();
        return isThere;
    }));
    menu()->grab().save(shotPath(QStringLiteral("work-opinions.png")));
    QVERIFY(choose(QStringLiteral("申请材料齐全，符合法定形式")));
    QVERIFY(text->toPlainText().startsWith(QStringLiteral("申请材料齐全")));
    QTRY_VERIFY(!menu());
    // What he wrote himself is there the next time.
    text->setPlainText(QStringLiteral("店面与照片一致，建议准予。"));
    b.button("opinionStandard")->click();
    QVERIFY(choose(QStringLiteral("opinionKeepAgree")));
    text->clear();
    QVERIFY(TestStation::wait([&] {
        if (!menu())
            b.button("opinionStandard")->click();
        const bool chosen = menu() && choose(QStringLiteral("店面与照片一致"));
        if (menu() && !chosen)
            menu()->close();
        return chosen;
    }));
    QCOMPARE(text->toPlainText(), QStringLiteral("店面与照片一致，建议准予。"));
}

void tst_WorkList::sentBackToItsReview()
{
    WorkBench b;
    QVERIFY(b.start(1));
    QVERIFY(b.open(0));
    const QString item = b.cell(0, 2);
    auto *remand = b.button("course_remand");
    QVERIFY(!remand->isVisible()); // nothing to be sent back
    b.find<QPlainTextEdit>("opinionText")->setPlainText(QStringLiteral("符合条件"));
    QTRY_VERIFY(b.button("opineAgree")->isEnabled());
    b.button("opineAgree")->click();
    QTRY_VERIFY(remand->isVisible() && remand->isEnabled());
    remand->click();
    b.find<QPlainTextEdit>("courseText")->setPlainText(QStringLiteral("经营场所没有核对"));
    QTRY_VERIFY(b.button("courseAccept")->isEnabled());
    b.button("courseAccept")->click();
    QTRY_VERIFY(b.text("decisionHint").contains(QStringLiteral("经营场所没有核对")));
    QVERIFY(!b.button("approveButton")->isEnabled());
    b.picture("remanded");
    b.find<QPlainTextEdit>("opinionText")->setPlainText(QStringLiteral("已核对，符合条件"));
    QTRY_VERIFY(b.button("opineAgree")->isEnabled());
    b.button("opineAgree")->click();
    QTRY_VERIFY(b.button("approveButton")->isEnabled());
}

OW_TEST(tst_WorkList)
#include "tst_WorkList.moc"
