#include "models/base/ProblemTypes.h"
#include "models/catalogue/CatalogueData.h"
#include "models/catalogue/DictionaryLint.h"
#include "models/catalogue/ItemChecker.h"

#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QSet>
#include <algorithm>
#include <set>

namespace ow {

namespace {

struct ElementsFile {
    QList<DictionaryEntry> elements;
    static Fields fields() { return {field("elements", &ElementsFile::elements, {.itemsMax = 2000})}; }
};
/// The dictionary as programs before this one published it.
struct PlainElementsFile {
    QList<DataElement> elements;
    static Fields fields() { return {field("elements", &PlainElementsFile::elements, {.itemsMax = 2000})}; }
};
struct CodeListsFile {
    QList<CodeList> codeLists;
    static Fields fields() { return {field("codeLists", &CodeListsFile::codeLists)}; }
};
struct MaterialsFile {
    QList<Material> materials;
    static Fields fields() { return {field("materials", &MaterialsFile::materials, {.itemsMax = 5000})}; }
};
struct UnitsFile {
    QList<CatalogueUnit> units;
    static Fields fields() { return {field("units", &UnitsFile::units)}; }
};
struct BundlesFile {
    QList<Bundle> bundles;
    static Fields fields() { return {field("bundles", &BundlesFile::bundles)}; }
};

const QString dictionaryFile = QStringLiteral("dictionary.json");
const QString codeListsFile = QStringLiteral("codelists.json");
const QString materialsFile = QStringLiteral("materials.json");
const QString unitsFile = QStringLiteral("units.json");
const QString bundlesFile = QStringLiteral("bundles.json");
const QString itemsFolder = QStringLiteral("items/");

/// Collects the faults of one reading; knows which shared parts could be read, so that a broken dictionary is reported once and not
/// again by every reference into it.
class CatalogueReader {
public:
    CatalogueReader(const FileContents &files, CatalogueData &data, CatalogueTrust trust)
        : m_files(files), m_data(data), m_trust(trust)
    {
    }

    Faults read()
    {
        readShared();
        readItems();
        readBundles();
        refuseForeignFiles();
        return m_faults;
    }

private:
    bool isChecked() const { return m_trust == CatalogueTrust::Checked; }

    void add(const QString &place, const ProblemType &type, ProblemParameters parameters = {})
    {
        if (m_isParsing || !isChecked())
            m_faults.append({m_file + QLatin1Char(':') + place, &type, std::move(parameters)});
    }
    void rule(const QString &place, const QString &what)
    {
        add(place, problem::CatalogueRule, {{QStringLiteral("what"), what}});
    }
    void duplicate(const QString &place, const QString &what)
    {
        add(place, problem::Duplicate, {{QStringLiteral("what"), what}});
    }
    void unknown(const QString &place, const char *kind, const QString &code)
    {
        add(place, problem::ReferenceUnknown, {{QStringLiteral("what"), QString::fromUtf8(kind) + code}});
    }
    static QString at(const char *list, qsizetype index, const char *member = nullptr)
    {
        const QString place = describe::at(QString::fromLatin1(list), index);
        return member ? describe::inside(place, member) : place;
    }

    /// The file as a value, with all faults of its shape; nothing when it is missing or has any.
    template <class T>
    std::optional<T> parsed(const QString &file)
    {
        const QScopedValueRollback parsing(m_isParsing, true);
        m_file = file;
        const auto bytes = m_files.constFind(file);
        if (bytes == m_files.constEnd()) {
            add(QString(), problem::FieldMissing);
            return std::nullopt;
        }
        const auto value = fromJson<T>(*bytes, isChecked() ? Strictness::Tolerant : Strictness::Exact);
        if (value)
            return *value;
        if (value.error().faults().isEmpty())
            add(QString(), value.error().type(), value.error().parameters());
        for (const Fault &fault : value.error().faults())
            add(fault.place, *fault.type, fault.parameters);
        return std::nullopt;
    }

