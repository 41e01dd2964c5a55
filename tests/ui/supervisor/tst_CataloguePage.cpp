#include "models/base/Files.h"
#include "models/catalogue/Catalogue.h"
#include "models/publication/PublicationCommands.h"
#include "models/sheets/Workbook.h"
#include "tests/base/TestPlatform.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/Banner.h"
#include "ui/common/DataTable.h"
#include "ui/common/Notice.h"
#include "ui/supervisor/CataloguePage.h"
#include "ui/supervisor/SupervisorPage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString bookshopCode = QStringLiteral("511A0000800001");
const QString because = QStringLiteral("压缩时限");

Item bookshopNext()
{
    static const Catalogue catalogue = *Catalogue::shipped();
    Item item = *catalogue.newest(bookshopCode);
    item.version = 2;
    item.effectiveFrom = QDate(2026, 10, 1);
    item.promised.value = 3;
    item.tolerance.capDays = 3;
    item.materials[3].copies = 2;
    item.changeReason = because;
    return item;
}

/// The page of the supervisor 卫东 in the demo hall.
struct CatalogueDesk {
    TestHub hub;
    TestStation station{hub, StationRole::Supervisor};
    std::unique_ptr<CataloguePage> page = {};

    bool show()
    {
        if (!station.open() || !station.signIn(QStringLiteral("weidong")))
            return false;
        page = std::make_unique<CataloguePage>(station.context);
        page->resize(1366, 716);
        page->show();
        return TestStation::wait([this] { return list()->model()->rowCount() == 49; });
    }
    DataTable *list() const { return page->findChild<DataTable *>(QStringLiteral("catalogueList")); }
    DataTable *table(const char *name) const { return page->findChild<DataTable *>(QLatin1String(name)); }
    QString cell(const DataTable *of, int row, int column) const
    {
        return of->model()->index(row, column).data().toString();
    }
    QString text(const char *name) const { return page->findChild<QLabel *>(QLatin1String(name))->text(); }
    QPushButton *button(const char *name) const { return page->findChild<QPushButton *>(QLatin1String(name)); }
    void click(const char *name) const { button(name)->click(); }
    void type(const char *name, const QString &words) const
    {
        page->findChild<QLineEdit *>(QLatin1String(name))->setText(words);
    }
    void choose(int row) const { emit list()->rowChosen(list()->model()->index(row, 0)); }
    /// The sheet's accept button: the one with this text.
    void accept(const QString &words) const
    {
        for (QPushButton *one : page->findChildren<QPushButton *>()) {
            if (one->isVisible() && one->text() == words && one->objectName() == QLatin1String("sheetAccept"))
                one->click();
        }
    }
    void picture(const char *name) const
    {
        QTest::qWait(30);
        page->grab().save(shotPath(QStringLiteral("catalogue-%1.png").arg(QLatin1String(name))));
    }
};
} // namespace

class tst_CataloguePage : public QObject {
    Q_OBJECT
private slots:
    void listsAndLists()
    {
        CatalogueDesk desk;
        QVERIFY(desk.show());
        const QAbstractItemModelTester tester(desk.list()->model());
        desk.type("catalogueSearch", QStringLiteral("cbw"));
        QCOMPARE(desk.list()->model()->rowCount(), 1);
        QCOMPARE(desk.cell(desk.list(), 0, 1), QStringLiteral("第1版"));
        QCOMPARE(desk.cell(desk.list(), 0, 3), QStringLiteral("最多跑一次"));
        desk.choose(0);
        QTRY_VERIFY(desk.text("itemTitle").startsWith(QStringLiteral("出版物零售")));
        QVERIFY(desk.text("itemOwner").startsWith(QStringLiteral("区新闻出版局负责")));
        QVERIFY(desk.table("sheetLines")->model()->rowCount() > 40);
        desk.picture("sheet");
        desk.type("catalogueSearch", QString());
        auto *filter = desk.page->findChild<QComboBox *>(QStringLiteral("catalogueFilter"));
        const auto count = [&](CatalogueFilter wanted) {
            filter->setCurrentIndex(filter->findData(int(wanted)));
            return desk.list()->model()->rowCount();
        };
        QCOMPARE(count(CatalogueFilter::All), 49);
        // The shipped catalogue has three items for which nobody need come, none for which twice.
        QCOMPARE(count(CatalogueFilter::OnceAtMost), 49);
        QCOMPARE(count(CatalogueFilter::MustCome), 46);
        QCOMPARE(count(CatalogueFilter::Drafts), 0);
        QCOMPARE(count(CatalogueFilter::Coming), 0);
        QCOMPARE(count(CatalogueFilter::Ended), 0);
    }

