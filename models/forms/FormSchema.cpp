#include "models/forms/FormSchema.h"

#include "models/forms/FormMerge.h"
#include "models/forms/Narrowed.h"

#include <QJsonArray>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace ow {

namespace {

constexpr double numberMax = 999999999999; ///< twelve digits, as answers are read

QString schemaText(const char *text)
{
    return QString::fromUtf8(text);
}

/// No control characters but line feed and tab, no blanks at the ends.
QString plainTextPattern()
{
    return schemaText("^[^\\s\\u0000-\\u001f\\u007f-\\u009f]"
                      "([^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]*[^\\s\\u0000-\\u001f\\u007f-\\u009f])?$");
}

QJsonObject numberSchema(const DataElement &element, int precision)
{
    QJsonObject schema{{schemaText("type"), schemaText(precision == 0 ? "integer" : "number")},
                       {schemaText("minimum"), element.min ? double(*element.min) : -numberMax},
                       {schemaText("maximum"), element.max ? double(*element.max) : numberMax}};
    if (precision > 0)
        schema.insert(schemaText("multipleOf"), std::pow(10, -precision));
    return schema;
}

QJsonObject patternSchema(const char *pattern)
{
    return {{schemaText("type"), schemaText("string")}, {schemaText("pattern"), schemaText(pattern)}};
}

QJsonObject codeSchema(const CodeList *list)
{
    QJsonArray codes;
    for (const CodeEntry &entry : list ? list->entries : QList<CodeEntry>())
        codes.append(entry.code);
    return {{schemaText("enum"), codes}};
}

QJsonObject typeSchema(const DataElement &element, const CodeList *list)
{
    switch (element.type) {
    case ElementType::Text:
    case ElementType::Address:
        return {{schemaText("type"), schemaText("string")},
                {schemaText("minLength"), 1},
                {schemaText("maxLength"), element.lengthMax.value_or(0)},
                {schemaText("pattern"), plainTextPattern()}};
    case ElementType::PersonName:
        return {{schemaText("type"), schemaText("string")},
                {schemaText("minLength"), 1},
                {schemaText("maxLength"), 100},
                {schemaText("pattern"), plainTextPattern()}};
    case ElementType::Integer: return numberSchema(element, 0);
    case ElementType::Decimal: return numberSchema(element, element.precision.value_or(0));
    case ElementType::Money: return numberSchema(element, 2);
    case ElementType::Date:
        return {{schemaText("type"), schemaText("string")}, {schemaText("format"), schemaText("date")}};
    case ElementType::YesNo: return {{schemaText("type"), schemaText("boolean")}};
    case ElementType::Code: return codeSchema(list);
    case ElementType::Codes:
        return {{schemaText("type"), schemaText("array")},
                {schemaText("items"), codeSchema(list)},
                {schemaText("minItems"), 1},
                {schemaText("uniqueItems"), true}};
    case ElementType::Phone: return patternSchema("^[0-9]+(-[0-9]+){0,2}$");
    case ElementType::IdNumber:
        return {{schemaText("type"), schemaText("string")},
                {schemaText("minLength"), 1},
                {schemaText("maxLength"), 40},
                {schemaText("pattern"), plainTextPattern()}};
    case ElementType::CreditCode: return patternSchema("^[0-9A-Z]{18}$");
    }
    return {};
}

QString typeComment(const DataElement &element)
{
    const QString type = QLatin1String(codeText(element.type));
    const Normaliser normaliser = element.normaliser.value_or(Normaliser::Plain);
    return normaliser == Normaliser::Plain ? type : type + QLatin1Char('/') + QLatin1String(codeText(normaliser));
}

/// Makes what the language can say of it narrower.
QJsonObject narrowedSchema(QJsonObject schema, const Narrowing &only)
{
    if (only.min)
        schema.insert(schemaText("minimum"),
                      std::max(schema.value(schemaText("minimum")).toDouble(), double(*only.min)));
    if (only.max)
        schema.insert(schemaText("maximum"),
                      std::min(schema.value(schemaText("maximum")).toDouble(), double(*only.max)));
    if (only.lengthMax)
        schema.insert(schemaText("maxLength"),
                      std::min(schema.value(schemaText("maxLength")).toInt(), *only.lengthMax));
    if (!only.codes)
        return schema;
    const auto left = [&](const QJsonArray &codes) {
        QJsonArray some;
        for (const QJsonValue &code : codes) {
            if (only.codes->contains(code.toString()))
                some.append(code);
        }
        return some;
    };
    const QString list = schemaText("enum");
    if (schema.contains(list))
        schema.insert(list, left(schema.value(list).toArray()));
    QJsonObject items = schema.value(schemaText("items")).toObject();
    if (items.contains(list)) {
        items.insert(list, left(items.value(list).toArray()));
        schema.insert(schemaText("items"), items);
    }
    return schema;
}

QJsonObject objectSchema(const QJsonObject &properties, const QJsonArray &required)
{
    return {{schemaText("type"), schemaText("object")},
            {schemaText("properties"), properties},
            {schemaText("required"), required},
            {schemaText("additionalProperties"), false}};
}

} // namespace