    void readShared()
    {
        if (const auto file = parsed<CodeListsFile>(codeListsFile)) {
            m_codeListsKnown = true;
            for (qsizetype i = 0; i < file->codeLists.size(); ++i)
                takeCodeList(file->codeLists.at(i), i);
        }
        if (const auto entries = dictionaryEntries()) {
            m_elementsKnown = true;
            takeElements(*entries);
        }
        if (const auto file = parsed<MaterialsFile>(materialsFile)) {
            m_materialsKnown = true;
            for (qsizetype i = 0; i < file->materials.size(); ++i)
                takeMaterial(file->materials.at(i), i);
        }
        if (const auto file = parsed<UnitsFile>(unitsFile)) {
            m_unitsKnown = true;
            for (qsizetype i = 0; i < file->units.size(); ++i) {
                if (m_data.units.contains(file->units.at(i).code))
                    duplicate(at("units", i, "code"), file->units.at(i).code);
                m_data.units.insert(file->units.at(i).code, file->units.at(i));
            }
        }
    }

    void takeCodeList(const CodeList &list, qsizetype i)
    {
        if (m_data.codeLists.contains(list.code))
            duplicate(at("codeLists", i, "code"), list.code);
        if (list.entries.isEmpty())
            add(at("codeLists", i, "entries"), problem::ListEmpty);
        if (!list.version)
            add(at("codeLists", i, "version"), problem::FieldMissing);
        QSet<QString> seen;
        for (qsizetype k = 0; k < list.entries.size(); ++k) {
            const QString &code = list.entries.at(k).code;
            const QString place = describe::at(at("codeLists", i, "entries"), k);
            if (seen.contains(code))
                duplicate(place, code);
            if (code.contains(QLatin1Char(',')))
                rule(place, QStringLiteral("代码不能含逗号"));
            seen.insert(code);
        }
        m_data.codeLists.insert(list.code, list);
    }

    std::optional<QList<DictionaryEntry>> dictionaryEntries()
    {
        const Faults before = m_faults;
        if (auto file = parsed<ElementsFile>(dictionaryFile))
            return file->elements;
        if (!isChecked())
            return std::nullopt;
        m_faults = before;
        const auto plain = parsed<PlainElementsFile>(dictionaryFile);
        if (!plain)
            return std::nullopt;
        QList<DictionaryEntry> entries;
        for (const DataElement &element : plain->elements)
            entries.append({element, {}});
        return entries;
    }

    void takeElements(const QList<DictionaryEntry> &entries)
    {
        for (const DictionaryEntry &entry : entries) {
            if (!m_data.elementIndex.contains(entry.element.code))
                m_data.elementIndex.insert(entry.element.code, m_data.elements.size());
            m_data.elements.append(entry.element);
            m_data.elementRecords.append(entry.record);
        }
        if (isChecked())
            return;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            checkElement(entries.at(i).element, i);
            checkRecord(entries.at(i), i);
        }
        for (const ElementPair &pair : unruledPairs(entries))
            rule(at("elements", pair.second, "rulings"),
                 QStringLiteral("“%1”与“%2”相似，须裁定为同一数据元（sameAs）或不同数据元（distinctFrom）")
                     .arg(entries.at(pair.second).element.name, entries.at(pair.first).element.name));
    }

    void checkRecord(const DictionaryEntry &entry, qsizetype i)
    {
        const ElementRecord &record = entry.record;
        const auto place = [&](const char *member) { return at("elements", i, member); };
        if ((entry.element.reuse == Reuse::Never) != (record.freshDays == 0))
            rule(place("freshDays"), QStringLiteral("可重复使用的数据元须写明有效天数，不得重复使用的为0"));
        if ((entry.element.reuse == Reuse::Never) != (record.time == ElementTime::Once))
            rule(place("time"), QStringLiteral("只对本次申请有效的数据元不得重复使用，其他的可以"));
        const QList<AnswerOrigin> &sources = entry.element.sources;
        const bool kept = sources.contains(AnswerOrigin::Card) || sources.contains(AnswerOrigin::Licence);
        if (kept && record.authorities.isEmpty())
            rule(place("authorities"), QStringLiteral("取自证照的数据元须写明权威来源"));
        QSet<QString> ruled;
        for (qsizetype k = 0; k < record.rulings.size(); ++k) {
            const Ruling &ruling = record.rulings.at(k);
            const QString where = describe::inside(describe::at(place("rulings"), k), "element");
            if (ruled.contains(ruling.element))
                duplicate(where, ruling.element);
            ruled.insert(ruling.element);
            const qsizetype other = m_data.elementIndex.value(ruling.element, -1);
            if (ruling.element == entry.element.code)
                rule(where, QStringLiteral("数据元不能与自己比较"));
            else if (other < 0)
                unknown(where, "数据元", ruling.element);
            else if (contradicts(m_data.elementRecords.at(other), entry.element.code, ruling.kind))
                rule(where, QStringLiteral("与“%1”处的裁定矛盾").arg(m_data.elements.at(other).name));
        }
    }

