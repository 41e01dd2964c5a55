// A rule as a sentence that a clerk can read aloud.
#include "models/base/ChineseDate.h"
#include "models/rules/Rule.h"
#include "models/rules/RuleProgram.h"

#include <QLocale>

namespace ow {

namespace {

class RuleTeller {
public:
    RuleTeller(const RuleProgram &program, const RuleNames &names) : m_program(program), m_names(names) {}

    /// A yes-or-no node; `within` is the node it is a part of, which decides whether it needs brackets.
    QString clause(int node, RuleOp within = RuleOp::Constant) const;
    /// Any other.
    QString term(int node) const;

private:
    const RuleNode &at(int node) const { return m_program.nodes[size_t(node)]; }
    int operand(const RuleNode &node, int index) const { return m_program.operands[size_t(node.first + index)]; }
    QString nameOf(const QString &slot) const { return m_names.name ? m_names.name(slot) : slot; }
    QString slotName(const RuleNode &leaf) const { return nameOf(m_program.dictionary.at(leaf.slot).name); }
    QString groupName(const RuleNode &loop) const { return nameOf(m_program.dictionary.groupName(loop.group)); }
    QString any(int node) const { return at(node).type == RuleType::YesNo ? clause(node) : term(node); }
    QString bracketed(int node) const { return QStringLiteral("（%1）").arg(any(node)); }

    /// A term beside what it is compared with: a constant takes code names and unit from the other side.
    QString beside(int node, int other) const;
    QString quoted(const QString &text, int other) const;
    QString equality(const RuleNode &node, bool equal) const;
    QString order(const RuleNode &node) const;
    QString listed(const RuleNode &node, bool contained) const;
    QString joined(const RuleNode &node, const QString &with, RuleOp op, RuleOp within) const;
    QString denied(int node) const;
    QString choice(const RuleNode &node) const;
    QString overRows(const RuleNode &node) const;
    QString infix(const RuleNode &node, const QString &sign) const;
    QString enumerated(const RuleNode &node) const;
    QString shifted(const RuleNode &node, const QString &unit) const;
    QString names(const RuleNode &node) const;

