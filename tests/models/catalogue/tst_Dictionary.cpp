#include "models/base/Random.h"
#include "models/catalogue/Catalogue.h"
#include "models/catalogue/DictionaryLint.h"
#include "tests/base/Testing.h"

#include <QJsonDocument>
#include <QTest>

using namespace ow;

namespace {
QList<DictionaryEntry> shippedDictionary()
{
    const auto catalogue = Catalogue::shipped();
    QList<DictionaryEntry> entries;
    for (const DataElement &element : catalogue->elements())
        entries.append({element, *catalogue->elementRecord(element.code)});
    return entries;
}

DataElement textElement(const char *code, const char *name, const char *definition)
{
    DataElement element;
    element.code = QString::fromLatin1(code);
    element.name = QString::fromUtf8(name);
    element.definition = QString::fromUtf8(definition);
    element.roles = {ElementRole::Applicant};
    return element;
}

QJsonObject dictionaryFile()
{
    const auto files = readFolder(QStringLiteral(":/catalogue"), QStringLiteral(".json"));
    return QJsonDocument::fromJson(files->value(QStringLiteral("dictionary.json"))).object();
}

/// The shipped catalogue with its dictionary changed at one entry.
Result<Catalogue> withEntry(const QString &code, const std::function<void(QJsonObject &)> &change)
{
    FileContents files = *readFolder(QStringLiteral(":/catalogue"), QStringLiteral(".json"));
    QJsonArray entries = dictionaryFile().value(QLatin1String("elements")).toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        QJsonObject entry = entries.at(i).toObject();
        if (entry.value(QLatin1String("code")).toString() != code)
            continue;
        change(entry);
        entries[i] = entry;
    }
    files[QStringLiteral("dictionary.json")] =
        QJsonDocument(QJsonObject{{QStringLiteral("elements"), entries}}).toJson();
    return Catalogue::load(files);
}

QString faultsIn(const Result<Catalogue> &loaded)
{
    QStringList lines;
    if (!loaded) {
        for (const Fault &fault : loaded.error().faults())
            lines.append(fault.place + QLatin1Char(' ') + fault.sentence());
    }
    return lines.join(QLatin1Char('\n'));
}
} // namespace

class tst_Dictionary : public QObject {
    Q_OBJECT
private slots:
    void everyElementIsWhole()
    {
        const QList<DictionaryEntry> entries = shippedDictionary();
        QVERIFY(entries.size() >= 240);
        for (const DictionaryEntry &entry : entries) {
            QVERIFY2(!entry.record.steward.isEmpty() && entry.record.legalBasis.contains(QStringLiteral("《")),
                     qPrintable(entry.element.code));
            QCOMPARE(entry.record.freshDays == 0, entry.element.reuse == Reuse::Never);
        }
        const auto catalogue = Catalogue::shipped();
        QCOMPARE(catalogue->elementRecord(QStringLiteral("personName"))->standard->document,
                 QStringLiteral("GB/T 39046—2020"));
        QVERIFY(!catalogue->elementRecord(QStringLiteral("dogName")));
        // Promises and consents are never reused.
        for (const char *once :
             {"truthPromise", "firePromise", "checkAuthorised", "trueWill", "freeWill", "agentScope"})
            QCOMPARE(catalogue->element(QString::fromLatin1(once))->reuse, Reuse::Never);
    }

    void nothingIsLeftToRuleOn() { QVERIFY(unruledPairs(shippedDictionary()).isEmpty()); }

    void everyRulingIsNeeded()
    {
        QList<DictionaryEntry> entries = shippedDictionary();
        int rulings = 0;
        for (DictionaryEntry &entry : entries) {
            rulings += int(entry.record.rulings.size());
            entry.record.rulings.clear();
        }
        QVERIFY(rulings >= 30);
        QCOMPARE(unruledPairs(entries).size(), rulings);
    }