    /// Two said to be one cannot point at each other either: one of them is the one to use.
    static bool contradicts(const ElementRecord &record, const QString &element, RulingKind kind)
    {
        return std::any_of(record.rulings.begin(), record.rulings.end(), [&](const Ruling &ruling) {
            return ruling.element == element && (ruling.kind != kind || kind == RulingKind::SameAs);
        });
    }

    void checkElement(const DataElement &element, qsizetype i)
    {
        static const QRegularExpression form(QStringLiteral("^[a-z][A-Za-z0-9]*$"));
        const auto place = [&](const char *member) { return at("elements", i, member); };
        if (m_data.elementIndex.value(element.code) != i)
            duplicate(place("code"), element.code);
        if (!form.match(element.code).hasMatch())
            add(place("code"), problem::FieldFormat, {{QStringLiteral("expected"), QStringLiteral("homeAddress")}});
        const bool coded = element.type == ElementType::Code || element.type == ElementType::Codes;
        if (coded != element.codeList.has_value())
            rule(place("codeList"),
                 coded ? QStringLiteral("代码型数据元必须有代码表") : QStringLiteral("只有代码型数据元才有代码表"));
        else if (coded && m_codeListsKnown && !m_data.codeLists.contains(*element.codeList))
            unknown(place("codeList"), "代码表", *element.codeList);
        if (coded != element.codeListVersion.has_value())
            rule(place("codeListVersion"), QStringLiteral("代码型数据元须写明代码表版本，其他类型没有代码表版本"));
        else if (coded && m_data.codeLists.contains(*element.codeList)
                 && m_data.codeLists.value(*element.codeList).version != element.codeListVersion)
            rule(place("codeListVersion"), QStringLiteral("代码表已换版，请核对定义后改为新版本"));
        if (element.normaliser && element.type != ElementType::Text)
            rule(place("normaliser"), QStringLiteral("只有文字型数据元才写明规范化方式"));
        const bool texts = element.type == ElementType::Text || element.type == ElementType::Address;
        if (texts != element.lengthMax.has_value())
            rule(place("lengthMax"),
                 texts ? QStringLiteral("文字型数据元必须写明最大长度")
                       : QStringLiteral("只有文字型数据元才有最大长度"));
        if ((element.type == ElementType::Decimal) != element.precision.has_value())
            rule(place("precision"), QStringLiteral("小数型数据元必须写明小数位数，其他类型没有小数位数"));
        const bool counted = element.type == ElementType::Integer || element.type == ElementType::Decimal
            || element.type == ElementType::Money;
        if (!counted && (element.min || element.max))
            rule(place("min"), QStringLiteral("只有数值型数据元才有上下限"));
        if (element.min && element.max && *element.min > *element.max)
            rule(place("min"), QStringLiteral("下限大于上限"));
        if (element.roles.isEmpty())
            add(place("roles"), problem::ListEmpty);
        if (element.sources.isEmpty())
            add(place("sources"), problem::ListEmpty);
        if (element.reuse == Reuse::Never && element.sources.contains(AnswerOrigin::Earlier))
            rule(place("sources"), QStringLiteral("不得重复使用的数据元不能取自以往申请"));
        if (element.derived.has_value() != element.sources.contains(AnswerOrigin::Derived))
            rule(place("derived"), QStringLiteral("推算来源与推算规则应同时写明"));
        if (element.derived) {
            const qsizetype from = m_data.elementIndex.value(element.derived->from, -1);
            if (from < 0)
                unknown(place("derived.from"), "数据元", element.derived->from);
            else if (m_data.elements.at(from).type != ElementType::IdNumber)
                rule(place("derived.from"), QStringLiteral("只能由身份号码推算"));
        }
    }

    void takeMaterial(const Material &material, qsizetype i)
    {
        const auto place = [&](const char *member) { return at("materials", i, member); };
        if (m_data.materials.contains(material.code))
            duplicate(place("code"), material.code);
        // A catch-all paper would let a window ask for anything (domain §1.4.13 and 15).
        if (material.name.contains(QStringLiteral("其他")) || material.name.contains(QStringLiteral("有关材料")))
            rule(place("name"), QStringLiteral("材料名称不得用“其他”“有关”等兜底字样"));
        if (material.criteria.isEmpty())
            add(place("criteria"), problem::ListEmpty);
        const auto takeDefect = [&](const Defect &defect, const QString &where) {
            if (m_defects.contains(defect.code))
                duplicate(describe::inside(where, "code"), defect.code);
            m_defects.insert(defect.code);
        };
        takeDefect(material.missing, place("missing"));
        for (qsizetype k = 0; k < material.criteria.size(); ++k)
            takeDefect(material.criteria.at(k).defect, describe::inside(describe::at(place("criteria"), k), "defect"));
        m_data.materials.insert(material.code, material);
    }

