#include "models/rules/RuleOracle.h"

#include "models/base/Describe.h"
#include "models/base/JsonReader.h"
#include "models/base/ProblemTypes.h"
#include "models/calendar/WorkingCalendar.h"
#include "models/rules/Rule.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ow {

namespace {

QByteArray ruleReply(const QString &member, const QJsonValue &value)
{
    return QJsonDocument(QJsonObject{{member, value}}).toJson(QJsonDocument::Compact);
}

QByteArray ruleRefusal(const Problem &problem)
{
    QString text = problem.sentence();
    for (const Fault &fault : problem.faults())
        text += QLatin1Char(' ') + fault.place + QStringLiteral("：") + fault.sentence();
    return ruleReply(QStringLiteral("refused"), text);
}

QStringList codesFrom(const QJsonValue &json)
{
    QStringList codes;
    for (const QJsonValue &code : json.toArray())
        codes.append(code.toString());
    return codes;
}

/// False when the type is not one of those above, or rows within rows.
bool addNamed(const QString &name, const QJsonValue &type, const QString &group, RuleSlots &dictionary)
{
    static const QHash<QString, RuleType> plain{{QStringLiteral("yesNo"), RuleType::YesNo},
                                                {QStringLiteral("number"), RuleType::Number},
                                                {QStringLiteral("date"), RuleType::Date},
                                                {QStringLiteral("text"), RuleType::Text}};
    RuleSlot slot{.name = name, .group = group};
    const QJsonObject shaped = type.toObject();
    if (plain.contains(type.toString())) {
        slot.type = plain.value(type.toString());
    } else if (shaped.size() == 1 && shaped.contains(QLatin1String("code"))) {
        slot.type = RuleType::Code;
        slot.codes = codesFrom(shaped.value(QLatin1String("code")));
    } else if (shaped.size() == 1 && shaped.contains(QLatin1String("codes"))) {
        slot.type = RuleType::Codes;
        slot.codes = codesFrom(shaped.value(QLatin1String("codes")));
    } else if (shaped.size() == 1 && shaped.contains(QLatin1String("rows")) && group.isEmpty()) {
        const QJsonValue rows = shaped.value(QLatin1String("rows"));
        if (!rows.isObject())
            return addNamed(name, rows, name, dictionary);
        const QJsonObject columns = rows.toObject();
        for (auto column = columns.begin(); column != columns.end(); ++column) {
            if (!addNamed(name + QLatin1Char('.') + column.key(), column.value(), name, dictionary))
                return false;
        }
        return true;
    } else {
        return false;
    }
    dictionary.add(std::move(slot));
    return true;
}

QJsonValue looked(const QJsonValue &data, const QString &name)
{
    if (name.isEmpty())
        return data;
    if (data.toObject().contains(name))
        return data.toObject().value(name);
    QJsonValue at = data;
    for (const QString &step : name.split(QLatin1Char('.')))
        at = at.isArray() ? at.toArray().at(step.toInt()) : at.toObject().value(step);
    return at;
}

/// Unknown when nothing is there; no value when it is of another type.
std::optional<RuleValue> given(const RuleSlot &slot, const QJsonValue &json)
{
    if (json.isNull() || json.isUndefined())
        return RuleValue();
    RuleValue value;
    switch (slot.type) {
    case RuleType::YesNo:
        if (json.isBool())
            value = RuleValue::truth(json.toBool());
        break;
    case RuleType::Number:
        if (json.isDouble())
            value = RuleValue::number(json.toDouble());
        break;
    case RuleType::Date: value = RuleValue::day(QDate::fromString(json.toString(), Qt::ISODate)); break;
    case RuleType::Text:
        if (json.isString())
            value = RuleValue::text(json.toString());
        break;
    case RuleType::Code:
        if (slot.codes.contains(json.toString()))
            value = RuleValue::text(json.toString());
        break;
    case RuleType::Codes: {
        const QStringList chosen = codesFrom(json);
        const auto known = [&](const QString &code) { return slot.codes.contains(code); };
        if (json.isArray() && std::all_of(chosen.begin(), chosen.end(), known))
            value = RuleValue::texts(chosen);
        break;
    }
    }
    return value.isKnown() ? std::optional(value) : std::nullopt;
}

/// Everything the data says, or false and the place of what is of another type.
bool readAnswers(const QJsonValue &data, const RuleSlots &dictionary, std::vector<RuleValue> &values,
                 std::vector<RuleRows> &groups, QString &place)
{
    values.resize(size_t(dictionary.size()));
    groups.resize(size_t(dictionary.groupCount()));
    const auto take = [&](int slot, const QJsonValue &json, RuleValue &into, const QString &where) {
        const std::optional<RuleValue> value = given(dictionary.at(slot), json);
        if (!value) {
            place = where;
            return false;
        }
        into = *value;
        return true;
    };
    for (int slot = 0; slot < dictionary.size(); ++slot) {
        const RuleSlot &named = dictionary.at(slot);
        if (named.group.isEmpty() && !take(slot, looked(data, named.name), values[size_t(slot)], named.name))
            return false;
    }
    for (int group = 0; group < dictionary.groupCount(); ++group) {
        const QString name = dictionary.groupName(group);
        const QJsonArray rows = looked(data, name).toArray();
        for (qsizetype row = 0; row < rows.size(); ++row) {
            std::vector<RuleValue> &cells = groups[size_t(group)].emplace_back();
            cells.resize(size_t(dictionary.slotsOfGroup(group).size()));
            for (const int slot : dictionary.slotsOfGroup(group)) {
                const QString column = dictionary.at(slot).name.mid(name.size() + 1);
                if (!take(slot, looked(rows.at(row), column), cells[size_t(dictionary.place(slot))],
                          describe::at(name, row)))
                    return false;
            }
        }
    }
    return true;
}

QJsonValue shown(const RuleValue &value, RuleType type)
{
    switch (type) {
    case RuleType::YesNo: return value.asTruth() == Truth::True;
    case RuleType::Number: return value.asNumber();
    case RuleType::Date: return value.asDay().toString(Qt::ISODate);
    case RuleType::Text:
    case RuleType::Code: return *value.asText();
    case RuleType::Codes: return QJsonArray::fromStringList(*value.asTexts());
    }
    return {};
}

QByteArray ruleLogic(const QJsonValue &json)
{
    // A bare constant is no document; in brackets it is.
    const QByteArray bracketed = QJsonDocument(QJsonArray{json}).toJson(QJsonDocument::Compact);
    return bracketed.mid(1, bracketed.size() - 2);
}

} // namespace

