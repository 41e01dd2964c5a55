// The operators that are more than operands of one type: membership, rows, presence, dates, patterns.
#include "models/base/ProblemTypes.h"
#include "models/rules/RuleCompiler.h"

#include <algorithm>

namespace ow {

namespace {

constexpr int rulePatternMax = 200;

/// "0.5": digits with a point between them, nothing else that a reader of numbers might let through.
std::optional<double> decimalOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,9})?\\z"));
    return form.match(text).hasMatch() ? std::optional<double>(text.toDouble()) : std::nullopt;
}

std::optional<QDate> dayOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"));
    const QDate day = form.match(text).hasMatch() ? QDate::fromString(text, Qt::ISODate) : QDate();
    return day.isValid() ? std::optional<QDate>(day) : std::nullopt;
}

/// Of {"var":"x"} or {"var":["x"]}.
std::optional<QString> variableName(const QJsonValue &operand)
{
    const QJsonObject object = operand.toObject();
    QJsonValue name = object.value(QLatin1String("var"));
    if (name.isArray() && name.toArray().size() == 1)
        name = name.toArray().first();
    return object.size() == 1 && name.isString() ? std::optional(name.toString()) : std::nullopt;
}

} // namespace

std::optional<RuleList> RuleCompiler::constants(const QJsonValue &json, const Operand &needle, Place place)
{
    if (!json.isArray()) {
        refuseConstant(place, QStringLiteral("一列固定的值"));
        return std::nullopt;
    }
    const QJsonArray entries = json.toArray();
    const qsizetype faults = m_faults.size();
    RuleList list;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonValue entry = entries.at(i);
        const RulePlace at = operandPlace(place, i);
        const QJsonObject object = entry.toObject();
        if (needle.type == RuleType::Number) {
            const std::optional<double> written = decimalOf(object.value(QLatin1String("number")).toString());
            if (entry.isDouble())
                list.numbers.push_back(entry.toDouble());
            else if (object.size() == 1 && written)
                list.numbers.push_back(*written);
            else
                refuseConstant(at, ruleTypeName(RuleType::Number));
        } else if (needle.type == RuleType::Date) {
            const std::optional<QDate> day = dayOf(object.value(QLatin1String("date")).toString());
            if (object.size() == 1 && day)
                list.numbers.push_back(double(day->toJulianDay()));
            else
                refuseConstant(at, QStringLiteral("{\"date\":\"年-月-日\"}"));
        } else if (!entry.isString()) {
            refuseConstant(at, ruleTypeName(needle.type == RuleType::Text ? RuleType::Text : RuleType::Code));
        } else if (codesKnown(needle, entry.toString(), at)) {
            list.texts.append(entry.toString());
        }
    }
    return m_faults.size() == faults ? std::optional<RuleList>(list) : std::nullopt;
}

RuleCompiler::Operand RuleCompiler::in(const RuleOperator &op, Arguments given, Place place)
{
    Operand needle = expression(given.at(0), operandPlace(place, 0));
    if (given.at(1).isArray()) {
        if (!needle.ok())
            return {};
        if (needle.type == RuleType::YesNo || needle.type == RuleType::Codes) {
            refuseOperand(operandPlace(place, 0), op, QStringLiteral("数字、日期、文字或代码"), needle);
            return {};
        }
        const std::optional<RuleList> list = constants(given.at(1), needle, operandPlace(place, 1));
        if (!list)
            return {};
        const Operand made = add(RuleOp::InList, RuleType::YesNo, {needle});
        m_program.nodes.back().extra = int(m_program.lists.size());
        m_program.lists.push_back(*list);
        return made;
    }
    const Operand hay = expression(given.at(1), operandPlace(place, 1));
    if (!needle.ok() || !hay.ok())
        return {};
    if (hay.type == RuleType::Codes) {
        if (needle.literal && needle.type == RuleType::Text && !codesKnown(hay, textOf(needle), operandPlace(place, 0)))
            return {};
        if (needle.type != RuleType::Code && !(needle.literal && needle.type == RuleType::Text)) {
            refuseOperand(operandPlace(place, 0), op, ruleTypeName(RuleType::Code), needle);
            return {};
        }
        return add(RuleOp::InCodes, RuleType::YesNo, {needle, hay});
    }
    const bool texts = wantedType(hay, RuleType::Text, op, operandPlace(place, 1));
    if (!wantedType(needle, RuleType::Text, op, operandPlace(place, 0)) || !texts)
        return {};
    return add(RuleOp::InText, RuleType::YesNo, {needle, hay});
}