    const RuleProgram &m_program;
    const RuleNames &m_names;
};

QString plainNumber(double value)
{
    return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

QString plainDay(double julianDay)
{
    return chineseDate(QDate::fromJulianDay(qint64(julianDay)));
}

QString orderWord(RuleOp op, RuleType type)
{
    const bool days = type == RuleType::Date;
    switch (op) {
    case RuleOp::Less: return days ? QStringLiteral("早于") : QStringLiteral("小于");
    case RuleOp::LessEqual: return days ? QStringLiteral("不晚于") : QStringLiteral("不超过");
    case RuleOp::Greater: return days ? QStringLiteral("晚于") : QStringLiteral("大于");
    default: return days ? QStringLiteral("不早于") : QStringLiteral("不少于");
    }
}

QString RuleTeller::quoted(const QString &text, int other) const
{
    const RuleNode *node = other < 0 ? nullptr : &at(other);
    const bool named =
        node && node->slot >= 0 && m_names.code && (node->type == RuleType::Code || node->type == RuleType::Codes);
    const QString shown = named ? m_names.code(m_program.dictionary.at(node->slot).name, text) : text;
    return QStringLiteral("“%1”").arg(shown);
}

QString RuleTeller::beside(int node, int other) const
{
    if (at(node).op != RuleOp::Constant)
        return any(node);
    if (at(node).type == RuleType::Text || at(node).type == RuleType::Code)
        return quoted(m_program.texts.at(at(node).extra), other);
    const bool measured = at(node).type == RuleType::Number && at(other).slot >= 0 && m_names.unit;
    return any(node) + (measured ? m_names.unit(m_program.dictionary.at(at(other).slot).name) : QString());
}

QString RuleTeller::equality(const RuleNode &node, bool equal) const
{
    int left = operand(node, 0);
    int right = operand(node, 1);
    if (at(left).op == RuleOp::Constant)
        std::swap(left, right);
    if (at(left).type == RuleType::YesNo) {
        if (at(right).op == RuleOp::Constant)
            return equal == (at(right).number != 0) ? clause(left, RuleOp::Equal) : denied(left);
        return (equal ? QStringLiteral("%1与%2相同") : QStringLiteral("%1与%2不同"))
            .arg(bracketed(left), bracketed(right));
    }
    const bool number = at(left).type == RuleType::Number;
    const QString word = number ? (equal ? QStringLiteral("等于") : QStringLiteral("不等于"))
                                : (equal ? QStringLiteral("为") : QStringLiteral("不为"));
    return beside(left, right) + word + beside(right, left);
}

QString RuleTeller::order(const RuleNode &node) const
{
    const RuleType type = at(operand(node, 0)).type;
    if (node.count == 2)
        return beside(operand(node, 0), operand(node, 1)) + orderWord(node.op, type)
            + beside(operand(node, 1), operand(node, 0));
    const QString form = node.op == RuleOp::Less ? QStringLiteral("%1在%2与%3之间（不含两端）")
                                                 : QStringLiteral("%1在%2与%3之间（含两端）");
    return form.arg(any(operand(node, 1)), beside(operand(node, 0), operand(node, 1)),
                    beside(operand(node, 2), operand(node, 1)));
}

QString RuleTeller::listed(const RuleNode &node, bool contained) const
{
    const int subject = operand(node, 0);
    const RuleList &list = m_program.lists[size_t(node.extra)];
    QStringList entries;
    for (const QString &text : list.texts)
        entries.append(quoted(text, subject));
    for (const double number : list.numbers)
        entries.append(at(subject).type == RuleType::Date ? plainDay(number) : plainNumber(number));
    const QString all = entries.join(QStringLiteral("、"));
    if (node.op == RuleOp::AnyCode) {
        const QString word = contained ? QStringLiteral("包含") : QStringLiteral("不包含");
        return term(subject) + word + all + (entries.size() > 1 ? QStringLiteral("中的任何一项") : QString());
    }
    if (entries.size() == 1)
        return term(subject) + (contained ? QStringLiteral("为") : QStringLiteral("不为")) + all;
    return term(subject) + (contained ? QStringLiteral("是") : QStringLiteral("不是")) + all + QStringLiteral("之一");
}

QString RuleTeller::joined(const RuleNode &node, const QString &with, RuleOp op, RuleOp within) const
{
    if (node.count == 1)
        return clause(operand(node, 0), within);
    QStringList parts;
    for (const qint32 part : m_program.operandsOf(node))
        parts.append(clause(part, op));
    const QString whole = parts.join(with);
    return within == RuleOp::Constant || within == op ? whole : QStringLiteral("（%1）").arg(whole);
}

QString RuleTeller::denied(int index) const
{
    const RuleNode &node = at(index);
    switch (node.op) {
    case RuleOp::Slot:
    case RuleOp::RowSlot: return QStringLiteral("%1为“否”").arg(slotName(node));
    case RuleOp::Present: return QStringLiteral("没有填写%1").arg(slotName(at(operand(node, 0))));
    case RuleOp::Equal: return equality(node, false);
    case RuleOp::NotEqual: return equality(node, true);
    case RuleOp::InList:
    case RuleOp::AnyCode: return listed(node, false);
    case RuleOp::InCodes:
        return QStringLiteral("%1不包含%2").arg(term(operand(node, 1)), beside(operand(node, 0), operand(node, 1)));
    case RuleOp::Not: return clause(operand(node, 0), RuleOp::Not);
    default: return QStringLiteral("并非%1").arg(bracketed(index));
    }
}

QString RuleTeller::choice(const RuleNode &node) const
{
    QStringList parts;
    for (int i = 0; i + 1 < node.count; i += 2)
        parts.append(QStringLiteral("%1时，%2").arg(clause(operand(node, i), RuleOp::If), any(operand(node, i + 1))));
    if (node.count % 2 == 1)
        parts.append(QStringLiteral("其他情况，%1").arg(any(operand(node, node.count - 1))));
    return QStringLiteral("（%1）").arg(parts.join(QStringLiteral("；")));
}

QString RuleTeller::overRows(const RuleNode &node) const
{
    const QString group = groupName(node);
    const QString inner = node.count > 0 ? bracketed(operand(node, 0)) : QString();
    switch (node.op) {
    case RuleOp::Some: return QStringLiteral("至少一行%1满足%2").arg(group, inner);
    case RuleOp::All: return QStringLiteral("每一行%1都满足%2").arg(group, inner);
    case RuleOp::None: return QStringLiteral("没有一行%1满足%2").arg(group, inner);
    case RuleOp::Sum: return QStringLiteral("各行%1的%2之和").arg(group, inner);
    case RuleOp::Count:
        return node.count == 0 ? QStringLiteral("%1的行数").arg(group)
                               : QStringLiteral("满足%2的%1行数").arg(group, inner);
    default: return QStringLiteral("从%3起逐行累计%1的%2").arg(group, inner, any(operand(node, 1)));
    }
}

QString RuleTeller::clause(int index, RuleOp within) const
{
    const RuleNode &node = at(index);
    switch (node.op) {
    case RuleOp::Constant: return node.number != 0 ? QStringLiteral("任何情况") : QStringLiteral("没有任何情况");
    case RuleOp::Slot:
    case RuleOp::RowSlot: return QStringLiteral("%1为“是”").arg(slotName(node));
    case RuleOp::Equal:
    case RuleOp::NotEqual: return equality(node, node.op == RuleOp::Equal);
    case RuleOp::Less:
    case RuleOp::LessEqual:
    case RuleOp::Greater:
    case RuleOp::GreaterEqual: return order(node);
    case RuleOp::And: return joined(node, QStringLiteral("，且"), node.op, within);
    case RuleOp::Or: return joined(node, QStringLiteral("，或"), node.op, within);
    case RuleOp::Not: return denied(operand(node, 0));
    case RuleOp::If: return choice(node);
    case RuleOp::InList:
    case RuleOp::AnyCode: return listed(node, true);
    case RuleOp::InText:
        return QStringLiteral("%1含有%2").arg(beside(operand(node, 1), -1), beside(operand(node, 0), -1));
    case RuleOp::InCodes:
        return QStringLiteral("%1包含%2").arg(term(operand(node, 1)), beside(operand(node, 0), operand(node, 1)));
    case RuleOp::Matches:
        return QStringLiteral("%1符合格式“%2”").arg(term(operand(node, 0)), m_program.writtenPatterns.at(node.extra));
    case RuleOp::Present: return QStringLiteral("填写了%1").arg(slotName(at(operand(node, 0))));
    default: return overRows(node);
    }
}

QString RuleTeller::infix(const RuleNode &node, const QString &sign) const
{
    QStringList parts;
    for (const qint32 part : m_program.operandsOf(node)) {
        const RuleOp op = at(part).op;
        const bool compound =
            op == RuleOp::Add || op == RuleOp::Subtract || op == RuleOp::Multiply || op == RuleOp::Divide;
        parts.append(compound ? bracketed(part) : any(part));
    }
    return parts.join(sign);
}

QString RuleTeller::enumerated(const RuleNode &node) const
{
    QStringList parts;
    for (const qint32 part : m_program.operandsOf(node))
        parts.append(beside(part, -1));
    return parts.join(QStringLiteral("、"));
}

QString RuleTeller::shifted(const RuleNode &node, const QString &unit) const
{
    const QString from = term(operand(node, 0));
    const RuleNode &by = at(operand(node, 1));
    if (by.op == RuleOp::Constant && by.number < 0)
        return QStringLiteral("%1之前%2%3").arg(from, plainNumber(-by.number), unit);
    return QStringLiteral("%1之后%2%3").arg(from, term(operand(node, 1)), unit);
}

QString RuleTeller::names(const RuleNode &node) const
{
    QStringList parts;
    for (const qint32 part : m_program.operandsOf(node))
        parts.append(slotName(at(part)));
    return parts.join(QStringLiteral("、"));
}

QString RuleTeller::term(int index) const
{
    const RuleNode &node = at(index);
    switch (node.op) {
    case RuleOp::Constant:
        if (node.type == RuleType::Number)
            return plainNumber(node.number);
        return node.type == RuleType::Date ? plainDay(node.number) : quoted(m_program.texts.at(node.extra), -1);
    case RuleOp::Slot:
    case RuleOp::RowSlot: return slotName(node);
    case RuleOp::Accumulator: return QStringLiteral("前面各行的累计");
    case RuleOp::CaseDay: return QStringLiteral("办理当日");
    case RuleOp::If: return choice(node);
    case RuleOp::Add: return infix(node, QStringLiteral("＋"));
    case RuleOp::Subtract: return infix(node, QStringLiteral("－"));
    case RuleOp::Multiply: return infix(node, QStringLiteral("×"));
    case RuleOp::Divide: return infix(node, QStringLiteral("÷"));
    case RuleOp::Remainder: return QStringLiteral("%1除以%2的余数").arg(any(operand(node, 0)), any(operand(node, 1)));
    case RuleOp::Negate: return QStringLiteral("负的%1").arg(bracketed(operand(node, 0)));
    case RuleOp::Min: return QStringLiteral("%1中最小的").arg(enumerated(node));
    case RuleOp::Max: return QStringLiteral("%1中最大的").arg(enumerated(node));
    case RuleOp::Length:
        return (at(operand(node, 0)).type == RuleType::Text ? QStringLiteral("%1的字数") : QStringLiteral("%1的项数"))
            .arg(beside(operand(node, 0), -1));
    case RuleOp::AgeAt:
        return at(operand(node, 1)).op == RuleOp::CaseDay
            ? QStringLiteral("按%1算的周岁").arg(term(operand(node, 0)))
            : QStringLiteral("按%1算、到%2的周岁").arg(term(operand(node, 0)), term(operand(node, 1)));
    case RuleOp::WorkdaysBetween:
        return QStringLiteral("%1之后至%2的工作日数").arg(term(operand(node, 0)), term(operand(node, 1)));
    case RuleOp::AddDays: return shifted(node, QStringLiteral("天"));
    case RuleOp::AddMonths: return shifted(node, QStringLiteral("个月"));
    case RuleOp::AddWorkdays: return shifted(node, QStringLiteral("个工作日"));
    case RuleOp::Cat: return QStringLiteral("%1连写").arg(enumerated(node));
    case RuleOp::Substr: {
        const QString from =
            QStringLiteral("%1从第%2个字之后").arg(beside(operand(node, 0), -1), any(operand(node, 1)));
        return node.count == 2 ? from + QStringLiteral("的部分")
                               : from + QStringLiteral("的%1个字").arg(any(operand(node, 2)));
    }
    case RuleOp::Missing: return QStringLiteral("%1中没有填写的").arg(names(node));
    case RuleOp::MissingSome:
        return QStringLiteral("%1中没有填写的（至少填%2项）").arg(names(node), plainNumber(node.number));
    default: return overRows(node);
    }
}

} // namespace

QString Rule::inWords(const RuleNames &names) const
{
    const RuleTeller teller(*m_program, names);
    return type() == RuleType::YesNo ? teller.clause(m_program->root) : teller.term(m_program->root);
}

QString ruleNodeInWords(const RuleProgram &program, int node, const RuleNames &names)
{
    const RuleTeller teller(program, names);
    return program.nodes[size_t(node)].type == RuleType::YesNo ? teller.clause(node) : teller.term(node);
}

} // namespace ow
