#include "models/catalogue/Catalogue.h"

#include "models/base/ProblemTypes.h"
#include "models/catalogue/CatalogueData.h"

namespace ow {

namespace {

template <class T>
const T *catalogued(const QMap<QString, T> &map, const QString &code)
{
    const auto found = map.constFind(code);
    return found == map.constEnd() ? nullptr : &*found;
}

} // namespace

QString CodeList::nameOf(QStringView entry) const
{
    for (const CodeEntry &one : entries) {
        if (one.code == entry)
            return one.name;
    }
    return {};
}

const Defect *Material::defect(QStringView wanted) const
{
    if (missing.code == wanted)
        return &missing;
    for (const Criterion &criterion : criteria) {
        if (criterion.defect.code == wanted)
            return &criterion.defect;
    }
    return nullptr;
}

Catalogue::Catalogue() : m_data(std::make_shared<CatalogueData>()) {}

Catalogue::Catalogue(std::shared_ptr<const CatalogueData> data) : m_data(std::move(data)) {}

Result<Catalogue> Catalogue::load(const FileContents &files)
{
    return read(files, CatalogueTrust::Unchecked);
}

Result<Catalogue> Catalogue::reopen(const FileContents &files)
{
    return read(files, CatalogueTrust::Checked);
}

Result<Catalogue> Catalogue::read(const FileContents &files, CatalogueTrust trust)
{
    auto data = std::make_shared<CatalogueData>();
    Faults faults = readCatalogue(files, *data, trust);
    if (!faults.isEmpty())
        return fail(Problem(problem::CatalogueRefused, {}, std::move(faults)));
    placeBesides(*data);
    return Catalogue(std::move(data));
}

Catalogue Catalogue::ofItems(const QList<Item> &items, const QList<Material> &materials, const QList<Bundle> &bundles)
{
    auto data = std::make_shared<CatalogueData>();
    for (const Item &item : items)
        data->items[item.code].insert(item.version, item);
    for (const Material &material : materials)
        data->materials.insert(material.code, material);
    data->bundles = bundles;
    placeBesides(*data);
    return Catalogue(std::move(data));
}

Result<Catalogue> Catalogue::shipped()
{
    // What the program carries never changes: read once, however many hubs are opened in it.
    static const Result<Catalogue> once =
        readFolder(QStringLiteral(":/catalogue"), QStringLiteral(".json")).and_then(&Catalogue::reopen);
    return once;
}

const QList<DataElement> &Catalogue::elements() const
{
    return m_data->elements;
}

qsizetype Catalogue::elementIndex(const QString &code) const
{
    return m_data->elementIndex.value(code, -1);
}

const DataElement *Catalogue::element(const QString &code) const
{
    const qsizetype index = elementIndex(code);
    return index < 0 ? nullptr : &m_data->elements.at(index);
}

const ElementRecord *Catalogue::elementRecord(const QString &code) const
{
    const qsizetype index = elementIndex(code);
    return index < 0 ? nullptr : &m_data->elementRecords.at(index);
}

const CodeList *Catalogue::codeList(const QString &code) const
{
    return catalogued(m_data->codeLists, code);
}

const Material *Catalogue::material(const QString &code) const
{
    return catalogued(m_data->materials, code);
}

const CatalogueUnit *Catalogue::unit(const QString &code) const
{
    return catalogued(m_data->units, code);
}

QList<Material> Catalogue::materials() const
{
    return m_data->materials.values();
}

QList<CatalogueUnit> Catalogue::units() const
{
    return m_data->units.values();
}

const QList<Bundle> &Catalogue::bundles() const
{
    return m_data->bundles;
}

const Item *Catalogue::item(const QString &code, QDate day) const
{
    const Item *latest = nullptr;
    if (const QMap<int, Item> *versions = catalogued(m_data->items, code)) {
        for (const Item &version : *versions) {
            if (version.effectiveFrom <= day)
                latest = &version;
        }
    }
    return latest && latest->inForce(day) ? latest : nullptr;
}

const Item *Catalogue::itemVersion(const QString &code, int version) const
{
    const QMap<int, Item> *versions = catalogued(m_data->items, code);
    if (!versions)
        return nullptr;
    const auto found = versions->constFind(version);
    return found == versions->constEnd() ? nullptr : &*found;
}

const Item *Catalogue::itemBeside(const QString &bundle, const QList<QString> &together, const QString &code,
                                  int version) const
{
    const auto one = std::find_if(m_data->bundles.begin(), m_data->bundles.end(),
                                  [&](const Bundle &known) { return known.code == bundle; });
    if (one == m_data->bundles.end() || !one->stepOf(code, together))
        return itemVersion(code, version);
    const auto items = m_data->besides.constFind(bundle);
    const auto versions = items->constFind(code);
    const auto found = versions == items->constEnd() ? QMap<int, Item>::const_iterator() : versions->constFind(version);
    return versions == items->constEnd() || found == versions->constEnd() ? nullptr : &*found;
}

const Item *Catalogue::newest(const QString &code) const
{
    const QMap<int, Item> *versions = catalogued(m_data->items, code);
    return versions ? &versions->last() : nullptr;
}

QStringList Catalogue::codes() const
{
    return m_data->items.keys();
}

QList<const Item *> Catalogue::itemsOn(QDate day) const
{
    QList<const Item *> all;
    for (auto versions = m_data->items.begin(); versions != m_data->items.end(); ++versions) {
        if (const Item *inForce = item(versions.key(), day))
            all.append(inForce);
    }
    return all;
}

} // namespace ow
