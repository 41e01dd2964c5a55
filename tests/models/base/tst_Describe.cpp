// Reading, writing and schema of described structs, over every kind of member and every fault.
#include "models/base/Describe.h"
#include "models/base/ProblemTypes.h"
#include "tests/base/Testing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <random>

using namespace ow;

namespace {

enum class Colour { Red, Green };
constexpr Code<Colour> colourCodes[] = {{Colour::Red, "red"}, {Colour::Green, "green"}};
constexpr std::span<const Code<Colour>> codesOf(Colour)
{
    return colourCodes;
}

struct Leaf {
    QString name;
    std::optional<int> count = {};

    static Fields fields()
    {
        return {field("name", &Leaf::name, {.lengthMin = 1, .lengthMax = 3}),
                field("count", &Leaf::count, {.min = -2, .max = 9})};
    }
    bool operator==(const Leaf &) const = default;
};

/// Lists of itself: a description may be recursive.
struct Tree {
    bool flag = false;
    int small = 0;
    qint64 large = 0;
    QByteArray bytes;
    QDate day;
    QUuid id;
    Instant at;
    Colour colour = Colour::Red;
    Leaf leaf;
    QList<Leaf> leaves;
    std::optional<QList<QString>> words = {};
    std::optional<JsonText> rule = {};
    QList<Tree> branches;

    static Fields fields()
    {
        return {field("flag", &Tree::flag),
                field("small", &Tree::small, {.min = -3'000'000'000, .max = 3'000'000'000}),
                field("large", &Tree::large),
                field("bytes", &Tree::bytes, {.lengthMax = 4}),
                field("day", &Tree::day),
                field("id", &Tree::id),
                field("at", &Tree::at),
                field("colour", &Tree::colour),
                field("leaf", &Tree::leaf),
                field("leaves", &Tree::leaves, {.itemsMax = 2}),
                field("words", &Tree::words, {.lengthMax = 2, .itemsMax = 2}),
                field("rule", &Tree::rule, {.lengthMax = 40}),
                field("branches", &Tree::branches)};
    }
    bool operator==(const Tree &) const = default;
};

/// moc does not read raw strings well, so quotes are single here.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

const QByteArray plainTree =
    json("{'flag':true,'small':-7,'large':9007199254740991,'bytes':'AAEC','day':'2026-09-24',"
         "'id':'0192aaaa-bbbb-7ccc-8ddd-eeeeffff0001','at':1790000000000,'colour':'green','leaf':{'name':'叶'},"
         "'leaves':[{'name':'a','count':-2},{'name':'b\\n\\u0001'}],'words':['甲'],'rule':{'<':[{'var':'a'},3]},"
         "'branches':[]}");

QJsonObject plainObject()
{
    return QJsonDocument::fromJson(plainTree).object();
}

} // namespace