    /// A hall with a platform: what is the owner's is locked on the screen, the hall's own part is not.
    void theOwnersLock()
    {
        TestPlatform platform;
        QVERIFY(platform.isRunning());
        const QStringList arguments = platform.hubArguments(QStringLiteral("H1"));
        QVERIFY(!arguments.isEmpty());
        CatalogueDesk desk{TestHub(hallInstant(QDate(2026, 9, 24), QTime(8, 25)), arguments)};
        QVERIFY(desk.show());
        desk.type("catalogueSearch", QStringLiteral("cbw"));
        desk.choose(0);
        QTRY_VERIFY2(desk.text("itemOwner").contains(QStringLiteral("由市平台统一发布")),
                     qPrintable(desk.text("itemOwner")));
        for (const char *name : {"itemNew", "itemEdit"})
            QVERIFY2(!desk.button(name) || !desk.button(name)->isVisible(), name);
        QVERIFY(!desk.page->findChild<QAction *>(QStringLiteral("importFolder"))->isVisible());
        QVERIFY(desk.button("hallPartButton")->isVisible() && desk.button("hallPartButton")->isEnabled());
        desk.picture("locked");
    }

    void aDraftToPublication()
    {
        CatalogueDesk desk;
        TestStation other(desk.hub, StationRole::Supervisor);
        QVERIFY(other.open() && other.signIn(QStringLiteral("admin")));
        QVERIFY(desk.show());
        QVERIFY(other.ask(DraftItem{bookshopNext(), because})->has_value());
        QTRY_COMPARE(desk.list()->model()->rowCount(), 50);
        desk.choose(0);
        auto *changes = desk.table("sheetChanges");
        QTRY_VERIFY(changes->model()->rowCount() >= 3);
        QVERIFY(desk.button("draftSubmit")->isVisible() && !desk.button("draftPublish")->isVisible());
        bool told = false;
        for (int row = 0; row < changes->model()->rowCount(); ++row)
            told = told
                || (desk.cell(changes, row, 1) == QStringLiteral("承诺时限")
                    && desk.cell(changes, row, 2) == QStringLiteral("5个工作日")
                    && desk.cell(changes, row, 3) == QStringLiteral("3个工作日"));
        QVERIFY(told);
        desk.picture("difference");
        for (const auto &[name, word, state] :
             {std::tuple("draftSubmit", QStringLiteral("送审"), QStringLiteral("待审核")),
              std::tuple("draftApprove", QStringLiteral("审定"), QStringLiteral("已审定"))}) {
            QTRY_VERIFY(desk.button(name)->isVisible());
            desk.click(name);
            desk.type("draftStepSheetReason", because);
            desk.accept(word);
            QTRY_VERIFY(desk.cell(desk.list(), 0, 3).startsWith(state));
        }
        QVERIFY(desk.cell(desk.list(), 0, 3).contains(QStringLiteral("应于9月28日前发布")));
        QTRY_VERIFY(desk.button("draftPublish")->isVisible());
        desk.click("draftPublish");
        desk.type("draftStepSheetReason", because);
        desk.accept(QStringLiteral("发布"));
        QTRY_COMPARE(desk.list()->model()->rowCount(), 49);
    }

