#include "models/rules/RuleCompiler.h"

#include "models/base/JsonReader.h"
#include "models/base/ProblemTypes.h"

#include <algorithm>

namespace ow {

namespace {

constexpr int ruleNodesMax = 5000;

QString countText(const RuleOperator &op)
{
    if (op.operandsMax < 0)
        return QStringLiteral("至少%1").arg(op.operandsMin);
    if (op.operandsMin == op.operandsMax)
        return QString::number(op.operandsMin);
    return QStringLiteral("%1到%2").arg(op.operandsMin).arg(op.operandsMax);
}

} // namespace

QString RulePlace::text() const
{
    if (!parent)
        return QStringLiteral("rule");
    return index < 0 ? parent->text() + QLatin1Char('.') + name.toString()
                     : QStringLiteral("%1[%2]").arg(parent->text()).arg(index);
}

QString ruleTypeName(RuleType type)
{
    switch (type) {
    case RuleType::YesNo: return QStringLiteral("是否");
    case RuleType::Number: return QStringLiteral("数字");
    case RuleType::Date: return QStringLiteral("日期");
    case RuleType::Text: return QStringLiteral("文字");
    case RuleType::Code: return QStringLiteral("代码");
    case RuleType::Codes: return QStringLiteral("多个代码");
    }
    return {};
}

RuleCompiler::RuleCompiler(const RuleSlots &dictionary, QStringView group)
    : m_dictionary(dictionary), m_ownGroup(group.isEmpty() ? -1 : dictionary.group(group)), m_loops{{m_ownGroup, false}}
{
}

const QHash<QString, RuleOperator> &RuleCompiler::operators()
{
    using C = RuleCompiler;
    static const QHash<QString, RuleOperator> table = [] {
        const QList<RuleOperator> rows{
            {QStringLiteral("var"), RuleOp::Slot, &C::variable, 1, 1},
            {QStringLiteral("=="), RuleOp::Equal, &C::equality, 2, 2},
            {QStringLiteral("==="), RuleOp::Equal, &C::equality, 2, 2},
            {QStringLiteral("!="), RuleOp::NotEqual, &C::equality, 2, 2},
            {QStringLiteral("!=="), RuleOp::NotEqual, &C::equality, 2, 2},
            {QStringLiteral("<"), RuleOp::Less, &C::order, 2, 3},
            {QStringLiteral("<="), RuleOp::LessEqual, &C::order, 2, 3},
            {QStringLiteral(">"), RuleOp::Greater, &C::order, 2, 2},
            {QStringLiteral(">="), RuleOp::GreaterEqual, &C::order, 2, 2},
            {QStringLiteral("and"), RuleOp::And, &C::logic, 1, -1},
            {QStringLiteral("or"), RuleOp::Or, &C::logic, 1, -1},
            {QStringLiteral("!"), RuleOp::Not, &C::negation, 1, 1},
            {QStringLiteral("!!"), RuleOp::And, &C::negation, 1, 1},
            {QStringLiteral("if"), RuleOp::If, &C::condition, 2, -1},
            {QStringLiteral("?:"), RuleOp::If, &C::condition, 3, 3},
            {QStringLiteral("in"), RuleOp::InList, &C::in, 2, 2},
            {QStringLiteral("codeIn"), RuleOp::InList, &C::codeIn, 2, 2},
            {QStringLiteral("+"), RuleOp::Add, &C::arithmetic, 1, -1},
            {QStringLiteral("-"), RuleOp::Subtract, &C::arithmetic, 1, 2},
            {QStringLiteral("*"), RuleOp::Multiply, &C::arithmetic, 1, -1},
            {QStringLiteral("/"), RuleOp::Divide, &C::arithmetic, 2, 2},
            {QStringLiteral("%"), RuleOp::Remainder, &C::arithmetic, 2, 2},
            {QStringLiteral("min"), RuleOp::Min, &C::arithmetic, 1, -1},
            {QStringLiteral("max"), RuleOp::Max, &C::arithmetic, 1, -1},
            {QStringLiteral("cat"), RuleOp::Cat, &C::joined, 1, -1},
            {QStringLiteral("substr"), RuleOp::Substr, &C::part, 2, 3},
            {QStringLiteral("some"), RuleOp::Some, &C::overRows, 2, 2},
            {QStringLiteral("any"), RuleOp::Some, &C::overRows, 2, 2},
            {QStringLiteral("all"), RuleOp::All, &C::overRows, 2, 2},
            {QStringLiteral("none"), RuleOp::None, &C::overRows, 2, 2},
            {QStringLiteral("sum"), RuleOp::Sum, &C::overRows, 2, 2},
            {QStringLiteral("count"), RuleOp::Count, &C::overRows, 1, 2},
            {QStringLiteral("reduce"), RuleOp::Reduce, &C::overRows, 3, 3},
            {QStringLiteral("missing"), RuleOp::Missing, &C::missing, 0, -1},
            {QStringLiteral("missing_some"), RuleOp::MissingSome, &C::missingSome, 2, 2},
            {QStringLiteral("present"), RuleOp::Present, &C::present, 1, 1},
            {QStringLiteral("number"), RuleOp::Constant, &C::decimal, 1, 1},
            {QStringLiteral("date"), RuleOp::CaseDay, &C::date, 0, 1},
            {QStringLiteral("addDays"), RuleOp::AddDays, &C::shiftedDay, 2, 2},
            {QStringLiteral("addMonths"), RuleOp::AddMonths, &C::shiftedDay, 2, 2},
            {QStringLiteral("addWorkdays"), RuleOp::AddWorkdays, &C::shiftedDay, 2, 2},
            {QStringLiteral("workdaysBetween"), RuleOp::WorkdaysBetween, &C::workdays, 2, 2},
            {QStringLiteral("ageAt"), RuleOp::AgeAt, &C::age, 1, 2},
            {QStringLiteral("len"), RuleOp::Length, &C::length, 1, 1},
            {QStringLiteral("matches"), RuleOp::Matches, &C::matches, 2, 2},
        };
        QHash<QString, RuleOperator> byName;
        for (const RuleOperator &row : rows)
            byName.insert(row.name, row);
        return byName;
    }();
    return table;
}

Result<RuleProgram> RuleCompiler::compile(const QByteArray &logic, std::optional<RuleType> wanted)
{
    const RulePlace root;
    // The parser knows objects and arrays only, a rule may be a bare constant.
    const Result<QJsonValue> json =
        JsonReader::read('[' + logic + ']', {.depthMax = 33, .numbers = JsonNumbers::Decimals});
    if (!json) {
        refuse(root, json.error().type(), json.error().parameters());
        return fail(Problem(problem::RuleRefused, {}, m_faults));
    }
    Operand result = expression(json->toArray().first(), root);
    if (result.ok() && wanted && *wanted != result.type) {
        const bool literalCode = *wanted == RuleType::Code && result.type == RuleType::Text && result.literal;
        const bool codeAsText = *wanted == RuleType::Text && result.type == RuleType::Code;
        if (!literalCode && !codeAsText)
            refuse(root, problem::RuleType,
                   {{QStringLiteral("expected"), ruleTypeName(*wanted)},
                    {QStringLiteral("found"), ruleTypeName(result.type)}});
    }
    if (!m_faults.isEmpty())
        return fail(Problem(problem::RuleRefused, {}, m_faults));
    m_program.root = result.node;
    for (const RuleNode &node : m_program.nodes) {
        if (node.slot >= 0)
            m_program.reads.append(node.slot);
        if (node.group >= 0 && node.op != RuleOp::RowSlot)
            m_program.readsGroups.append(node.group);
    }
    for (QList<int> *list : {&m_program.reads, &m_program.readsGroups}) {
        std::sort(list->begin(), list->end());
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    m_program.dictionary = m_dictionary;
    return std::move(m_program);
}

RuleCompiler::Operand RuleCompiler::expression(const QJsonValue &json, Place place)
{
    if (!json.isObject())
        return literal(json, place);
    const QJsonObject object = json.toObject();
    if (object.size() != 1) {
        refuse(place, problem::RuleShape);
        return {};
    }
    if (m_program.nodes.size() > ruleNodesMax) {
        if (m_faults.isEmpty() || m_faults.last().type != &problem::RuleTooLong)
            refuse(place, problem::RuleTooLong, {{QStringLiteral("max"), QString::number(ruleNodesMax)}});
        return {};
    }
    const QString name = object.constBegin().key();
    const auto op = operators().constFind(name);
    if (op == operators().constEnd()) {
        refuse(place, problem::RuleOperator, {{QStringLiteral("operator"), name}});
        return {};
    }
    const QJsonValue value = object.constBegin().value();
    const QJsonArray given = value.isArray() ? value.toArray() : QJsonArray{value};
    const RulePlace inside{&place, name, -1};
    if (given.size() < op->operandsMin || (op->operandsMax >= 0 && given.size() > op->operandsMax)) {
        refuse(inside, problem::RuleOperandCount,
               {{QStringLiteral("operator"), name}, {QStringLiteral("expected"), countText(*op)}});
        return {};
    }
    return (this->*op->compile)(*op, given, inside);
}

RuleCompiler::Operand RuleCompiler::literal(const QJsonValue &json, Place place)
{
    if (json.isBool()) {
        Operand made = number(json.toBool() ? 1 : 0);
        m_program.nodes.back().type = made.type = RuleType::YesNo;
        return made;
    }
    if (json.isDouble())
        return number(json.toDouble());
    if (json.isString())
        return text(json.toString());
    refuse(place, json.isNull() ? problem::RuleNull : problem::RuleList);
    return {};
}

RuleCompiler::Operand RuleCompiler::number(double value)
{
    Operand made = add(RuleOp::Constant, RuleType::Number, {});
    m_program.nodes.back().number = value;
    made.literal = true;
    return made;
}

RuleCompiler::Operand RuleCompiler::day(QDate value)
{
    Operand made = number(double(value.toJulianDay()));
    m_program.nodes.back().type = made.type = RuleType::Date;
    return made;
}

RuleCompiler::Operand RuleCompiler::text(const QString &value)
{
    Operand made = add(RuleOp::Constant, RuleType::Text, {});
    m_program.nodes.back().extra = int(m_program.texts.size());
    m_program.texts.append(value);
    made.literal = true;
    return made;
}

RuleCompiler::Operand RuleCompiler::add(RuleOp op, RuleType type, std::initializer_list<Operand> operands)
{
    return add(op, type, QList<Operand>(operands));
}

RuleCompiler::Operand RuleCompiler::add(RuleOp op, RuleType type, const QList<Operand> &operands)
{
    RuleNode node;
    node.op = op;
    node.type = type;
    node.first = int(m_program.operands.size());
    node.count = int(operands.size());
    for (const Operand &operand : operands)
        m_program.operands.push_back(operand.node);
    m_program.nodes.push_back(node);
    return {int(m_program.nodes.size()) - 1, type, -1, false};
}

QString RuleCompiler::textOf(const Operand &operand) const
{
    return m_program.texts.at(m_program.nodes[size_t(operand.node)].extra);
}

RuleCompiler::Operand RuleCompiler::variable(const RuleOperator &, Arguments given, Place place)
{
    if (given.first().isDouble())
        return leaf(QString::number(given.first().toInt()), place);
    if (!given.first().isString()) {
        refuseConstant(place, QStringLiteral("名称"));
        return {};
    }
    return leaf(given.first().toString(), place);
}

RuleCompiler::Operand RuleCompiler::leaf(const QString &name, Place place)
{
    const Loop &loop = m_loops.last();
    QString full = name;
    if (loop.reduces) {
        if (name == QLatin1String("accumulator")) {
            const Operand made = add(RuleOp::Accumulator, RuleType::Number, {});
            m_program.nodes.back().loop = qint16(m_loops.size() - 1);
            return made;
        }
        if (name == QLatin1String("current") || name.startsWith(QLatin1String("current.")))
            full = name.mid(8);
    }
    if (m_loops.size() > 1) {
        // A row's own names are short inside its loop; they hide a name of the whole form, as in JSONLogic.
        const QString group = m_dictionary.groupName(loop.group);
        const int own = m_dictionary.find(full.isEmpty() ? group : group + QLatin1Char('.') + full);
        if (own >= 0 && m_dictionary.at(own).group == group)
            return leafOf(own, name, place);
    }
    const int slot = m_dictionary.find(name);
    if (slot < 0) {
        refuse(place, problem::RuleName, {{QStringLiteral("name"), name}});
        return {};
    }
    return leafOf(slot, name, place);
}

RuleCompiler::Operand RuleCompiler::leafOf(int slot, const QString &name, Place place)
{
    const RuleSlot &named = m_dictionary.at(slot);
    RuleNode node;
    node.op = RuleOp::Slot;
    node.type = named.type;
    node.slot = slot;
    if (!named.group.isEmpty()) {
        const int group = m_dictionary.group(named.group);
        qsizetype loop = m_loops.size() - 1;
        while (loop >= 0 && m_loops.at(loop).group != group)
            --loop;
        if (loop < 0) {
            refuse(place, problem::RuleOutside,
                   {{QStringLiteral("name"), name}, {QStringLiteral("group"), named.group}});
            return {};
        }
        node.op = RuleOp::RowSlot;
        node.group = qint16(group);
        node.loop = qint16(loop);
        node.place = m_dictionary.place(slot);
    }
    m_program.nodes.push_back(node);
    const bool coded = named.type == RuleType::Code || named.type == RuleType::Codes;
    return {int(m_program.nodes.size()) - 1, named.type, coded ? slot : -1, false};
}

bool RuleCompiler::refuse(Place place, const ProblemType &type, const ProblemParameters &parameters)
{
    m_faults.append({place.text(), &type, parameters});
    return false;
}

bool RuleCompiler::refuseOperand(Place place, const RuleOperator &op, const QString &expected, const Operand &found)
{
    return refuse(place, problem::RuleOperand,
                  {{QStringLiteral("operator"), op.name},
                   {QStringLiteral("expected"), expected},
                   {QStringLiteral("found"), ruleTypeName(found.type)}});
}

bool RuleCompiler::refuseConstant(Place place, const QString &expected)
{
    return refuse(place, problem::RuleConstant, {{QStringLiteral("expected"), expected}});
}

bool RuleCompiler::wantedType(const Operand &operand, RuleType type, const RuleOperator &op, Place place)
{
    if (!operand.ok())
        return false;
    return operand.type == type || refuseOperand(place, op, ruleTypeName(type), operand);
}

bool RuleCompiler::codesKnown(const Operand &code, const QString &text, Place place)
{
    if (code.codesOf < 0 || m_dictionary.at(code.codesOf).codes.contains(text))
        return true;
    return refuse(place, problem::RuleCode,
                  {{QStringLiteral("name"), m_dictionary.at(code.codesOf).name}, {QStringLiteral("code"), text}});
}

void RuleCompiler::becomeCode(Operand &literal, const Operand &code, Place place)
{
    if (!codesKnown(code, textOf(literal), place))
        return;
    if (code.codesOf >= 0) {
        // The list's own letters: what shares them is known to be equal at a glance.
        const QStringList &codes = m_dictionary.at(code.codesOf).codes;
        QString &text = m_program.texts[m_program.nodes[size_t(literal.node)].extra];
        text = codes.at(codes.indexOf(text));
    }
    literal.type = RuleType::Code;
    literal.codesOf = code.codesOf;
    m_program.nodes[size_t(literal.node)].type = RuleType::Code;
}

bool RuleCompiler::sameType(Operand &left, Operand &right, const RuleOperator &op, Place place)
{
    if (!left.ok() || !right.ok())
        return false;
    const qsizetype faults = m_faults.size();
    if (left.type == RuleType::Code && right.type == RuleType::Text && right.literal)
        becomeCode(right, left, operandPlace(place, 1));
    else if (right.type == RuleType::Code && left.type == RuleType::Text && left.literal)
        becomeCode(left, right, operandPlace(place, 0));
    if (m_faults.size() != faults)
        return false;
    return left.type == right.type || refuseOperand(operandPlace(place, 1), op, ruleTypeName(left.type), right);
}

RuleCompiler::Operand RuleCompiler::equality(const RuleOperator &op, Arguments given, Place place)
{
    Operand left = expression(given.at(0), operandPlace(place, 0));
    Operand right = expression(given.at(1), operandPlace(place, 1));
    if (!sameType(left, right, op, place))
        return {};
    if (left.type == RuleType::Codes) {
        refuseOperand(operandPlace(place, 0), op, QStringLiteral("单个值"), left);
        return {};
    }
    return add(op.op, RuleType::YesNo, {left, right});
}

RuleCompiler::Operand RuleCompiler::order(const RuleOperator &op, Arguments given, Place place)
{
    QList<Operand> operands;
    bool good = true;
    for (qsizetype i = 0; i < given.size(); ++i) {
        const Operand operand = expression(given.at(i), operandPlace(place, i));
        operands.append(operand);
        if (!operand.ok()) {
            good = false;
        } else if (operand.type != RuleType::Number && operand.type != RuleType::Date) {
            good = refuseOperand(operandPlace(place, i), op, QStringLiteral("数字或日期"), operand);
        } else if (operands.first().ok() && operand.type != operands.first().type
                   && (operands.first().type == RuleType::Number || operands.first().type == RuleType::Date)) {
            good = refuseOperand(operandPlace(place, i), op, ruleTypeName(operands.first().type), operand);
        }
    }
    return good ? add(op.op, RuleType::YesNo, operands) : Operand{};
}

RuleCompiler::Operand RuleCompiler::logic(const RuleOperator &op, Arguments given, Place place)
{
    QList<Operand> operands;
    bool good = true;
    for (qsizetype i = 0; i < given.size(); ++i) {
        operands.append(expression(given.at(i), operandPlace(place, i)));
        good = wantedType(operands.last(), RuleType::YesNo, op, operandPlace(place, i)) && good;
    }
    return good ? add(op.op, RuleType::YesNo, operands) : Operand{};
}

RuleCompiler::Operand RuleCompiler::negation(const RuleOperator &op, Arguments given, Place place)
{
    const Operand operand = expression(given.first(), operandPlace(place, 0));
    if (!wantedType(operand, RuleType::YesNo, op, operandPlace(place, 0)))
        return {};
    return op.op == RuleOp::Not ? add(RuleOp::Not, RuleType::YesNo, {operand}) : operand;
}

RuleCompiler::Operand RuleCompiler::condition(const RuleOperator &op, Arguments given, Place place)
{
    QList<Operand> operands;
    bool good = true;
    int typed = -1; // the first result; a code before a bare text, which may become one
    for (qsizetype i = 0; i < given.size(); ++i) {
        operands.append(expression(given.at(i), operandPlace(place, i)));
        const bool isCondition = i % 2 == 0 && i + 1 < given.size();
        if (isCondition)
            good = wantedType(operands.last(), RuleType::YesNo, op, operandPlace(place, i)) && good;
        else if (!operands.last().ok())
            good = false;
        else if (typed < 0 || (operands.last().type == RuleType::Code && operands.at(typed).type == RuleType::Text))
            typed = int(i);
    }
    if (!good)
        return {};
    Operand model = operands.at(typed);
    int codesOf = model.codesOf;
    const qsizetype faults = m_faults.size();
    for (qsizetype i = 0; i < given.size(); ++i) {
        Operand &result = operands[i];
        if (i % 2 == 0 && i + 1 < given.size())
            continue;
        if (model.type == RuleType::Code && result.type == RuleType::Text && result.literal)
            becomeCode(result, model, operandPlace(place, i));
        else if (result.type != model.type)
            refuseOperand(operandPlace(place, i), op, ruleTypeName(model.type), result);
        // Of two lists nothing can be said of one code.
        codesOf = result.codesOf == codesOf ? codesOf : -1;
    }
    if (m_faults.size() != faults)
        return {};
    Operand made = add(op.op, model.type, operands);
    made.codesOf = codesOf;
    return made;
}

RuleCompiler::Operand RuleCompiler::arithmetic(const RuleOperator &op, Arguments given, Place place)
{
    QList<Operand> operands;
    bool good = true;
    for (qsizetype i = 0; i < given.size(); ++i) {
        operands.append(expression(given.at(i), operandPlace(place, i)));
        good = wantedType(operands.last(), RuleType::Number, op, operandPlace(place, i)) && good;
    }
    if (!good)
        return {};
    const bool negates = op.op == RuleOp::Subtract && operands.size() == 1;
    return add(negates ? RuleOp::Negate : op.op, RuleType::Number, operands);
}

RuleCompiler::Operand RuleCompiler::joined(const RuleOperator &op, Arguments given, Place place)
{
    QList<Operand> operands;
    bool good = true;
    for (qsizetype i = 0; i < given.size(); ++i) {
        operands.append(expression(given.at(i), operandPlace(place, i)));
        good = wantedType(operands.last(), RuleType::Text, op, operandPlace(place, i)) && good;
    }
    return good ? add(op.op, RuleType::Text, operands) : Operand{};
}

RuleCompiler::Operand RuleCompiler::part(const RuleOperator &op, Arguments given, Place place)
{
    QList<Operand> operands;
    bool good = true;
    for (qsizetype i = 0; i < given.size(); ++i) {
        operands.append(expression(given.at(i), operandPlace(place, i)));
        good =
            wantedType(operands.last(), i == 0 ? RuleType::Text : RuleType::Number, op, operandPlace(place, i)) && good;
    }
    return good ? add(op.op, RuleType::Text, operands) : Operand{};
}

} // namespace ow
