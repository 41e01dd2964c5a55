#include "models/base/Random.h"
#include "models/forms/AnswerCheck.h"
#include "models/forms/AnswerRules.h"
#include "models/forms/FormProgram.h"
#include "models/forms/FormSchema.h"
#include "models/forms/SchemaOracle.h"
#include "tests/base/Testing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace ow;

namespace {

const QDate schemaDay(2026, 2, 13);

CodeList schemaCodes()
{
    CodeList list{QStringLiteral("three"), QStringLiteral("三种"), {}, {}};
    for (const char *code : {"a", "b", "c"})
        list.entries.append({QLatin1String(code), QLatin1String(code)});
    return list;
}

DataElement schemaElement(ElementType type)
{
    DataElement element;
    element.code = QStringLiteral("x");
    element.name = QStringLiteral("某项");
    element.type = type;
    element.lengthMax = 4;
    element.precision = 2;
    element.min = -20;
    element.max = 20;
    element.codeList = QStringLiteral("three");
    return element;
}

Question schemaQuestion(const DataElement &element, ElementRole role = ElementRole::Matter)
{
    return {.key = questionKey(role, element.code), .role = role, .element = element};
}

} // namespace

class tst_FormSchema : public QObject {
    Q_OBJECT
private slots:
    /// The short look says yes only to what the long one gives back unchanged.
    void shortLookIsRight()
    {
        constexpr quint64 seed = 20260213;
        SeededRandom random(seed);
        const auto below = [&](int bound) { return int(random.below(quint32(bound))); };
        Form form;
        form.codeLists = {schemaCodes()};
        const auto codes = std::make_shared<CodeIndex>(form.codeLists.first());
        static const QStringList pieces{QStringLiteral("0"),  QStringLiteral("1"),    QStringLiteral("2"),
                                        QStringLiteral("."),  QStringLiteral("-"),    QStringLiteral("a"),
                                        QStringLiteral("b"),  QStringLiteral(","),    QStringLiteral(" "),
                                        QStringLiteral("食"), QStringLiteral("𬱟"), QStringLiteral("é"),
                                        QStringLiteral("１"), QStringLiteral("12"),   QStringLiteral("\t")};
        int normal = 0;
        for (int i = 0; i < 30000; ++i) {
            const ElementType type = ElementType(below(int(ElementType::Address) + 1));
            const Question question = schemaQuestion(schemaElement(type));
            QString value;
            if (type == ElementType::Date && below(4))
                value = QStringLiteral("20%1-%2-%3")
                            .arg(below(100), 2, 10, QLatin1Char('0'))
                            .arg(below(14), 2, 10, QLatin1Char('0'))
                            .arg(below(33), 2, 10, QLatin1Char('0'));
            else if (type == ElementType::YesNo && below(2))
                value = below(2) ? QStringLiteral("yes") : QStringLiteral("no");
            else
                for (int length = 1 + below(6); length > 0; --length)
                    value += pieces.at(below(int(pieces.size())));
            RuleValue seen;
            if (!AnswerCheck(question.element, codes).isNormal(value, seen))
                continue;
            ++normal;
            const Result<QString> longWay = checkAnswer(form, question, value, schemaDay);
            QVERIFY2(longWay && *longWay == value && seen == RuleValue::fromAnswer(ruleType(type), value),
                     qPrintable(QStringLiteral("type %1 “%2”").arg(int(type)).arg(value)));
        }
        qInfo("normal answers: seed %llu, %d of 30000 by the short look", seed, normal);
        QVERIFY(normal > 2000);
    }