    void aRefusedPublicationShowsWhy()
    {
        CatalogueDesk desk;
        QVERIFY(desk.show());
        Item item = bookshopNext();
        for (ElementUse &use : item.elements) {
            if (use.element == QLatin1String("storeArea"))
                use.when = JsonText{"{\"and\":[{\"==\":[{\"var\":\"matter.salesMode\"},\"shop\"]},{\"==\":[{\"var\":"
                                    "\"matter.salesMode\"},\"online\"]}]}"};
        }
        QVERIFY(desk.station.ask(DraftItem{item, because})->has_value());
        QTRY_COMPARE(desk.list()->model()->rowCount(), 50);
        desk.choose(0);
        QTRY_VERIFY(desk.text("itemFaults").contains(QStringLiteral("自相矛盾")));
        QVERIFY(desk.text("itemFaults").contains(QStringLiteral("营业面积")));
        desk.click("draftSubmit");
        desk.type("draftStepSheetReason", because);
        desk.accept(QStringLiteral("送审"));
        QTRY_VERIFY(desk.page->findChild<Notice *>(QStringLiteral("catalogueNotice"))
                        ->sentence()
                        .contains(QStringLiteral("还不能发布")));
        desk.picture("refused");
    }

    void theHallsOwnPartAndTheGuideOnPaper()
    {
        CatalogueDesk desk;
        QVERIFY(desk.show());
        desk.type("catalogueSearch", QStringLiteral("公共场所卫生"));
        desk.choose(0);
        desk.page->findChild<QTabWidget *>(QStringLiteral("sheetTabs"))->setCurrentIndex(2);
        QTRY_VERIFY(desk.button("hallPartButton")->isEnabled());
        desk.click("hallPartButton");
        desk.type("hallPartPlace", QStringLiteral("一楼综合窗口"));
        desk.type("hallPartHours", QStringLiteral("工作日9:00—17:00"));
        desk.type("hallPartConsult", QStringLiteral("0571-86001234"));
        desk.type("hallPartComplaint", QStringLiteral("0571-86005678"));
        desk.type("hallPartSheetReason", because);
        desk.accept(QStringLiteral("保存"));
        auto *materials = desk.table("guideMaterials");
        const auto lines = [&] {
            QStringList all;
            for (int row = 0; row < materials->model()->rowCount(); ++row)
                all.append(desk.cell(materials, row, 1) + desk.cell(materials, row, 2));
            return all.join(QLatin1Char('\n'));
        };
        const QString air = QStringLiteral("集中空调通风系统检测报告");
        QTRY_VERIFY(lines().contains(QStringLiteral("一楼综合窗口")) && lines().contains(air));
        const auto answer = [&](const QString &code) {
            auto *box = desk.page->findChild<QComboBox *>(QStringLiteral("choice_matter.centralAir"));
            box->setCurrentIndex(box->findData(code));
            emit box->activated(box->currentIndex());
        };
        answer(QStringLiteral("no"));
        QTRY_VERIFY(!lines().contains(air));
        desk.picture("guide");
        QTRY_VERIFY(desk.button("guidePrint")->isEnabled());
        desk.click("guidePrint");
        QTRY_COMPARE(desk.station.printer.papers.size(), 1);
        QVERIFY(desk.station.printer.papers.first().title.contains(QStringLiteral("公共场所卫生许可")));
    }

    void aFolderIsImportedWholeOrNotAtAll()
    {
        CatalogueDesk desk;
        QVERIFY(desk.show());
        QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkpath(QStringLiteral("items")));
        FileContents files = *readFolder(QStringLiteral(":/catalogue"), QStringLiteral(".json"));
        const QString second = QStringLiteral("items/%1@2.json").arg(bookshopCode);
        Item wrong = bookshopNext();
        wrong.promised.value = 30;
        files.insert(second, toJson(wrong));
        const auto write = [&](const QString &name) {
            QFile file(dir.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(files.value(name)) >= 0;
        };
        for (auto file = files.begin(); file != files.end(); ++file)
            QVERIFY(write(file.key()));
        const auto import = [&] {
            desk.page->importFolder(dir.path());
            desk.type("importSheetReason", because);
            desk.accept(QStringLiteral("导入"));
        };
        import();
        auto *notice = desk.page->findChild<Notice *>(QStringLiteral("catalogueNotice"));
        QTRY_VERIFY(notice->sentence().contains(QStringLiteral("整体拒绝")));
        desk.picture("import-refused");
        files[second] = toJson(bookshopNext());
        QVERIFY(write(second));
        import();
        QTRY_VERIFY(notice->isHidden());
        QCOMPARE(desk.list()->model()->rowCount(), 49);
    }