RuleCompiler::Operand RuleCompiler::codeIn(const RuleOperator &op, Arguments given, Place place)
{
    const Operand code = expression(given.at(0), operandPlace(place, 0));
    if (!code.ok())
        return {};
    if (code.type != RuleType::Code && code.type != RuleType::Codes) {
        refuseOperand(operandPlace(place, 0), op, ruleTypeName(RuleType::Code), code);
        return {};
    }
    const std::optional<RuleList> list = constants(given.at(1), code, operandPlace(place, 1));
    if (!list)
        return {};
    const RuleOp how = code.type == RuleType::Code ? RuleOp::InList : RuleOp::AnyCode;
    const Operand made = add(how, RuleType::YesNo, {code});
    m_program.nodes.back().extra = int(m_program.lists.size());
    m_program.lists.push_back(*list);
    return made;
}

RuleCompiler::Operand RuleCompiler::overRows(const RuleOperator &op, Arguments given, Place place)
{
    const int group = m_dictionary.group(variableName(given.first()).value_or(QString()));
    if (group < 0) {
        refuse(operandPlace(place, 0), problem::RuleRows, {{QStringLiteral("operator"), op.name}});
        return {};
    }
    if (m_loops.size() >= ruleLoopsMax) {
        refuse(place, problem::RuleTooLong, {{QStringLiteral("max"), QString::number(ruleLoopsMax - 1)}});
        return {};
    }
    const bool counts = op.op == RuleOp::Sum || op.op == RuleOp::Reduce;
    QList<Operand> operands;
    bool good = true;
    const int loop = int(m_loops.size());
    if (given.size() > 1) {
        m_loops.append({group, op.op == RuleOp::Reduce});
        operands.append(expression(given.at(1), operandPlace(place, 1)));
        m_loops.removeLast();
        good = wantedType(operands.last(), counts ? RuleType::Number : RuleType::YesNo, op, operandPlace(place, 1));
    }
    if (op.op == RuleOp::Reduce) {
        operands.append(expression(given.at(2), operandPlace(place, 2)));
        good = wantedType(operands.last(), RuleType::Number, op, operandPlace(place, 2)) && good;
    }
    if (!good)
        return {};
    const bool number = counts || op.op == RuleOp::Count;
    const Operand made = add(op.op, number ? RuleType::Number : RuleType::YesNo, operands);
    m_program.nodes.back().group = qint16(group);
    m_program.nodes.back().loop = qint16(loop);
    return made;
}

RuleCompiler::Operand RuleCompiler::namedLeaves(Arguments names, RuleOp op, Place place)
{
    QList<Operand> leaves;
    RuleList list;
    bool good = true;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!names.at(i).isString()) {
            good = refuseConstant(operandPlace(place, i), QStringLiteral("名称"));
            continue;
        }
        leaves.append(leaf(names.at(i).toString(), operandPlace(place, i)));
        good = leaves.last().ok() && good;
        list.texts.append(names.at(i).toString());
    }
    if (!good)
        return {};
    const Operand made = add(op, RuleType::Codes, leaves);
    m_program.nodes.back().extra = int(m_program.lists.size());
    m_program.lists.push_back(list);
    return made;
}

RuleCompiler::Operand RuleCompiler::missing(const RuleOperator &op, Arguments given, Place place)
{
    return namedLeaves(given, op.op, place);
}

RuleCompiler::Operand RuleCompiler::missingSome(const RuleOperator &op, Arguments given, Place place)
{
    bool good = true;
    if (!given.at(0).isDouble())
        good = refuseConstant(operandPlace(place, 0), ruleTypeName(RuleType::Number));
    if (!given.at(1).isArray())
        good = refuseConstant(operandPlace(place, 1), QStringLiteral("一列名称"));
    if (!good)
        return {};
    const Operand made = namedLeaves(given.at(1).toArray(), op.op, operandPlace(place, 1));
    if (made.ok())
        m_program.nodes.back().number = given.at(0).toDouble();
    return made;
}