    void valuesGoThereAndBack_data()
    {
        QTest::addColumn<ElementType>("type");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QJsonValue>("json");
        QTest::newRow("text") << ElementType::Text << QStringLiteral("食品") << QJsonValue(QStringLiteral("食品"));
        QTest::newRow("integer") << ElementType::Integer << QStringLiteral("-12") << QJsonValue(-12);
        QTest::newRow("decimal") << ElementType::Decimal << QStringLiteral("0.29") << QJsonValue(0.29);
        QTest::newRow("money") << ElementType::Money << QStringLiteral("12.50") << QJsonValue(12.5);
        QTest::newRow("round money") << ElementType::Money << QStringLiteral("12.00") << QJsonValue(12);
        QTest::newRow("date") << ElementType::Date << QStringLiteral("2026-02-13")
                              << QJsonValue(QStringLiteral("2026-02-13"));
        QTest::newRow("no") << ElementType::YesNo << QStringLiteral("no") << QJsonValue(false);
        QTest::newRow("code") << ElementType::Code << QStringLiteral("b") << QJsonValue(QStringLiteral("b"));
        QTest::newRow("codes") << ElementType::Codes << QStringLiteral("a,c")
                               << QJsonValue(QJsonArray{QStringLiteral("a"), QStringLiteral("c")});
    }
    void valuesGoThereAndBack()
    {
        QFETCH(ElementType, type);
        QFETCH(QString, answer);
        QFETCH(QJsonValue, json);
        const CodeList list = schemaCodes();
        const DataElement element = schemaElement(type);
        QCOMPARE(answerToJson(element, answer), json);
        QCOMPARE(answerFromJson(element, &list, json), std::optional(answer));
        Form form;
        form.codeLists = {list};
        const Result<QString> checked = checkAnswer(form, schemaQuestion(element), answer, schemaDay);
        QVERIFY(checked);
        QCOMPARE(*checked, answer);
    }

    void otherTypesAreNothing()
    {
        const CodeList list = schemaCodes();
        QVERIFY(!answerFromJson(schemaElement(ElementType::Integer), &list, QStringLiteral("12")));
        QVERIFY(!answerFromJson(schemaElement(ElementType::YesNo), &list, QStringLiteral("yes")));
        QVERIFY(!answerFromJson(schemaElement(ElementType::Text), &list, 12));
        QVERIFY(!answerFromJson(schemaElement(ElementType::Codes), &list,
                                QJsonArray{QStringLiteral("a"), QStringLiteral("a")}));
        QVERIFY(!answerFromJson(schemaElement(ElementType::Codes), &list, QJsonArray{QStringLiteral("z")}));
    }

    /// As narrow as every item always wants it; where an item wants it only sometimes, that is a rule's to say.
    void narrowed()
    {
        Form form;
        form.codeLists = {schemaCodes()};
        Question number = schemaQuestion(schemaElement(ElementType::Integer));
        number.owners = QList<QuestionOwner>{
            {.item = QStringLiteral("i"), .version = 1, .only = Narrowing{{}, -5, 100, {}}},
            {.item = QStringLiteral("j"), .version = 1, .only = Narrowing{{}, {}, 7, {}}},
            {.item = QStringLiteral("k"), .version = 1, .when = JsonText{"true"}, .only = Narrowing{{}, 3, 3, {}}}};
        Question code = schemaQuestion(schemaElement(ElementType::Code), ElementRole::Applicant);
        code.owners = QList<QuestionOwner>{
            {.item = QStringLiteral("i"),
             .version = 1,
             .only = Narrowing{QList<QString>{QStringLiteral("a"), QStringLiteral("c")}, {}, {}, {}}}};
        form.questions = {code, number};
        const QJsonObject properties = formSchema(form).value(QLatin1String("properties")).toObject();
        const QJsonObject numbers = properties.value(QLatin1String("matter.x")).toObject();
        QCOMPARE(numbers.value(QLatin1String("minimum")).toInt(), -5);
        QCOMPARE(numbers.value(QLatin1String("maximum")).toInt(), 7);
        QCOMPARE(properties.value(QLatin1String("applicant.x")).toObject().value(QLatin1String("enum")).toArray(),
                 (QJsonArray{QStringLiteral("a"), QStringLiteral("c")}));
    }

    /// Every element and every item has one that stands alone, named by its code.
    void everythingHasASchema()
    {
        const auto asked = [](const QByteArray &line) {
            return QJsonDocument::fromJson(schemaOracle(line, schemaDay)).object();
        };
        const QJsonObject all = asked("{\"list\":true}");
        const QJsonArray elements = all.value(QLatin1String("elements")).toArray();
        const QJsonArray items = all.value(QLatin1String("items")).toArray();
        QVERIFY(elements.size() > 100);
        QVERIFY(items.size() > 40);
        const auto isDocument = [](const QJsonObject &reply, const QString &id) {
            const QJsonObject schema = reply.value(QLatin1String("schema")).toObject();
            return schema.value(QLatin1String("$schema")).toString().contains(QLatin1String("2020-12"))
                && schema.value(QLatin1String("$id")).toString().endsWith(id)
                && !schema.value(QLatin1String("title")).toString().isEmpty();
        };
        for (const QJsonValue &code : elements)
            QVERIFY2(isDocument(asked("{\"element\":\"" + code.toString().toUtf8() + "\"}"), code.toString()),
                     qPrintable(code.toString()));
        for (const QJsonValue &code : items)
            QVERIFY2(isDocument(asked("{\"item\":\"" + code.toString().toUtf8() + "\"}"),
                                code.toString() + QStringLiteral("@1")),
                     qPrintable(code.toString()));
        QVERIFY(asked("{\"element\":\"nothing\"}").contains(QLatin1String("refused")));
        QVERIFY(asked("{\"items\":[\"nothing\"]}").contains(QLatin1String("refused")));
        QVERIFY(asked("{").contains(QLatin1String("refused")));
    }