    void bundlesAreTicked()
    {
        CatalogueDesk desk;
        QVERIFY(desk.show());
        desk.page->findChild<QTabWidget *>(QStringLiteral("sheetTabs"))->setCurrentIndex(3);
        auto *items = desk.page->findChild<QListWidget *>(QStringLiteral("bundleItems"));
        auto *pick = desk.page->findChild<QComboBox *>(QStringLiteral("bundlePick"));
        QCOMPARE(pick->count(), 6);
        const int restaurant = pick->findData(QStringLiteral("restaurant"));
        pick->setCurrentIndex(restaurant);
        emit pick->activated(restaurant);
        QVERIFY(desk.text("bundleOrder").contains(QStringLiteral("食品经营许可核发：待个体工商户设立登记办结后起算")));
        desk.picture("bundle order");
        pick->setCurrentIndex(5);
        emit pick->activated(5);
        QVERIFY(!desk.button("bundleSave")->isEnabled());
        desk.type("bundleName", QStringLiteral("安家一件事"));
        desk.type("bundleGuide", QStringLiteral("水电一次过户。"));
        for (int i = 0; i < items->count(); ++i) {
            if (items->item(i)->text() == QStringLiteral("用水过户")
                || items->item(i)->text() == QStringLiteral("用电过户"))
                items->item(i)->setCheckState(Qt::Checked);
        }
        QVERIFY(desk.button("bundleSave")->isEnabled());
        desk.picture("bundle");
        desk.click("bundleSave");
        desk.type("bundleSaveSheetReason", because);
        desk.accept(QStringLiteral("保存"));
        QTRY_COMPARE(pick->count(), 7);
    }