    CatalogueKnown known() const { return {m_elementsKnown, m_materialsKnown, m_unitsKnown, m_itemsKnown}; }

    void takeFaults(const Faults &faults, const QString &place)
    {
        for (const Fault &fault : faults)
            add(place + fault.place, *fault.type, fault.parameters);
    }

    void readItems()
    {
        QStringList files;
        for (auto file = m_files.begin(); file != m_files.end(); ++file) {
            if (file.key().startsWith(itemsFolder))
                files.append(file.key());
        }
        QMap<QString, QMap<int, QString>> fileOf;
        for (const QString &file : files) {
            const auto item = parsed<Item>(file);
            if (!item) {
                m_itemsKnown = false;
                continue;
            }
            const QString plain = itemsFolder + item->code + QStringLiteral(".json");
            const QString versioned =
                itemsFolder + item->code + QLatin1Char('@') + QString::number(item->version) + QStringLiteral(".json");
            if (file != plain && file != versioned)
                rule(QStringLiteral("code"), QStringLiteral("文件名应为%1").arg(plain));
            if (m_data.items.value(item->code).contains(item->version))
                duplicate(QStringLiteral("version"), QStringLiteral("%1第%2版").arg(item->code).arg(item->version));
            takeFaults(checkedItem(m_data, known(), *item), QString());
            m_data.items[item->code].insert(item->version, *item);
            fileOf[item->code].insert(item->version, file);
        }
        for (const QMap<int, Item> &versions : m_data.items) {
            for (auto version = versions.begin(); version != versions.end(); ++version) {
                m_file = fileOf.value(version->code).value(version.key());
                if (version != versions.begin() && version->effectiveFrom <= std::prev(version)->effectiveFrom)
                    rule(QStringLiteral("effectiveFrom"),
                         QStringLiteral("第%1版应晚于第%2版生效").arg(version.key()).arg(std::prev(version).key()));
                for (qsizetype i = 0; i < version->after.size(); ++i) {
                    if (version->after.at(i) == version->code)
                        rule(at("after", i), QStringLiteral("事项不能以自己为前提"));
                    else if (m_itemsKnown && !m_data.items.contains(version->after.at(i)))
                        unknown(at("after", i), "事项", version->after.at(i));
                }
            }
        }
    }

    void readBundles()
    {
        const auto file = parsed<BundlesFile>(bundlesFile);
        if (!file)
            return;
        QSet<QString> codes;
        for (qsizetype i = 0; i < file->bundles.size(); ++i) {
            const Bundle &bundle = file->bundles.at(i);
            if (codes.contains(bundle.code))
                duplicate(at("bundles", i, "code"), bundle.code);
            codes.insert(bundle.code);
            takeFaults(checkedBundle(m_data, known(), bundle), at("bundles", i) + QLatin1Char('.'));
        }
        m_data.bundles = file->bundles;
    }

    void refuseForeignFiles()
    {
        for (auto file = m_files.begin(); file != m_files.end(); ++file) {
            m_file = file.key();
            const bool ours = m_file == dictionaryFile || m_file == codeListsFile || m_file == materialsFile
                || m_file == unitsFile || m_file == bundlesFile || m_file.startsWith(itemsFolder);
            if (!ours)
                add(QString(), problem::FieldUnknown);
        }
    }

    const FileContents &m_files;
    CatalogueData &m_data;
    CatalogueTrust m_trust;
    bool m_isParsing = false;
    Faults m_faults;
    QString m_file;
    QSet<QString> m_defects;
    bool m_codeListsKnown = false;
    bool m_elementsKnown = false;
    bool m_materialsKnown = false;
    bool m_unitsKnown = false;
    bool m_itemsKnown = true;
};

} // namespace

Faults readCatalogue(const FileContents &files, CatalogueData &data, CatalogueTrust trust)
{
    return CatalogueReader(files, data, trust).read();
}

} // namespace ow
