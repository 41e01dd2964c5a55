#include "models/base/Files.h"
#include "models/catalogue/Catalogue.h"
#include "models/publication/PublicationCommands.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/common/Notice.h"
#include "ui/supervisor/CataloguePage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr int cataloguePatience = 20000;
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
    std::unique_ptr<CataloguePage> page;

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
        const QString folder = QCoreApplication::applicationDirPath() + QStringLiteral("/../shots");
        QDir().mkpath(folder);
        QTest::qWait(30);
        page->grab().save(folder + QStringLiteral("/catalogue-%1.png").arg(QLatin1String(name)));
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
        QTRY_VERIFY_WITH_TIMEOUT(desk.text("itemTitle").startsWith(QStringLiteral("出版物零售")), cataloguePatience);
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

    void aDraftToPublication()
    {
        CatalogueDesk desk;
        TestStation other(desk.hub, StationRole::Supervisor);
        QVERIFY(other.open() && other.signIn(QStringLiteral("admin")));
        QVERIFY(desk.show());
        QVERIFY(other.ask(DraftItem{bookshopNext(), because})->has_value());
        QTRY_COMPARE_WITH_TIMEOUT(desk.list()->model()->rowCount(), 50, cataloguePatience);
        desk.choose(0);
        auto *changes = desk.table("sheetChanges");
        QTRY_VERIFY_WITH_TIMEOUT(changes->model()->rowCount() >= 3, cataloguePatience);
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
            QTRY_VERIFY_WITH_TIMEOUT(desk.button(name)->isVisible(), cataloguePatience);
            desk.click(name);
            desk.type("draftStepSheetReason", because);
            desk.accept(word);
            QTRY_VERIFY_WITH_TIMEOUT(desk.cell(desk.list(), 0, 3).startsWith(state), cataloguePatience);
        }
        QVERIFY(desk.cell(desk.list(), 0, 3).contains(QStringLiteral("应于9月28日前发布")));
        QTRY_VERIFY_WITH_TIMEOUT(desk.button("draftPublish")->isVisible(), cataloguePatience);
        desk.click("draftPublish");
        desk.type("draftStepSheetReason", because);
        desk.accept(QStringLiteral("发布"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.list()->model()->rowCount(), 49, cataloguePatience);
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
        QTRY_COMPARE_WITH_TIMEOUT(desk.list()->model()->rowCount(), 50, cataloguePatience);
        desk.choose(0);
        QTRY_VERIFY_WITH_TIMEOUT(desk.text("itemFaults").contains(QStringLiteral("自相矛盾")), cataloguePatience);
        QVERIFY(desk.text("itemFaults").contains(QStringLiteral("营业面积")));
        desk.click("draftSubmit");
        desk.type("draftStepSheetReason", because);
        desk.accept(QStringLiteral("送审"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.page->findChild<Notice *>()->sentence().contains(QStringLiteral("还不能发布")),
                                 cataloguePatience);
        desk.picture("refused");
    }

    void theHallsOwnPartAndTheGuideOnPaper()
    {
        CatalogueDesk desk;
        QVERIFY(desk.show());
        desk.type("catalogueSearch", QStringLiteral("公共场所卫生"));
        desk.choose(0);
        desk.page->findChild<QTabWidget *>(QStringLiteral("sheetTabs"))->setCurrentIndex(2);
        QTRY_VERIFY_WITH_TIMEOUT(desk.button("hallPartButton")->isEnabled(), cataloguePatience);
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
        QTRY_VERIFY_WITH_TIMEOUT(lines().contains(QStringLiteral("一楼综合窗口")) && lines().contains(air),
                                 cataloguePatience);
        const auto answer = [&](const QString &code) {
            auto *box = desk.page->findChild<QComboBox *>(QStringLiteral("choice_matter.centralAir"));
            box->setCurrentIndex(box->findData(code));
            emit box->activated(box->currentIndex());
        };
        answer(QStringLiteral("no"));
        QTRY_VERIFY_WITH_TIMEOUT(!lines().contains(air), cataloguePatience);
        desk.picture("guide");
        QTRY_VERIFY_WITH_TIMEOUT(desk.button("guidePrint")->isEnabled(), cataloguePatience);
        desk.click("guidePrint");
        QTRY_COMPARE_WITH_TIMEOUT(desk.station.printer.papers.size(), 1, cataloguePatience);
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
        auto *notice = desk.page->findChild<Notice *>();
        QTRY_VERIFY_WITH_TIMEOUT(notice->sentence().contains(QStringLiteral("整体拒绝")), cataloguePatience);
        desk.picture("import-refused");
        files[second] = toJson(bookshopNext());
        QVERIFY(write(second));
        import();
        QTRY_VERIFY_WITH_TIMEOUT(notice->isHidden(), cataloguePatience);
        QCOMPARE(desk.list()->model()->rowCount(), 49);
    }

    void bundlesAreTicked()
    {
        CatalogueDesk desk;
        QVERIFY(desk.show());
        desk.page->findChild<QTabWidget *>(QStringLiteral("sheetTabs"))->setCurrentIndex(3);
        auto *items = desk.page->findChild<QListWidget *>(QStringLiteral("bundleItems"));
        auto *pick = desk.page->findChild<QComboBox *>(QStringLiteral("bundlePick"));
        QCOMPARE(pick->count(), 5);
        pick->setCurrentIndex(4);
        emit pick->activated(4);
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
        QTRY_COMPARE_WITH_TIMEOUT(pick->count(), 6, cataloguePatience);
    }
};

OW_TEST(tst_CataloguePage)
#include "tst_CataloguePage.moc"
