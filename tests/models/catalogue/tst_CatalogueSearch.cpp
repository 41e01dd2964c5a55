#include "models/catalogue/Catalogue.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

namespace {
const QDate searchDay(2026, 9, 24);
}

class tst_CatalogueSearch : public QObject {
    Q_OBJECT
private slots:
    void whatIsUsedHereComesFirst()
    {
        const Catalogue catalogue = Catalogue::shipped().value();
        const QString query = QStringLiteral("登记");
        const QList<const Item *> plain = catalogue.search(query, searchDay);
        QVERIFY(plain.size() > 2);
        // The last of those as good as the first.
        const Item *wanted = nullptr;
        for (const Item *item : plain) {
            if (item->name.contains(query) && !item->name.startsWith(query) && item != plain.first())
                wanted = item;
        }
        QVERIFY(wanted);
        const QList<const Item *> used = catalogue.search(query, searchDay, {{wanted->code, 7}});
        QCOMPARE(used.size(), plain.size());
        QVERIFY(used.indexOf(wanted) < plain.indexOf(wanted));
    }

    void browsesByEveryFacet()
    {
        const Catalogue catalogue = Catalogue::shipped().value();
        const qsizetype all = catalogue.itemsOn(searchDay).size();
        QSet<int> kinds;
        for (const FacetCount &count : catalogue.facetCounts({}, searchDay)) {
            kinds.insert(int(count.facet.kind));
            const QList<const Item *> items = catalogue.browse({{}, {count.facet}}, searchDay);
            QCOMPARE(items.size(), count.entries);
            QVERIFY(count.entries > 0 && count.entries <= all);
            for (const Item *item : items) {
                switch (count.facet.kind) {
                case FacetKind::Nature: QCOMPARE(QString::fromLatin1(codeText(item->type)), count.facet.value); break;
                case FacetKind::Topic: QVERIFY(item->reach->themes.contains(count.facet.value)); break;
                case FacetKind::Level:
                    QCOMPARE(QString::fromLatin1(codeText(item->power->level)), count.facet.value);
                    break;
                case FacetKind::Object:
                    QVERIFY(item->reach->serves.contains(*codeValue<ServedKind>(count.facet.value)));
                    break;
                case FacetKind::Form:
                    QVERIFY(item->reach->forms.contains(*codeValue<HandlingForm>(count.facet.value)));
                    break;
                }
            }
        }
        QCOMPARE(kinds.size(), 5);
    }

    void aQueryWithinAFacet()
    {
        const Catalogue catalogue = Catalogue::shipped().value();
        const FacetValue licences{FacetKind::Nature, QStringLiteral("01")};
        const QList<const Item *> found = catalogue.browse({QStringLiteral("x"), {licences}}, searchDay);
        QVERIFY(!found.isEmpty());
        for (const Item *item : found)
            QCOMPARE(item->type, ItemType::Licence);
        QVERIFY(catalogue.search(QStringLiteral("x"), searchDay).size() > found.size());
    }
};

OW_TEST(tst_CatalogueSearch)
#include "tst_CatalogueSearch.moc"