QByteArray ruleOracle(const QByteArray &line)
{
    const Result<QJsonValue> read = JsonReader::read(line, {.depthMax = 64, .numbers = JsonNumbers::Decimals});
    if (!read)
        return ruleRefusal(read.error());
    const QJsonObject question = read->toObject();
    const QJsonObject types = question.value(QLatin1String("types")).toObject();
    RuleSlots dictionary;
    for (auto type = types.begin(); type != types.end(); ++type) {
        if (!addNamed(type.key(), type.value(), {}, dictionary))
            return ruleRefusal(inputRefused(
                {{QStringLiteral("types.") + type.key(),
                  &problem::FieldChoice,
                  {{QStringLiteral("choices"), QStringLiteral("yesNo、number、date、text、code、codes、rows")}}}}));
    }
    const Result<Rule> rule = Rule::compileAny({ruleLogic(question.value(QLatin1String("rule")))}, dictionary);
    if (!rule)
        return ruleRefusal(rule.error());
    std::vector<RuleValue> values;
    std::vector<RuleRows> groups;
    QString place;
    if (!readAnswers(question.value(QLatin1String("data")), dictionary, values, groups, place))
        return ruleRefusal(inputRefused({{QStringLiteral("data.") + place,
                                          &problem::FieldType,
                                          {{QStringLiteral("expected"), QStringLiteral("types里写明的类型")}}}}));
    static const Result<WorkingCalendar> calendar = WorkingCalendar::shipped();
    const QDate day = QDate::fromString(question.value(QLatin1String("day")).toString(), Qt::ISODate);
    const RuleValue value =
        rule->value({.values = values, .groups = groups, .day = day, .calendar = calendar ? &*calendar : nullptr});
    if (!value.isKnown())
        return ruleReply(QStringLiteral("unknown"), true);
    return ruleReply(QStringLiteral("value"), shown(value, rule->type()));
}

} // namespace ow
