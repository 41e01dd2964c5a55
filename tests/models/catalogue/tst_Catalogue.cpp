#include "models/base/ProblemTypes.h"
#include "models/calendar/WorkingCalendar.h"
#include "models/catalogue/Catalogue.h"
#include "models/search/TextFold.h"
#include "tests/base/Testing.h"

#include <QJsonDocument>
#include <QTest>

using namespace ow;

namespace {
const QDate day(2026, 9, 24);
const QString bookshop = QStringLiteral("511A0000800001");
const QString billboard = QStringLiteral("511A0188100003");

FileContents shippedCatalogue()
{
    return readFolder(QStringLiteral(":/catalogue"), QStringLiteral(".json")).value();
}

QString itemFile(const QString &code)
{
    return QStringLiteral("items/") + code + QStringLiteral(".json");
}

/// Puts a value at "a[2].b" of a JSON file; an undefined value takes the member away.
QJsonValue patched(const QJsonValue &in, QStringView path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    if (path.startsWith(QLatin1Char('['))) {
        const qsizetype end = path.indexOf(QLatin1Char(']'));
        QJsonArray array = in.toArray();
        const qsizetype index = path.mid(1, end - 1).toInt();
        const QJsonValue inner =
            patched(index < array.size() ? array.at(index) : QJsonValue(), path.mid(end + 1), value);
        if (index < array.size())
            array[index] = inner;
        else
            array.append(inner);
        return array;
    }
    const QStringView rest = path.startsWith(QLatin1Char('.')) ? path.mid(1) : path;
    qsizetype end = 0;
    while (end < rest.size() && rest.at(end) != QLatin1Char('.') && rest.at(end) != QLatin1Char('['))
        ++end;
    QJsonObject object = in.toObject();
    const QString name = rest.left(end).toString();
    const QJsonValue inner = patched(object.value(name), rest.mid(end), value);
    if (inner.isUndefined())
        object.remove(name);
    else
        object.insert(name, inner);
    return object;
}

void patch(FileContents &files, const QString &file, const char *path, const QJsonValue &value)
{
    const QJsonDocument document = QJsonDocument::fromJson(files.value(file));
    files[file] = QJsonDocument(patched(document.object(), QString::fromLatin1(path), value).toObject()).toJson();
}

QStringList faultLines(const Result<Catalogue> &loaded)
{
    QStringList lines;
    if (!loaded) {
        for (const Fault &fault : loaded.error().faults())
            lines.append(fault.place + QLatin1Char(' ') + fault.sentence());
    }
    return lines;
}

QStringList codesFound(const Catalogue &catalogue, const QString &query)
{
    QStringList codes;
    for (const Item *item : catalogue.search(query, day))
        codes.append(item->shortName);
    return codes;
}
} // namespace