    void judged_data()
    {
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<bool>("beyond");
        const auto element = [](const char *code, const char *value) {
            return QByteArray("{\"element\":\"") + code + "\",\"values\":[" + value + "]}";
        };
        QTest::newRow("a number") << element("idNumber", "\"33010219900708002X\"") << true << false;
        QTest::newRow("its check digit") << element("idNumber", "\"330102199007080021\"") << false << true;
        QTest::newRow("its type") << element("idNumber", "3301") << false << false;
        QTest::newRow("nothing") << element("idNumber", "\"\"") << false << false;
        const auto form = [](const char *answers) {
            return QByteArray("{\"items\":[\"511A0188100003\"],\"values\":[") + answers + "]}";
        };
        QTest::newRow("nobody asks") << form("{\"matter.nothing\":1}") << false << false;
        QTest::newRow("required is missing") << form("{}") << false << false;
        QTest::newRow("no object") << form("[]") << false << false;
    }
    void judged()
    {
        QFETCH(QByteArray, asked);
        QFETCH(bool, valid);
        QFETCH(bool, beyond);
        const QJsonObject reply = QJsonDocument::fromJson(schemaOracle(asked, schemaDay)).object();
        const QJsonObject verdict = reply.value(QLatin1String("judged")).toArray().first().toObject();
        QCOMPARE(verdict.value(QLatin1String("valid")).toBool(), valid);
        QCOMPARE(verdict.value(QLatin1String("beyond")).toBool(), beyond);
    }

    void formsAreObjects()
    {
        Form form;
        form.items = {{QStringLiteral("i"), 1, QStringLiteral("某事项")}};
        form.codeLists = {schemaCodes()};
        Question always = schemaQuestion(schemaElement(ElementType::Integer));
        always.owners = QList<QuestionOwner>{{.item = QStringLiteral("i"), .version = 1, .required = true}};
        Question sometimes = schemaQuestion(schemaElement(ElementType::Code), ElementRole::Applicant);
        sometimes.owners = QList<QuestionOwner>{
            {.item = QStringLiteral("i"), .version = 1, .required = true, .when = JsonText{"true"}}};
        Question row = schemaQuestion(schemaElement(ElementType::Date), ElementRole::Child);
        row.owners = QList<QuestionOwner>{{.item = QStringLiteral("i"), .version = 1, .required = true}};
        form.questions = {sometimes, row, always};
        const QJsonObject schema = formSchema(form);
        QCOMPARE(schema.value(QLatin1String("$schema")).toString(),
                 QStringLiteral("https://json-schema.org/draft/2020-12/schema"));
        QCOMPARE(schema.value(QLatin1String("required")).toArray(), QJsonArray{QStringLiteral("matter.x")});
        const QJsonObject properties = schema.value(QLatin1String("properties")).toObject();
        QCOMPARE(properties.keys(),
                 (QStringList{QStringLiteral("applicant.x"), QStringLiteral("child"), QStringLiteral("matter.x")}));
        QCOMPARE(
            properties.value(QLatin1String("applicant.x")).toObject().value(QLatin1String("enum")).toArray().size(), 3);
        const QJsonObject child =
            properties.value(QLatin1String("child")).toObject().value(QLatin1String("items")).toObject();
        QCOMPARE(child.value(QLatin1String("required")).toArray(), QJsonArray{QStringLiteral("x")});
        QCOMPARE(properties.value(QLatin1String("matter.x")).toObject().value(QLatin1String("maximum")).toDouble(),
                 20.0);
    }
};

OW_TEST(tst_FormSchema)
#include "tst_FormSchema.moc"