RuleCompiler::Operand RuleCompiler::present(const RuleOperator &, Arguments given, Place place)
{
    const std::optional<QString> name = variableName(given.first());
    if (!name) {
        refuseConstant(operandPlace(place, 0), QStringLiteral("{\"var\":\"名称\"}"));
        return {};
    }
    const Operand named = leaf(*name, operandPlace(place, 0));
    return named.ok() ? add(RuleOp::Present, RuleType::YesNo, {named}) : Operand{};
}

RuleCompiler::Operand RuleCompiler::decimal(const RuleOperator &, Arguments given, Place place)
{
    const std::optional<double> value = decimalOf(given.first().toString());
    if (value)
        return number(*value);
    refuseConstant(operandPlace(place, 0), QStringLiteral("形如\"0.5\"的小数"));
    return {};
}

RuleCompiler::Operand RuleCompiler::date(const RuleOperator &op, Arguments given, Place place)
{
    if (given.isEmpty())
        return add(op.op, RuleType::Date, {});
    const std::optional<QDate> value = dayOf(given.first().toString());
    if (value)
        return day(*value);
    refuseConstant(operandPlace(place, 0), QStringLiteral("形如\"2026-02-13\"的日期"));
    return {};
}

RuleCompiler::Operand RuleCompiler::shiftedDay(const RuleOperator &op, Arguments given, Place place)
{
    const Operand from = expression(given.at(0), operandPlace(place, 0));
    const Operand by = expression(given.at(1), operandPlace(place, 1));
    const bool dated = wantedType(from, RuleType::Date, op, operandPlace(place, 0));
    if (!wantedType(by, RuleType::Number, op, operandPlace(place, 1)) || !dated)
        return {};
    return add(op.op, RuleType::Date, {from, by});
}

RuleCompiler::Operand RuleCompiler::workdays(const RuleOperator &op, Arguments given, Place place)
{
    const Operand from = expression(given.at(0), operandPlace(place, 0));
    const Operand to = expression(given.at(1), operandPlace(place, 1));
    const bool dated = wantedType(from, RuleType::Date, op, operandPlace(place, 0));
    if (!wantedType(to, RuleType::Date, op, operandPlace(place, 1)) || !dated)
        return {};
    return add(op.op, RuleType::Number, {from, to});
}

RuleCompiler::Operand RuleCompiler::age(const RuleOperator &op, Arguments given, Place place)
{
    QList<Operand> operands;
    bool good = true;
    for (qsizetype i = 0; i < given.size(); ++i) {
        operands.append(expression(given.at(i), operandPlace(place, i)));
        good = wantedType(operands.last(), RuleType::Date, op, operandPlace(place, i)) && good;
    }
    if (!good)
        return {};
    if (operands.size() == 1)
        operands.append(add(RuleOp::CaseDay, RuleType::Date, {}));
    return add(op.op, RuleType::Number, operands);
}

RuleCompiler::Operand RuleCompiler::length(const RuleOperator &op, Arguments given, Place place)
{
    const Operand operand = expression(given.first(), operandPlace(place, 0));
    if (!operand.ok())
        return {};
    if (operand.type != RuleType::Text && operand.type != RuleType::Codes) {
        refuseOperand(operandPlace(place, 0), op, QStringLiteral("文字或多个代码"), operand);
        return {};
    }
    return add(op.op, RuleType::Number, {operand});
}

RuleCompiler::Operand RuleCompiler::matches(const RuleOperator &op, Arguments given, Place place)
{
    const Operand operand = expression(given.at(0), operandPlace(place, 0));
    const bool good = wantedType(operand, RuleType::Text, op, operandPlace(place, 0));
    const QString written = given.at(1).toString();
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(written),
                                     QRegularExpression::UseUnicodePropertiesOption);
    if (!given.at(1).isString() || written.isEmpty() || written.size() > rulePatternMax || !pattern.isValid()) {
        refuse(operandPlace(place, 1), problem::RulePattern,
               {{QStringLiteral("max"), QString::number(rulePatternMax)}});
        return {};
    }
    if (!good)
        return {};
    const Operand made = add(op.op, RuleType::YesNo, {operand});
    m_program.nodes.back().extra = int(m_program.patterns.size());
    m_program.patterns.append(pattern);
    m_program.patterns.last().optimize();
    m_program.writtenPatterns.append(written);
    return made;
}

} // namespace ow