class tst_Catalogue : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto loaded = Catalogue::load(shippedCatalogue());
        QVERIFY2(loaded, qPrintable(faultLines(loaded).join(QLatin1Char('\n'))));
        m_catalogue = *loaded;
    }

    // domain §14: thirty-seven rows of items, three of which are two items each, three bundles and what those need beside them.
    void fortyItemsAndTheirBundles()
    {
        QCOMPARE(m_catalogue.itemsOn(day).size(), 49);
        QCOMPARE(m_catalogue.codes().size(), 49);
        QStringList bundles;
        for (const Bundle &bundle : m_catalogue.bundles())
            bundles.append(bundle.code);
        QCOMPARE(bundles,
                 (QStringList{QStringLiteral("bookshop"), QStringLiteral("restaurant"), QStringLiteral("companyStart"),
                              QStringLiteral("houseTransfer"), QStringLiteral("newborn")}));
        int specialist = 0;
        for (const Item *item : m_catalogue.itemsOn(day)) {
            specialist += item->counterKind == CounterKind::Specialist ? 1 : 0;
            QVERIFY(m_catalogue.unit(item->unit));
            QVERIFY(m_catalogue.itemVersion(item->code, item->version) == item);
        }
        QCOMPARE(specialist, 5); // rows 11, 21, 25, 26 and 27
    }

    void toleranceIsAsPublished_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("material");
        QTest::addColumn<bool>("tolerable");
        QTest::newRow("premises of a bookshop") << bookshop << QStringLiteral("premisesProof") << true;
        QTest::newRow("structural safety") << billboard << QStringLiteral("adStructuralSafety") << false;
        QTest::newRow("residence proof is the core")
            << QStringLiteral("512B0011200070") << QStringLiteral("residenceHome") << false;
        QTest::newRow("food safety") << QStringLiteral("511A0005200004") << QStringLiteral("foodSafetyRules") << false;
        QTest::newRow("drainage layout") << QStringLiteral("511A0148600000") << QStringLiteral("drainageLayout")
                                         << true;
    }
    void toleranceIsAsPublished()
    {
        QFETCH(QString, item);
        QFETCH(QString, material);
        QFETCH(bool, tolerable);
        const Item *found = m_catalogue.item(item, day);
        QVERIFY(found);
        const auto use = std::find_if(found->materials.begin(), found->materials.end(),
                                      [&](const MaterialUse &one) { return one.material == material; });
        QVERIFY(use != found->materials.end());
        QCOMPARE(use->tolerable, tolerable);
        QCOMPARE(use->kind, tolerable ? MaterialKind::Secondary : MaterialKind::Primary);
    }

    void theStorysSupplementIsDueOnTheNinthOfOctober()
    {
        const Item *item = m_catalogue.item(bookshop, day);
        const auto due = WorkingCalendar::shipped()->dueDate(day, {item->tolerance.capDays, TimeUnit::WorkingDay});
        QCOMPARE(due->due, QDate(2026, 10, 9));
    }

    void initialsAreThoseOfTheNames()
    {
        for (const Item *item : m_catalogue.itemsOn(day)) {
            const QString reckoned = pinyinInitials(item->name) + QLatin1Char(' ') + pinyinInitials(item->shortName);
            QCOMPARE(item->initials, reckoned);
        }
    }

    void findsItems_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("first");
        const auto row = [](const char *query, const char *first) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(first);
        };
        row("cbw", "出版物零售");
        row("CBWLS", "出版物零售");
        row("hwgg", "户外广告");
        row("户外", "户外广告");
        row("戶外廣告", "户外广告");
        row("出版物零售單位", "出版物零售");
        row("（出版物）零售", "出版物零售");
        row("ｈｗｇｇ", "户外广告");
        row("书店", "出版物零售");
        row("书", "出版物零售");
        row("招牌", "户外广告");
        row("zp", "户外广告");
        row("办执照", "个体户开业");
        row("hz", "护照");
        row("护照", "护照");
        row("511A0000800001", "出版物零售");
        row("511a0000800001", "出版物零售");
        row("sbk", "社保卡申领");
        row(" 居住证 ", "居住证");
        row("lhjy", "灵活就业参保");
    }
    void findsItems()
    {
        QFETCH(QString, query);
        QFETCH(QString, first);
        QCOMPARE(codesFound(m_catalogue, query).value(0), first);
    }

    void findsNothingForNothing()
    {
        for (const char *query : {"", "   ", "（）", "挖矿", "vvvv"})
            QCOMPARE(codesFound(m_catalogue, QString::fromUtf8(query)), QStringList());
    }

    void orderIsTotalAndTheSameEveryTime()
    {
        const QStringList all = codesFound(m_catalogue, QStringLiteral("5"));
        QVERIFY(all.size() >= 10);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(codesFound(Catalogue::load(shippedCatalogue()).value(), QStringLiteral("5")), all);
    }

    // domain §16.9
    void versionsByDay()
    {
        FileContents files = shippedCatalogue();
        const QString second = QStringLiteral("items/%1@2.json").arg(bookshop);
        files.insert(second, files.value(itemFile(bookshop)));
        patch(files, second, "version", 2);
        patch(files, second, "effectiveFrom", QStringLiteral("2026-10-01"));
        const auto loaded = Catalogue::load(files);
        QVERIFY2(loaded, qPrintable(faultLines(loaded).join(QLatin1Char('\n'))));
        QVERIFY(!loaded->item(bookshop, QDate(2025, 12, 31)));
        QCOMPARE(loaded->item(bookshop, QDate(2026, 9, 30))->version, 1);
        QCOMPARE(loaded->item(bookshop, QDate(2026, 10, 1))->version, 2);
        QCOMPARE(loaded->itemVersion(bookshop, 1)->version, 1);
        QVERIFY(!loaded->itemVersion(bookshop, 3));
        QCOMPARE(loaded->itemsOn(day).size(), 49);
        QCOMPARE(loaded->newest(bookshop)->version, 2);
        QVERIFY(!loaded->newest(QStringLiteral("511A0000899999")));
    }

    void pointersOutliveTheFirstOwner()
    {
        const Item *item = nullptr;
        Catalogue kept;
        {
            const Catalogue loaded = Catalogue::load(shippedCatalogue()).value();
            item = loaded.item(bookshop, day);
            kept = loaded;
        }
        QCOMPARE(item->code, bookshop);
        QVERIFY(kept.item(bookshop, day) == item);
    }

    void anEmptyCatalogueAnswersNothing()
    {
        const Catalogue none;
        QVERIFY(!none.item(bookshop, day));
        QVERIFY(none.search(QStringLiteral("cbw"), day).isEmpty());
        QVERIFY(!none.element(QStringLiteral("sex")));
    }

    void oneFaultEach_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("fault"); // begins with "file:place"
        const QString dictionary = QStringLiteral("dictionary.json");
        const QString materials = QStringLiteral("materials.json");
        const QString lists = QStringLiteral("codelists.json");
        const QString bundles = QStringLiteral("bundles.json");
        const QString book = itemFile(bookshop);
        const QString board = itemFile(billboard);
        const auto row = [](const char *name, const QString &file, const char *path, const QJsonValue &value,
                            const char *place = nullptr) {
            QTest::newRow(name) << file << QByteArray(path) << value
                                << file + QLatin1Char(':') + QString::fromLatin1(place ? place : path);
        };
        row("unknown element", book, "elements[3].element", QStringLiteral("dogName"));
        row("element in a foreign role", book, "elements[0].role", QStringLiteral("delivery"));
        row("question twice", book, "elements[1].element", QStringLiteral("personName"), "elements[1] ");
        row("unknown material", book, "materials[0].material", QStringLiteral("nothing"));
        row("tolerable primary", book, "materials[0].tolerable", true);
        row("secondary where nothing is tolerated", board, "materials[4].kind", QStringLiteral("secondary"));
        row("tolerable where nothing is tolerated", board, "materials[4].tolerable", true);
        row("tolerance for nothing", book, "materials[3].tolerable", false, "tolerance.allowed");
        row("tolerance without cap", book, "tolerance.capDays", 0);
        row("tolerance longer than the item", book, "tolerance.capDays", 6);
        row("no reason given", board, "tolerance.reason", QJsonValue(QJsonValue::Undefined));
        row("unit", book, "unit", QStringLiteral("nobody"));
        row("instant with days", book, "instant", true);
        row("promise longer than law", book, "promised.value", 21, "promised ");
        row("no legal basis", book, "legalBasis", QJsonArray());
        row("result number", book, "result.numberPattern", QStringLiteral("x{year}"));
        row("file's name", book, "code", QStringLiteral("511A0000800002"));
        row("initials", book, "initials", QStringLiteral("出版"));
        row("after itself", book, "after[0]", bookshop);
        row("after nobody", book, "after[0]", QStringLiteral("511A0000899999"));
        row("situation without words", book, "materials[4].when", QJsonValue(QJsonValue::Undefined));
        row("paper without number of copies", book, "materials[0].originals", 0);
        row("shared paper that is asked for", book, "materials[1].originals", 1);
        row("shape", book, "type", QStringLiteral("99"));
        row("more than known", book, "colour", QStringLiteral("red"));
        row("missing wording", materials, "materials[0].criteria[0].defect.wording", QString());
        row("no ticks", materials, "materials[2].criteria", QJsonArray());
        row("catch-all paper", materials, "materials[2].name", QStringLiteral("其他材料"));
        row("defect twice", materials, "materials[0].criteria[1].defect.code",
            QStringLiteral("applicationForm.complete"));
        row("code list of an element", dictionary, "elements[1].codeList", QStringLiteral("none"));
        row("element twice", dictionary, "elements[1].code", QStringLiteral("personName"));
        row("text without length", dictionary, "elements[8].lengthMax", QJsonValue(QJsonValue::Undefined));
        row("derived from text", dictionary, "elements[3].derived.from", QStringLiteral("email"));
        row("code twice", lists, "codeLists[0].entries[1].code", QStringLiteral("0"), "codeLists[0].entries[1]");
        row("list without entries", lists, "codeLists[0].entries", QJsonArray());
        row("bundle of one", bundles, "bundles[0].items", QJsonArray{bookshop});
        row("bundle of nobody", bundles, "bundles[0].items[1]", QStringLiteral("511A0000899999"));
        row("bundle with a specialist counter", bundles, "bundles[0].items[1]", QStringLiteral("511A0116400001"));
        row("bundle of one after the other", bundles, "bundles[0].items[1]", QStringLiteral("511A0074300005"),
            "bundles[0].items[0]");
    }
    void oneFaultEach()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, path);
        QFETCH(QJsonValue, value);
        QFETCH(QString, fault);
        FileContents files = shippedCatalogue();
        patch(files, file, path.constData(), value);
        const auto loaded = Catalogue::load(files);
        QVERIFY(!loaded);
        QVERIFY(loaded.error().is(problem::CatalogueRefused));
        const QStringList lines = faultLines(loaded);
        QVERIFY2(std::any_of(lines.begin(), lines.end(), [&](const QString &line) { return line.startsWith(fault); }),
                 qPrintable(fault + QStringLiteral(" not in\n") + lines.join(QLatin1Char('\n'))));
    }

    void everyFaultAtOnce()
    {
        FileContents files = shippedCatalogue();
        patch(files, itemFile(bookshop), "elements[3].element", QStringLiteral("dogName"));
        patch(files, itemFile(bookshop), "materials[0].tolerable", true);
        patch(files, itemFile(billboard), "tolerance.reason", QJsonValue(QJsonValue::Undefined));
        patch(files, QStringLiteral("materials.json"), "materials[2].criteria", QJsonArray());
        files.insert(QStringLiteral("readme.json"), "{}");
        files.insert(QStringLiteral("items/broken.json"), "{");
        QCOMPARE(faultLines(Catalogue::load(files)).size(), 6);
    }

    void aBrokenDictionaryIsToldOnce()
    {
        FileContents files = shippedCatalogue();
        files.insert(QStringLiteral("dictionary.json"), "[");
        QCOMPARE(faultLines(Catalogue::load(files)).size(), 1);
        QCOMPARE(faultLines(Catalogue::load({})).size(), 5);
    }

    // A hub that is upgraded still has the catalogue its platform published before there were records, parts and quality rules.
    void whatAnEarlierProgramPublishedStillOpens()
    {
        FileContents files = shippedCatalogue();
        QJsonArray elements = QJsonDocument::fromJson(files.value(QStringLiteral("dictionary.json")))
                                  .object()
                                  .value(QLatin1String("elements"))
                                  .toArray();
        for (QJsonValueRef value : elements) {
            QJsonObject element = value.toObject();
            for (const char *later : {"time", "steward", "legalBasis", "standard", "authorities", "freshDays",
                                      "rulings", "normaliser", "codeListVersion"})
                element.remove(QLatin1String(later));
            value = element;
        }
        files[QStringLiteral("dictionary.json")] =
            QJsonDocument(QJsonObject{{QStringLiteral("elements"), elements}}).toJson();
        for (const QString &name : files.keys()) {
            if (!name.startsWith(QStringLiteral("items/")))
                continue;
            QJsonObject item = QJsonDocument::fromJson(files.value(name)).object();
            for (const char *later : {"identity", "power", "reach", "flow", "fees", "questions", "situations"})
                item.remove(QLatin1String(later));
            files[name] = QJsonDocument(item).toJson();
        }
        QVERIFY(!Catalogue::load(files));
        const auto opened = Catalogue::reopen(files);
        QVERIFY2(opened, qPrintable(faultLines(opened).join(QLatin1Char('\n'))));
        QCOMPARE(opened->itemsOn(day).size(), 49);
        QCOMPARE(opened->element(QStringLiteral("homeAddress"))->name, QStringLiteral("居住地址"));
        // What cannot be read is refused all the same.
        files[itemFile(bookshop)] = "{";
        QCOMPARE(faultLines(Catalogue::reopen(files)).size(), 1);
    }

    void wrongOrderOfVersions()
    {
        FileContents files = shippedCatalogue();
        const QString second = QStringLiteral("items/%1@2.json").arg(bookshop);
        files.insert(second, files.value(itemFile(bookshop)));
        const QStringList twice = faultLines(Catalogue::load(files));
        QVERIFY(twice.join(QLatin1Char('\n')).contains(QStringLiteral("%1:version").arg(second)));
        patch(files, second, "version", 2);
        QCOMPARE(faultLines(Catalogue::load(files)).size(), 1);
        QVERIFY(faultLines(Catalogue::load(files)).first().startsWith(QStringLiteral("%1:effectiveFrom").arg(second)));
    }

    void materialsKnowTheirDefects()
    {
        const Material *paper = m_catalogue.material(QStringLiteral("premisesProof"));
        QVERIFY(paper);
        QCOMPARE(paper->defect(u"premisesProof.missing")->wording, QStringLiteral("未提交《经营场所使用证明》"));
        QVERIFY(paper->defect(u"premisesProof.address"));
        QVERIFY(!paper->defect(u"applicationForm.signed"));
        QCOMPARE(m_catalogue.codeList(QStringLiteral("sex"))->nameOf(u"2"), QStringLiteral("女性"));
        QVERIFY(m_catalogue.codeList(QStringLiteral("sex"))->nameOf(u"7").isEmpty());
    }

    void itemsSurviveJson()
    {
        for (const Item *item : m_catalogue.itemsOn(day)) {
            const auto again = fromJson<Item>(toJson(*item), Strictness::Exact);
            QVERIFY(again);
            QCOMPARE(toJson(*again), toJson(*item));
        }
    }

private:
    Catalogue m_catalogue;
};

OW_TEST(tst_Catalogue)
#include "tst_Catalogue.moc"
