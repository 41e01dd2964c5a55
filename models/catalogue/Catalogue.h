#pragma once
#include "models/base/Files.h"
#include "models/catalogue/ElementRecord.h"
#include "models/catalogue/Item.h"
#include "models/catalogue/Material.h"
#include "models/search/NameIndex.h"

#include <QHash>
#include <memory>

namespace ow {

struct CatalogueData;
struct SearchableItems;

/// What is looked for: words, facets, or both.
struct ItemBrowsing {
    QString query;
    QList<FacetValue> facets;
};
struct CatalogueChange;
enum class CatalogueTrust;

/// Everything published: dictionary, code lists, papers, items in all their versions, bundles. Immutable and cheap to copy;
/// pointers it gives live as long as any copy of it. Files: dictionary.json, codelists.json, materials.json, units.json,
/// bundles.json and one a version in items/ ("CODE.json" or "CODE@VERSION.json").
class Catalogue {
public:
    /// Nothing is published: what a hall has before its first import.
    Catalogue();

    /// CatalogueRefused names every fault with file and path; nothing of a faulty set is used.
    static Result<Catalogue> load(const FileContents &files);
    /// What load() passed before, maybe of an earlier program with fewer rules; CatalogueRefused only for what cannot be read.
    static Result<Catalogue> reopen(const FileContents &files);
    /// What a station knows: items, papers and bundles as the hub sent them; without dictionary.
    static Catalogue ofItems(const QList<Item> &items, const QList<Material> &materials,
                             const QList<Bundle> &bundles = {});
    /// The one in ":/catalogue", which the tests have checked.
    static Result<Catalogue> shipped();

    const QList<DataElement> &elements() const;
    const DataElement *element(const QString &code) const;
    /// Place in the dictionary, which is the order of questions; -1 when unknown.
    qsizetype elementIndex(const QString &code) const;
    /// Who answers for it, where the truth stands, how long it stays good; null when unknown, and at a station.
    const ElementRecord *elementRecord(const QString &code) const;
    const CodeList *codeList(const QString &code) const;
    const Material *material(const QString &code) const;
    const CatalogueUnit *unit(const QString &code) const;
    QList<Material> materials() const;
    QList<CatalogueUnit> units() const;
    const QList<Bundle> &bundles() const;

    /// The version in force on that day; null when there is none. Versions of the future are not seen.
    const Item *item(const QString &code, QDate day) const;
    /// That very version, as a case keeps it.
    const Item *itemVersion(const QString &code, int version) const;
    /// The same as a bundle asks it beside the other items of an application: without what their results bring (besideEarlier).
    const Item *itemBeside(const QString &bundle, const QList<QString> &together, const QString &code,
                           int version) const;
    /// The newest version, in force or of the future; null when nobody knows the item.
    const Item *newest(const QString &code) const;
    /// Codes of all items that ever were published.
    QStringList codes() const;
    /// All in force on that day, by code.
    QList<const Item *> itemsOn(QDate day) const;
    /// What a query finds on that day, as NameIndex orders it, at most a hundred; an empty query finds nothing. `uses`: how often each
    /// item, by code, was wanted where this is asked.
    QList<const Item *> search(const QString &query, QDate day, const QHash<QString, int> &uses = {}) const;
    /// The same among those with the facets, and all of these without a query. Values: topics as they are called, all others as codes
    /// of the item's own members (type, power.level, reach.serves, reach.forms).
    QList<const Item *> browse(const ItemBrowsing &browsing, QDate day, const QHash<QString, int> &uses = {}) const;
    /// The same among items that had ended by that day: who looks for one is told since when, and who does it now (endedItem).
    QList<const Item *> searchEnded(const QString &query, QDate day) const;
    /// How many items in force on that day have each value, of those that have the given ones.
    QList<FacetCount> facetCounts(const QList<FacetValue> &facets, QDate day) const;

    /// The same with this change; what it was made from stays as it is.
    Catalogue changed(const CatalogueChange &change) const;
    /// What keeps a new version from becoming part of this catalogue, at its place in the item: shape, references, quality rules,
    /// the order of versions.
    Faults itemFaults(const Item &item) const;
    Faults bundleFaults(const Bundle &bundle) const;

private:
    static Result<Catalogue> read(const FileContents &files, CatalogueTrust trust);
    std::function<bool(quint32)> inForceOn(const SearchableItems &searchable, QDate day) const;
    explicit Catalogue(std::shared_ptr<const CatalogueData> data);

    std::shared_ptr<const CatalogueData> m_data; ///< owned by all copies together
};

} // namespace ow