class tst_Describe : public QObject {
    Q_OBJECT
private slots:
    void writesWhatItRead()
    {
        const auto read = fromJson<Tree>(plainTree, Strictness::Exact);
        QVERIFY(read.has_value());
        QCOMPARE(read->small, -7);
        QCOMPARE(read->bytes, QByteArray::fromHex("000102"));
        QVERIFY(read->colour == Colour::Green);
        QVERIFY(!read->leaf.count);
        QCOMPARE(read->leaves.size(), 2);
        QCOMPARE(*read->leaves.at(0).count, -2);
        QCOMPARE(read->words->at(0), QStringLiteral("甲"));
        QCOMPARE(toJson(*read), plainTree);
    }
    void anyJsonIsKeptAsItsOneText_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("members sorted, no blanks") << json("{ 'b': 1, 'a': [ ] }") << json("{'a':[],'b':1}");
        QTest::newRow("text") << json("'x'") << json("'x'");
        QTest::newRow("number") << QByteArray("-3") << QByteArray("-3");
        QTest::newRow("truth") << QByteArray("false") << QByteArray("false");
    }
    void anyJsonIsKeptAsItsOneText()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, text);
        const auto read = fromJson<QList<JsonText>>('[' + value + ']', Strictness::Exact);
        QVERIFY(read.has_value());
        QCOMPARE(read->constFirst().text, text);
        QCOMPARE(toJson(*read), '[' + text + ']');
    }
    void textsComeBackAsTheyWere()
    {
        // Control characters, quotes, Chinese, beyond the first plane; Qt's own reader is the judge.
        const QString letters = QStringLiteral("aZ09 ~\"\\/\n\r\t\b\u0001\u001f\u007fé叶\u3000𬱟");
        const QList<uint> points = [&] {
            QList<uint> all;
            for (const uint point : letters.toUcs4())
                all.append(point);
            return all;
        }();
        std::mt19937 engine(7);
        for (int i = 0; i < 2000; ++i) {
            QString text;
            for (unsigned n = engine() % 12; n > 0; --n)
                text += QString::fromUcs4(reinterpret_cast<const char32_t *>(&points.at(engine() % points.size())), 1);
            const auto read = QJsonDocument::fromJson(toJson(QStringList{text}));
            QCOMPARE(read.array().at(0).toString(), text);
        }
    }
    void branchesGrow()
    {
        Tree tree = *fromJson<Tree>(plainTree, Strictness::Exact);
        Tree inner = tree;
        inner.words.reset();
        inner.id = {};
        tree.branches = {inner, inner};
        const QByteArray bytes = toJson(tree);
        QVERIFY(bytes.contains(json("'id':'','at'")));
        QCOMPARE(bytes.count("\"words\""), 1);
        QVERIFY(*fromJson<Tree>(bytes, Strictness::Exact) == tree);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QByteArray>("type");
        const auto row = [](const char *name, const char *member, const QJsonValue &value, const QString &place,
                            const ProblemType &type) {
            QTest::newRow(name) << QByteArray(member) << value << place << QByteArray(type.id);
        };
        row("bool", "flag", 1, QStringLiteral("flag"), problem::FieldType);
        row("integer as text", "small", QStringLiteral("7"), QStringLiteral("small"), problem::FieldType);
        row("half", "small", 0.5, QStringLiteral("small"), problem::FieldType);
        row("wider than an int, whatever the limits", "small", 2147483648.0, QStringLiteral("small"),
            problem::FieldRange);
        row("negative", "large", -1, QStringLiteral("large"), problem::FieldRange);
        row("bytes not base64", "bytes", QStringLiteral("%%"), QStringLiteral("bytes"), problem::FieldFormat);
        row("too many bytes", "bytes", QStringLiteral("AAECAwQ="), QStringLiteral("bytes"), problem::FieldLength);
        row("no such day", "day", QStringLiteral("2026-02-30"), QStringLiteral("day"), problem::FieldFormat);
        row("id", "id", QStringLiteral("12"), QStringLiteral("id"), problem::FieldFormat);
        row("before 1970", "at", -1, QStringLiteral("at"), problem::FieldRange);
        row("no such code", "colour", QStringLiteral("blue"), QStringLiteral("colour"), problem::FieldChoice);
        row("code as number", "colour", 1, QStringLiteral("colour"), problem::FieldChoice);
        row("not an object", "leaf", QJsonArray(), QStringLiteral("leaf"), problem::FieldType);
        row("name too long", "leaf", QJsonObject{{QStringLiteral("name"), QStringLiteral("abcd")}},
            QStringLiteral("leaf.name"), problem::FieldLength);
        row("empty name", "leaf", QJsonObject{{QStringLiteral("name"), QString()}}, QStringLiteral("leaf.name"),
            problem::FieldLength);
        row("null where something must be", "leaf", QJsonValue::Null, QStringLiteral("leaf"), problem::FieldMissing);
        row("unknown inside", "leaf",
            QJsonObject{{QStringLiteral("name"), QStringLiteral("a")}, {QStringLiteral("nick"), 1}},
            QStringLiteral("leaf.nick"), problem::FieldUnknown);
        row("not a list", "leaves", QJsonObject(), QStringLiteral("leaves"), problem::FieldType);
        row("optional of the wrong range", "leaves",
            QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("a")}},
                       QJsonObject{{QStringLiteral("name"), QStringLiteral("b")}, {QStringLiteral("count"), 10}}},
            QStringLiteral("leaves[1].count"), problem::FieldRange);
        row("rule too long", "rule", QString(40, QLatin1Char('a')), QStringLiteral("rule"), problem::FieldLength);
        row("too many items", "words", QJsonArray{QString(), QString(), QString()}, QStringLiteral("words"),
            problem::FieldRange);
        row("limits of a list hold for its texts", "words", QJsonArray{QStringLiteral("a"), QStringLiteral("abc")},
            QStringLiteral("words[1]"), problem::FieldLength);
    }
    void refuses()
    {
        QFETCH(QByteArray, member);
        QFETCH(QJsonValue, value);
        QFETCH(QString, place);
        QFETCH(QByteArray, type);
        QJsonObject object = plainObject();
        object.insert(QString::fromLatin1(member), value);
        const auto read = fromJson<Tree>(QJsonValue(object), Strictness::Exact);
        QVERIFY(!read);
        QVERIFY(read.error().is(problem::InputRefused));
        QCOMPARE(read.error().faults().size(), 1);
        QCOMPARE(read.error().faults().constFirst().place, place);
        QCOMPARE(QByteArray(read.error().faults().constFirst().type->id), type);
    }
    void everyFaultAtOnce()
    {
        const QJsonObject object{{QStringLiteral("flag"), 1}, {QStringLiteral("extra"), 1}};
        const auto read = fromJson<Tree>(QJsonValue(object), Strictness::Exact, QStringLiteral("trees[3]"));
        QVERIFY(!read);
        QStringList places;
        for (const Fault &fault : read.error().faults())
            places.append(fault.place);
        QCOMPARE(places.size(), 1 + 10 + 1); // one of the wrong type, ten missing, one unknown; `words` may be absent
        QVERIFY(places.contains(QStringLiteral("trees[3].flag")));
        QVERIFY(places.contains(QStringLiteral("trees[3].branches")));
        QVERIFY(places.contains(QStringLiteral("trees[3].extra")));
    }
    void aNewerProgramMaySayMore()
    {
        QJsonObject object = plainObject();
        object.insert(QStringLiteral("later"), true);
        QVERIFY(!fromJson<Tree>(QJsonValue(object), Strictness::Exact));
        QVERIFY(fromJson<Tree>(QJsonValue(object), Strictness::Tolerant).has_value());
    }
    void aWholeListIsAValueToo()
    {
        const QList<Leaf> leaves{{QStringLiteral("a"), 1}, {QStringLiteral("b"), {}}};
        QCOMPARE(toJson(leaves), json("[{'name':'a','count':1},{'name':'b'}]"));
        QVERIFY(*fromJson<QList<Leaf>>(toJson(leaves), Strictness::Exact) == leaves);
    }
    void schemaSaysTheSame()
    {
        const QJsonObject schema = jsonSchema<Leaf>();
        QCOMPARE(schema.value(QLatin1String("required")).toArray(), QJsonArray{QStringLiteral("name")});
        QCOMPARE(schema.value(QLatin1String("additionalProperties")).toBool(true), false);
        const QJsonObject properties = schema.value(QLatin1String("properties")).toObject();
        QCOMPARE(properties.value(QLatin1String("count")).toObject().value(QLatin1String("minimum")).toInt(), -2);
        QCOMPARE(properties.value(QLatin1String("name")).toObject().value(QLatin1String("maxLength")).toInt(), 3);
    }
};

OW_TEST(tst_Describe)
#include "tst_Describe.moc"
