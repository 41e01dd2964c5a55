#include "models/catalogue/CatalogueChange.h"
#include "tests/base/Testing.h"
#include "ui/guide/FacetRow.h"
#include "ui/guide/ItemFinder.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QDate finderDay(2026, 9, 24);

struct FinderBench {
    FinderBench()
    {
        finder.setCatalogue(Catalogue::shipped().value());
        finder.begin(finderDay);
        finder.resize(560, 260);
        finder.show();
    }
    QComboBox *box(FacetKind kind)
    {
        return finder.findChild<QComboBox *>(QStringLiteral("testFacet%1").arg(int(kind)));
    }
    void choose(FacetKind kind, const QString &text)
    {
        for (int i = 0; i < box(kind)->count(); ++i) {
            if (box(kind)->itemText(i).startsWith(text))
                box(kind)->setCurrentIndex(i);
        }
    }
    QListWidget *results() { return finder.findChild<QListWidget *>(QStringLiteral("testResults")); }
    QLineEdit *search() { return finder.findChild<QLineEdit *>(QStringLiteral("testSearch")); }

    ItemFinder finder{QStringLiteral("test")};
};
} // namespace

class tst_ItemFinder : public QObject {
    Q_OBJECT
private slots:
    void browsesWithoutWords()
    {
        FinderBench b;
        QVERIFY(!b.results()->isVisible());
        b.choose(FacetKind::Nature, QStringLiteral("行政许可"));
        QVERIFY(b.results()->isVisible());
        const int licences = b.results()->count();
        QVERIFY(b.box(FacetKind::Nature)->currentText().contains(QString::number(licences)));
        b.choose(FacetKind::Object, QStringLiteral("企业法人"));
        const auto *chosen = b.finder.findChild<QLabel *>(QStringLiteral("testFacetsChosen"));
        QVERIFY(chosen->isVisible());
        QVERIFY(chosen->text().contains(QStringLiteral("行政许可（"))
                && chosen->text().contains(QStringLiteral("企业法人（")));
        QVERIFY(b.results()->count() > 0 && b.results()->count() <= licences);
        QVERIFY(b.finder.grab().save(shotPath(QStringLiteral("item-browse.png"))));
        // Words look among those.
        for (int i = 0; i < b.results()->count(); ++i) {
            const Item *item = b.finder.item(b.results()->item(i)->data(Qt::UserRole).toString());
            QVERIFY(item && item->type == ItemType::Licence && item->reach->serves.contains(ServedKind::Enterprise));
        }
        b.search()->setText(QStringLiteral("chubanwu"));
        QVERIFY(b.results()->count() > 0);
        QVERIFY(b.results()->item(0)->text().contains(QStringLiteral("出版物")));
    }

    void offersOnlyWhatThereIs()
    {
        FinderBench b;
        b.choose(FacetKind::Nature, QStringLiteral("行政给付"));
        for (const FacetKind kind : {FacetKind::Object, FacetKind::Topic, FacetKind::Level, FacetKind::Form}) {
            for (int i = 1; i < b.box(kind)->count(); ++i) {
                QVERIFY(!b.box(kind)->itemText(i).startsWith(QStringLiteral("（"))); // every code has a name
                QVERIFY(!b.box(kind)->itemText(i).endsWith(QStringLiteral("（0）")));
            }
        }
        const int before = b.results()->count();
        QVERIFY(before > 0);
        b.box(FacetKind::Nature)->setCurrentIndex(0);
        QVERIFY(!b.results()->isVisible());
    }

    void findsWhatEnded()
    {
        FinderBench b;
        const QString code = QStringLiteral("511A0188100003");
        const Catalogue shipped = Catalogue::shipped().value();
        Item ended = *shipped.newest(code);
        ended.version = 2;
        ended.end = ItemEnd{finderDay.addDays(-1), QStringLiteral("市城市管理局"), QStringLiteral("职责划转")};
        b.finder.setCatalogue(shipped.changed({{ended}, {}, {}}));
        bool isNothing = false;
        connect(&b.finder, &ItemFinder::nothingFound, this, [&] { isNothing = true; });
        b.search()->setText(QStringLiteral("hwgg"));
        QCOMPARE(b.results()->count(), 1);
        QVERIFY(!isNothing);
        QVERIFY(b.results()->item(0)->text().contains(QStringLiteral("已停止受理")));
        QCOMPARE(b.results()->item(0)->data(Qt::UserRole).toString(), code);
        QVERIFY(!b.finder.item(code));
        QVERIFY(b.finder.endedSentence(code).contains(QStringLiteral("受理到2026-09-23为止，现由市城市管理局受理")));
        QVERIFY(b.finder.endedSentence(QStringLiteral("511A0000800001")).isEmpty());
    }

    void choosingAnItemStartsAnew()
    {
        FinderBench b;
        b.choose(FacetKind::Nature, QStringLiteral("行政许可"));
        QStringList chosen;
        connect(&b.finder, &ItemFinder::itemChosen, this, [&](const QString &code) { chosen.append(code); });
        const QString first = b.results()->item(0)->data(Qt::UserRole).toString();
        QTest::keyClick(b.search(), Qt::Key_Return);
        QCOMPARE(chosen, QStringList{first});
        QVERIFY(!b.results()->isVisible());
        QCOMPARE(b.box(FacetKind::Nature)->currentIndex(), 0);
    }
};

OW_TEST(tst_ItemFinder)
#include "tst_ItemFinder.moc"
