#include "models/base/Random.h"
#include "models/forms/AnswerCheck.h"
#include "models/forms/AnswerRules.h"
#include "models/forms/FormProgram.h"
#include "models/forms/FormSchema.h"
#include "tests/base/Testing.h"

#include <QJsonArray>
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