    void whatLooksAlike_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("definition");
        QTest::addColumn<bool>("alike");
        const auto row = [](const char *name, const char *definition, bool alike) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(definition) << alike;
        };
        row("常住地址", "经常居住的地方", true);
        row("居住地", "写到门牌号的住处", true);
        row("住处", "实际居住的地址，写到门牌号", true); // by its definition
        row("（居住）地址", "随便", true);
        row("工作单位", "所在单位的名称", false);
    }
    void whatLooksAlike()
    {
        QFETCH(QString, name);
        QFETCH(QString, definition);
        const DataElement home = textElement("home", "居住地址", "实际居住的地址，写到门牌号");
        DataElement other = textElement("other", "", "");
        other.name = name;
        other.definition = definition;
        QTEST(looksAlike(home, other), "alike");
        QTEST(looksAlike(other, home), "alike");
        // Of another kind or for another role it is no twin.
        DataElement date = other;
        date.type = ElementType::Date;
        QVERIFY(!looksAlike(home, date));
        DataElement ofAgent = other;
        ofAgent.roles = {ElementRole::Agent};
        QVERIFY(!looksAlike(home, ofAgent));
    }

    void oneRulingForBothSides()
    {
        const DataElement a = textElement("a", "居住地址", "甲");
        const DataElement b = textElement("b", "户籍地址", "乙");
        QList<DictionaryEntry> entries{{a, {}}, {b, {}}};
        QCOMPARE(unruledPairs(entries), QList<ElementPair>({{0, 1}}));
        for (int side = 0; side < 2; ++side) {
            QList<DictionaryEntry> ruled = entries;
            ruled[side].record.rulings = {{entries.at(1 - side).element.code, RulingKind::DistinctFrom, {}}};
            QVERIFY(unruledPairs(ruled).isEmpty());
        }
    }

    void anOpenPairRefusesTheWholeCatalogue()
    {
        const auto loaded = withEntry(QStringLiteral("homeAddress"),
                                      [](QJsonObject &entry) { entry[QStringLiteral("rulings")] = QJsonArray(); });
        QVERIFY(!loaded);
        QCOMPARE(
            faultsIn(loaded),
            QStringLiteral("dictionary.json:elements[9].rulings "
                           "“居住地址”与“户籍地址”相似，须裁定为同一数据元（sameAs）或不同数据元（distinctFrom）。"));
    }

    void theSameDatumIsAskedForUnderOneName()
    {
        const auto loaded = withEntry(QStringLiteral("homeAddress"), [](QJsonObject &entry) {
            entry[QStringLiteral("rulings")] =
                QJsonArray{QJsonObject{{QStringLiteral("element"), QStringLiteral("registeredAddress")},
                                       {QStringLiteral("kind"), QStringLiteral("sameAs")},
                                       {QStringLiteral("reason"), QStringLiteral("试")}}};
        });
        QVERIFY(!loaded);
        QVERIFY(faultsIn(loaded).contains(QStringLiteral("数据元homeAddress与registeredAddress相同，请改用后者")));
    }

    void badRecords_data()
    {
        QTest::addColumn<QString>("element");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *name, const char *element, const char *member, const QJsonValue &value) {
            QTest::newRow(name) << QString::fromLatin1(element) << QString::fromLatin1(member) << value;
        };
        row("promise that stays fresh", "truthPromise", "freshDays", 30);
        row("answer that is never fresh", "homeAddress", "freshDays", 0);
        row("reusable for this application only", "homeAddress", "time", QStringLiteral("once"));
        row("card without authority", "personName", "authorities", QJsonArray());
        row("nobody answers for it", "personName", "steward", QString());
        row("list of another edition", "sex", "codeListVersion", QStringLiteral("1980"));
        row("list without edition", "sex", "codeListVersion", QJsonValue(QJsonValue::Undefined));
        row("normaliser of a date", "birthDate", "normaliser", QStringLiteral("upper"));
    }
    void badRecords()
    {
        QFETCH(QString, element);
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        const auto loaded = withEntry(element, [&](QJsonObject &entry) {
            if (value.isUndefined())
                entry.remove(member);
            else
                entry[member] = value;
        });
        QVERIFY(!loaded);
        const QString index = QString::number(Catalogue::shipped()->elementIndex(element));
        QVERIFY2(faultsIn(loaded).startsWith(QStringLiteral("dictionary.json:elements[%1].%2").arg(index, member)),
                 qPrintable(faultsIn(loaded)));
    }

    void noPrivateFields()
    {
        // An item refers to the dictionary and cannot bring a definition of its own.
        FileContents files = *readFolder(QStringLiteral(":/catalogue"), QStringLiteral(".json"));
        const QString file = QStringLiteral("items/511A0000800001.json");
        for (const QString &member : {QStringLiteral("name"), QStringLiteral("type"), QStringLiteral("definition")}) {
            QJsonObject item = QJsonDocument::fromJson(files.value(file)).object();
            QJsonArray uses = item.value(QLatin1String("elements")).toArray();
            QJsonObject use = uses.at(0).toObject();
            use.insert(member, QStringLiteral("text"));
            uses[0] = use;
            item.insert(QStringLiteral("elements"), uses);
            FileContents changed = files;
            changed[file] = QJsonDocument(item).toJson();
            const auto loaded = Catalogue::load(changed);
            QVERIFY(!loaded);
            QVERIFY(faultsIn(loaded).startsWith(file + QStringLiteral(":elements[0].") + member));
        }
    }

    void normalForms_data()
    {
        QTest::addColumn<Normaliser>("normaliser");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("normal");
        QTest::newRow("plain") << Normaliser::Plain << QStringLiteral("  临江区\t江畔路 ")
                               << QStringLiteral("临江区\t江畔路");
        QTest::newRow("plate") << Normaliser::Upper << QStringLiteral("浙a ｂ1234") << QStringLiteral("浙AB1234");
        QTest::newRow("mail") << Normaliser::Lower << QStringLiteral(" Zhao＠Example.CN")
                              << QStringLiteral("zhao@example.cn");
        QTest::newRow("account") << Normaliser::Digits << QStringLiteral("6222 0200-１２３４")
                                 << QStringLiteral("622202001234");
    }
    void normalForms()
    {
        QFETCH(Normaliser, normaliser);
        QFETCH(QString, text);
        QTEST(normalised(normaliser, text), "normal");
        QCOMPARE(normalised(normaliser, normalised(normaliser, text)), normalised(normaliser, text));
    }

    void entriesSurviveJson()
    {
        for (const DictionaryEntry &entry : shippedDictionary()) {
            const auto again = fromJson<DictionaryEntry>(toJson(entry), Strictness::Exact);
            QVERIFY(again);
            QCOMPARE(toJson(*again), toJson(entry));
        }
    }
};

OW_TEST(tst_Dictionary)
#include "tst_Dictionary.moc"
