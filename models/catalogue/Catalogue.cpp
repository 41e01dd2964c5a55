#include "models/catalogue/Catalogue.h"

#include "models/base/ProblemTypes.h"
#include "models/catalogue/CatalogueData.h"
#include "models/search/TextFold.h"

#include <algorithm>

namespace ow {

namespace {

template <class T>
const T *catalogued(const QMap<QString, T> &map, const QString &code)
{
    const auto found = map.constFind(code);
    return found == map.constEnd() ? nullptr : &*found;
}

SearchWords searchWords(const Item &item)
{
    SearchWords words{searchFold(item.name), searchFold(item.shortName), {}, item.initials.split(QLatin1Char(' '))};
    for (const QString &synonym : item.synonyms) {
        words.synonyms.append(searchFold(synonym));
        words.initials.append(pinyinInitials(synonym));
    }
    return words;
}

/// By the items' addresses, so only once they stay where they are.
const QHash<const Item *, SearchWords> &searchIndex(const CatalogueData &data)
{
    std::call_once(data.wordsMade, [&] {
        for (const QMap<int, Item> &versions : data.items) {
            for (const Item &item : versions)
                data.words.insert(&item, searchWords(item));
        }
    });
    return data.words;
}

/// How well an item answers a query; smaller is better, nothing when it does not.
std::optional<int> searchRank(const Item &item, const SearchWords &words, const QString &query, const QString &folded)
{
    const auto anyOf = [&](const QList<QString> &list, auto matches) {
        return std::any_of(list.begin(), list.end(), [&](const QString &word) { return matches(word); });
    };
    const auto begins = [&](const QString &word) { return word.startsWith(folded); };
    const auto contains = [&](const QString &word) { return word.contains(folded); };
    if (item.code.compare(query, Qt::CaseInsensitive) == 0)
        return 0;
    if (words.name == folded || words.shortName == folded || words.initials.contains(folded))
        return 1;
    if (begins(words.name) || begins(words.shortName))
        return 2;
    if (anyOf(words.initials, begins))
        return 3;
    if (contains(words.name) || contains(words.shortName))
        return 4;
    if (anyOf(words.synonyms, contains))
        return 5;
    // One letter stands somewhere in almost every name.
    if (folded.size() >= 2 && anyOf(words.initials, contains))
        return 6;
    if (item.code.startsWith(query, Qt::CaseInsensitive))
        return 7;
    return std::nullopt;
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
    return Catalogue(std::move(data));
}

Catalogue Catalogue::ofItems(const QList<Item> &items, const QList<Material> &materials)
{
    auto data = std::make_shared<CatalogueData>();
    for (const Item &item : items)
        data->items[item.code].insert(item.version, item);
    for (const Material &material : materials)
        data->materials.insert(material.code, material);
    return Catalogue(std::move(data));
}

Result<Catalogue> Catalogue::shipped()
{
    return readFolder(QStringLiteral(":/catalogue"), QStringLiteral(".json")).and_then(&Catalogue::reopen);
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

QList<const Item *> Catalogue::search(const QString &query, QDate day) const
{
    const QString trimmed = query.trimmed();
    const QString folded = searchFold(trimmed);
    QList<std::pair<int, const Item *>> found;
    if (folded.isEmpty())
        return {};
    const QHash<const Item *, SearchWords> &words = searchIndex(*m_data);
    for (const Item *candidate : itemsOn(day)) {
        if (const auto rank = searchRank(*candidate, words.value(candidate), trimmed, folded))
            found.append({*rank, candidate});
    }
    // A total order: nobody's list jumps because a hash changed.
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) {
        return std::tuple(a.first, a.second->initials, a.second->code)
            < std::tuple(b.first, b.second->initials, b.second->code);
    });
    QList<const Item *> items;
    for (const auto &[rank, one] : found)
        items.append(one);
    return items;
}

} // namespace ow