    // The owner's draft, written on the screen: judged as it is typed, saved, and on its way to publication.
    void anItemIsWrittenOnScreen()
    {
        CatalogueDesk desk;
        QVERIFY(desk.show());
        desk.type("catalogueSearch", QStringLiteral("出版物零售"));
        desk.choose(0);
        QTRY_VERIFY(desk.button("itemEdit")->isEnabled());
        desk.click("itemEdit");
        auto *groups = desk.page->findChild<QListWidget *>(QStringLiteral("editGroups"));
        QTRY_VERIFY(desk.text("editTitle").contains(QStringLiteral("第2版")));
        QVERIFY(desk.text("editOwner").startsWith(QStringLiteral("区新闻出版局负责")));
        const auto open = [&](const QString &group) {
            for (int row = 0; row < groups->count(); ++row) {
                if (groups->item(row)->text().startsWith(group)) {
                    groups->setCurrentRow(row);
                    return groups->item(row);
                }
            }
            return static_cast<QListWidgetItem *>(nullptr);
        };
        const auto wrong = [&](const char *place) {
            const auto *label = desk.page->findChild<QLabel *>(QStringLiteral("wrong_") + QLatin1String(place));
            return label && !label->isHidden() ? label->text() : QString();
        };
        QVERIFY2(wrong("changeReason").contains(QStringLiteral("为什么改")), qPrintable(wrong("changeReason")));
        QVERIFY(!desk.page->findChild<QLineEdit *>(QStringLiteral("input_code"))->isEnabled());
        desk.type("input_changeReason", because);
        QCOMPARE(wrong("changeReason"), QString());
        QListWidgetItem *terms = open(QStringLiteral("时限和流程"));
        QVERIFY(terms);
        desk.type("input_promised", QStringLiteral("很快"));
        QVERIFY2(wrong("promised").contains(QStringLiteral("5个工作日")), qPrintable(wrong("promised")));
        desk.type("input_promised", QStringLiteral("99个工作日"));
        QVERIFY2(wrong("promised").contains(QStringLiteral("承诺时限长于法定时限")), qPrintable(wrong("promised")));
        QVERIFY(terms->text().contains(QStringLiteral("1处要改")));
        auto *conditions = desk.page->findChild<QPlainTextEdit *>(QStringLiteral("input_flow.conditions"));
        conditions->setPlainText(conditions->toPlainText() + QStringLiteral("\n其他有关条件"));
        QVERIFY(wrong("flow.conditions").contains(QStringLiteral("兜底")));
        QVERIFY(terms->text().contains(QStringLiteral("2处要改")));
        desk.picture("edit");
        conditions->setPlainText(QStringLiteral("有固定的经营场所\n主要负责人具有完全民事行为能力"));
        desk.type("input_promised", QStringLiteral("3个工作日"));
        QCOMPARE(terms->text(), QStringLiteral("时限和流程"));
        QVERIFY(open(QStringLiteral("容缺受理")));
        desk.type("input_tolerance.capDays", QStringLiteral("3"));

        // A list: one row more, whose law is missing, then moved and taken away.
        QListWidgetItem *papers = open(QStringLiteral("申请材料"));
        auto *rows = desk.page->findChild<QListWidget *>(QStringLiteral("editRows"));
        const int before = rows->count();
        desk.click("editRowAdd");
        QCOMPARE(rows->count(), before + 1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the fields of the row shown before
        auto *paper = desk.page->findChild<QComboBox *>(QStringLiteral("input_material"));
        paper->setCurrentIndex(paper->findText(QStringLiteral("申请表")));
        desk.type("input_legalBasis", QStringLiteral("内部规定"));
        QVERIFY2(wrong("legalBasis").contains(QStringLiteral("依据")), qPrintable(wrong("legalBasis")));
        QVERIFY(papers->text().contains(QStringLiteral("处要改")));
        QVERIFY(rows->item(before)->text().contains(QStringLiteral("申请表")));
        desk.picture("edit-papers");
        desk.click("editRowUp");
        QVERIFY(rows->item(before - 1)->text().contains(QStringLiteral("申请表")));
        desk.click("editRowRemove");
        QCOMPARE(rows->count(), before);
        QCOMPARE(papers->text(), QStringLiteral("申请材料"));

        desk.click("editSave");
        desk.type("editSheetReason", because);
        desk.accept(QStringLiteral("保存"));
        QTRY_COMPARE(desk.list()->model()->rowCount(), 50);
        QTRY_VERIFY(desk.button("draftSubmit")->isVisible());
        auto *changes = desk.table("sheetChanges");
        const auto changed = [&](const QString &what) {
            for (int row = 0; row < changes->model()->rowCount(); ++row) {
                if (desk.cell(changes, row, 1) == what)
                    return desk.cell(changes, row, 3);
            }
            return QString();
        };
        QTRY_COMPARE(changed(QStringLiteral("承诺时限")), QStringLiteral("3个工作日"));
        QVERIFY(changed(QStringLiteral("受理条件")).contains(QStringLiteral("完全民事行为能力")));
        // The draft again, as it was left.
        desk.click("itemEdit");
        QTRY_VERIFY(desk.text("editTitle").contains(QStringLiteral("第2版")));
        QVERIFY(open(QStringLiteral("时限和流程")));
        QCOMPARE(desk.page->findChild<QLineEdit *>(QStringLiteral("input_promised"))->text(),
                 QStringLiteral("3个工作日"));
        desk.click("editLeave");
        QVERIFY(desk.list()->isVisible());
    }

    void aNewItemSaysAllThatIsMissing()
    {
        CatalogueDesk desk;
        QVERIFY(desk.show());
        desk.click("itemNew");
        QTRY_COMPARE(desk.text("editTitle"), QStringLiteral("新建事项"));
        desk.click("editSave");
        Notice *notice = nullptr;
        for (Notice *one : desk.page->findChildren<Notice *>())
            notice = one->isVisible() ? one : notice;
        QVERIFY(notice && notice->sentence().contains(QStringLiteral("改正")));
        desk.picture("edit-new");
    }

    // A spreadsheet is looked at first: every fault at its cell, or all that would change; only then it is taken.
    void aSpreadsheetIsLookedAtAndTaken()
    {
        CatalogueDesk desk;
        QVERIFY(desk.show());
        const QTemporaryDir dir;
        const auto sheet = [&](const QString &term, const QString &reason) {
            const QString path = dir.filePath(QStringLiteral("items.xlsx"));
            QFile file(path);
            const auto book = writeWorkbook({{QStringLiteral("事项"),
                                              {{QStringLiteral("事项编码")},
                                               {QStringLiteral("版本")},
                                               {QStringLiteral("生效日期")},
                                               {QStringLiteral("承诺时限")},
                                               {QStringLiteral("补齐期限（工作日）")},
                                               {QStringLiteral("变更理由")}},
                                              {{bookshopCode, QStringLiteral("2"), QStringLiteral("2026-10-01"), term,
                                                QStringLiteral("3"), reason}}},
                                             {QStringLiteral("机构"),
                                              {{QStringLiteral("机构编码")}, {QStringLiteral("机构名称")}},
                                              {{QStringLiteral("dsj"), QStringLiteral("区大数据局")}}}});
            return book && file.open(QIODevice::WriteOnly) && file.write(*book) == book->size() ? path : QString();
        };
        auto *lines = desk.table("sheetPreviewLines");
        desk.page->importSheet(sheet(QStringLiteral("很快"), QString()));
        QTRY_COMPARE(lines->model()->rowCount(), 2);
        QCOMPARE(desk.cell(lines, 0, 1), QStringLiteral("工作表“事项”第2行“承诺时限”"));
        QCOMPARE(desk.cell(lines, 1, 1), QStringLiteral("工作表“事项”第2行“变更理由”"));
        desk.type("sheetPreviewReason", because);
        desk.picture("sheet-faults");
        desk.accept(QStringLiteral("确认导入")); // refused by the button itself
        QTest::keyClick(lines, Qt::Key_Escape);

        desk.page->importSheet(sheet(QStringLiteral("3个工作日"), because));
        QTRY_COMPARE(desk.cell(lines, 0, 0), QStringLiteral("新增机构"));
        QCOMPARE(desk.cell(lines, 1, 0), QStringLiteral("改动事项"));
        QVERIFY(desk.cell(lines, 1, 2).contains(QStringLiteral("承诺时限：5个工作日 → 3个工作日")));
        desk.type("sheetPreviewReason", because);
        desk.picture("sheet-preview");
        desk.accept(QStringLiteral("确认导入"));
        desk.type("catalogueSearch", QStringLiteral("出版物零售"));
        QTRY_VERIFY(desk.page->findChild<Notice *>(QStringLiteral("catalogueNotice"))->isHidden());
        // The same again: nothing would change.
        QTRY_VERIFY(!lines->isVisible());
        desk.page->importSheet(sheet(QStringLiteral("3个工作日"), because));
        QTRY_VERIFY(lines->isVisible() && lines->model()->rowCount() == 0);
        QTest::keyClick(lines, Qt::Key_Escape);
    }

    void listsArePublishedWithTheirDifference()
    {
        CatalogueDesk desk;
        QVERIFY(desk.show());
        auto *tabs = desk.page->findChild<QTabWidget *>(QStringLiteral("sheetTabs"));
        tabs->setCurrentIndex(4);
        auto *lines = desk.table("listLines");
        QTRY_COMPARE(lines->model()->rowCount(), 49);
        const auto publish = [&] {
            desk.click("listPublish");
            desk.type("listSheetReason", because);
            desk.accept(QStringLiteral("公布"));
        };
        auto *issues = desk.page->findChild<QComboBox *>(QStringLiteral("listIssue"));
        publish();
        QTRY_COMPARE(issues->count(), 2);
        QVERIFY(!desk.button("listPublish")->isEnabled()); // nothing new to publish
        Item item = bookshopNext();
        item.effectiveFrom = QDate(2026, 9, 25);
        item.reach->visits = 0;
        item.reach->visitReason = QStringLiteral("无");
        item.reach->forms.append(HandlingForm::Courier);
        TestStation other(desk.hub, StationRole::Supervisor);
        QVERIFY(other.open() && other.signIn(QStringLiteral("admin")));
        QVERIFY(desk.station.ask(DraftItem{item, because})->has_value());
        QVERIFY(desk.station.ask(SubmitItem{bookshopCode, 2, because})->has_value());
        QVERIFY(other.ask(ApproveItem{bookshopCode, 2, because})->has_value());
        QVERIFY(desk.station.ask(PublishItem{bookshopCode, 2, because})->has_value());
        desk.hub.advance(24 * 3600 * 1000);
        QVERIFY(desk.station.signIn(QStringLiteral("weidong"))); // a session does not outlive the day
        tabs->setCurrentIndex(0);
        tabs->setCurrentIndex(4);
        auto *changes = desk.table("listChanges");
        QTRY_COMPARE(changes->model()->rowCount(), 2);
        QCOMPARE(desk.cell(changes, 0, 2), QStringLiteral("1次"));
        QCOMPARE(desk.cell(changes, 0, 3), QStringLiteral("不用到现场"));
        desk.page->findChild<QTabWidget *>(QStringLiteral("listTabs"))->setCurrentIndex(1);
        desk.picture("lists");
        publish();
        QTRY_COMPARE(issues->count(), 3);
        desk.click("listPrint");
        QTRY_COMPARE(desk.station.printer.papers.size(), 1);
        QVERIFY(desk.station.printer.papers.first().title.contains(QStringLiteral("最多跑一次")));
    }

    // Approved and not published in its working day: said on the first page, and one press from where it is mended.
    void aLatePublicationIsSaidOnTheFirstPage()
    {
        TestHub hub;
        TestStation station(hub, StationRole::Supervisor);
        TestStation other(hub, StationRole::Supervisor);
        QVERIFY(station.open() && station.signIn(QStringLiteral("weidong")));
        QVERIFY(other.open() && other.signIn(QStringLiteral("admin")));
        SupervisorPage page(station.context);
        page.resize(1366, 716);
        page.show();
        const auto *banner = page.findChild<QWidget *>(QStringLiteral("catalogueBanner"));
        QVERIFY(station.ask(DraftItem{bookshopNext(), because})->has_value());
        QVERIFY(station.ask(SubmitItem{bookshopCode, 2, because})->has_value());
        QVERIFY(other.ask(ApproveItem{bookshopCode, 2, because})->has_value());
        QVERIFY(banner && banner->isHidden());
        hub.advance(5LL * 24 * 3600 * 1000); // past Monday the 28th
        QVERIFY(station.signIn(QStringLiteral("weidong")));
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(page.findChild<Banner *>(QStringLiteral("catalogueBanner"))
                    ->text()
                    .contains(QStringLiteral("应在9月28日前公布")));
        page.grab().save(shotPath(QStringLiteral("catalogue-late.png")));
        emit page.findChild<Banner *>(QStringLiteral("catalogueBanner"))->actionChosen();
        QVERIFY(page.findChild<QWidget *>(QStringLiteral("cataloguePage"))->isVisible());
        QVERIFY(station.ask(PublishItem{bookshopCode, 2, because})->has_value());
        page.findChild<QTabWidget *>(QStringLiteral("supervisorTabs"))->setCurrentIndex(0);
        QTRY_VERIFY(banner->isHidden());
    }
};

OW_TEST(tst_CataloguePage)
#include "tst_CataloguePage.moc"