bool schemaRequires(const Question &question)
{
    if (question.element.derived) // may be left to follow from the number
        return false;
    const QList<QuestionOwner> owners = question.allOwners();
    return std::any_of(owners.begin(), owners.end(),
                       [](const QuestionOwner &owner) { return owner.required && !owner.when; });
}

Narrowing schemaNarrowing(const Question &question)
{
    Narrowing only;
    for (const QuestionOwner &owner : question.allOwners()) {
        if (owner.only && !owner.when)
            only = intersect(only, *owner.only);
    }
    return only;
}

Result<QJsonObject> itemSchema(const Catalogue &catalogue, const Item &item, QDate day)
{
    Item alone = item;
    alone.counterKind = CounterKind::Integrated;
    return mergeForm(catalogue, {&alone}, {}, day).map(&formSchema);
}

QJsonObject publishedSchema(QJsonObject schema, const QString &id)
{
    schema.insert(schemaText("$schema"), schemaText("https://json-schema.org/draft/2020-12/schema"));
    schema.insert(schemaText("$id"), schemaText("urn:onewindow:schema:") + id);
    return schema;
}

QJsonObject elementSchema(const DataElement &element, const CodeList *list)
{
    QJsonObject schema = typeSchema(element, list);
    schema.insert(schemaText("title"), element.name);
    schema.insert(schemaText("$comment"), typeComment(element));
    if (!element.definition.isEmpty())
        schema.insert(schemaText("description"), element.definition);
    return schema;
}

QJsonObject formSchema(const Form &form)
{
    QJsonObject properties;
    QJsonArray required;
    QMap<ElementRole, std::pair<QJsonObject, QJsonArray>> rows;
    for (const Question &question : form.questions) {
        const QJsonObject element = narrowedSchema(
            elementSchema(question.element, form.codeList(question.element.codeList.value_or(QString()))),
            schemaNarrowing(question));
        const bool always = schemaRequires(question);
        if (!question.isRepeated()) {
            properties.insert(question.key, element);
            if (always)
                required.append(question.key);
            continue;
        }
        auto &[columns, needed] = rows[question.role];
        const QString column = question.key.section(QLatin1Char('.'), 1);
        columns.insert(column, element);
        if (always)
            needed.append(column);
    }
    for (auto role = rows.begin(); role != rows.end(); ++role)
        properties.insert(QLatin1String(codeText(role.key())),
                          QJsonObject{{schemaText("type"), schemaText("array")},
                                      {schemaText("items"), objectSchema(role->first, role->second)},
                                      {schemaText("minItems"), 1},
                                      {schemaText("maxItems"), RowList::rowsMax}});
    QJsonObject schema = objectSchema(properties, required);
    schema.insert(schemaText("$schema"), schemaText("https://json-schema.org/draft/2020-12/schema"));
    QStringList titles;
    for (const FormItem &item : form.items)
        titles.append(item.name);
    schema.insert(schemaText("title"), titles.join(QStringLiteral("、")));
    return schema;
}

std::optional<QString> answerFromJson(const DataElement &element, const CodeList *list, const QJsonValue &json)
{
    switch (element.type) {
    case ElementType::Integer:
    case ElementType::Decimal:
    case ElementType::Money: {
        if (!json.isDouble())
            return std::nullopt;
        QString text = QString::number(json.toDouble(), 'f', QLocale::FloatingPointShortest);
        const qsizetype point = text.indexOf(QLatin1Char('.'));
        if (element.type == ElementType::Money) // in normal form with its two digits
            text += point < 0 ? QStringLiteral(".00")
                              : QString(std::max(qsizetype(0), 3 + point - text.size()), QLatin1Char('0'));
        return text;
    }
    case ElementType::YesNo:
        if (!json.isBool())
            return std::nullopt;
        return json.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    case ElementType::Codes: {
        if (!json.isArray())
            return std::nullopt;
        const QJsonArray chosen = json.toArray();
        QStringList codes;
        for (const CodeEntry &entry : list ? list->entries : QList<CodeEntry>()) {
            if (chosen.contains(entry.code))
                codes.append(entry.code);
        }
        // One that is not of the list, or twice, is lost here.
        return codes.size() == chosen.size() ? std::optional(codes.join(QLatin1Char(','))) : std::nullopt;
    }
    default: return json.isString() ? std::optional(json.toString()) : std::nullopt;
    }
}

QJsonValue answerToJson(const DataElement &element, const QString &answer)
{
    switch (element.type) {
    case ElementType::Integer:
    case ElementType::Decimal:
    case ElementType::Money: return answer.toDouble();
    case ElementType::YesNo: return answer == QLatin1String("yes");
    case ElementType::Codes: return QJsonArray::fromStringList(answer.split(QLatin1Char(',')));
    default: return answer;
    }
}

} // namespace ow
