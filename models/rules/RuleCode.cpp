#include "models/rules/RuleCode.h"

#include "models/rules/RuleRun.h"

#include <cmath>
#include <cstring>

namespace ow {

namespace {

/// The relation that says the same with its operands the other way round.
RuleOp turned(RuleOp relation)
{
    switch (relation) {
    case RuleOp::Less: return RuleOp::Greater;
    case RuleOp::LessEqual: return RuleOp::GreaterEqual;
    case RuleOp::Greater: return RuleOp::Less;
    case RuleOp::GreaterEqual: return RuleOp::LessEqual;
    default: return relation;
    }
}

class StepMaker {
public:
    explicit StepMaker(const RuleProgram &program) : m_program(program) {}

    std::vector<RuleStep> made()
    {
        add(m_program.root);
        return std::move(m_steps);
    }

private:
    void add(int index)
    {
        const RuleNode &node = m_program.nodes[size_t(index)];
        RuleStep step;
        step.place = index;
        step.program = &m_program;
        switch (node.op) {
        case RuleOp::And: return addParts(RuleStep::Op::And, node);
        case RuleOp::Or: return addParts(RuleStep::Op::Or, node);
        case RuleOp::Not: return addParts(RuleStep::Op::Not, node);
        case RuleOp::Constant:
            step.op = RuleStep::Op::Constant;
            step.number = node.number;
            break;
        case RuleOp::Slot:
            step.op = RuleStep::Op::Truth;
            step.place = node.slot;
            step.number = 1;
            break;
        case RuleOp::Present:
            if (const RuleNode &leaf = operand(node, 0); leaf.op == RuleOp::Slot) {
                step.op = RuleStep::Op::Present;
                step.place = leaf.slot;
            }
            break;
        case RuleOp::Equal:
        case RuleOp::NotEqual:
        case RuleOp::Less:
        case RuleOp::LessEqual:
        case RuleOp::Greater:
        case RuleOp::GreaterEqual: compare(node, step); break;
        default: break;
        }
        m_steps.push_back(step);
    }

    void addParts(RuleStep::Op op, const RuleNode &node)
    {
        const size_t mine = m_steps.size();
        m_steps.emplace_back().op = op;
        for (const qint32 part : m_program.operandsOf(node))
            add(part);
        m_steps[mine].place = qint32(m_steps.size() - mine);
    }

    /// Where a name stands against a constant; otherwise the step stays one of the tree.
    void compare(const RuleNode &node, RuleStep &step)
    {
        const bool nameFirst = operand(node, 0).op == RuleOp::Slot;
        const RuleNode &name = operand(node, nameFirst ? 0 : 1);
        const RuleNode &constant = operand(node, nameFirst ? 1 : 0);
        if (node.count != 2 || name.op != RuleOp::Slot || constant.op != RuleOp::Constant)
            return;
        switch (name.type) {
        case RuleType::YesNo: step.op = RuleStep::Op::Truth; break;
        case RuleType::Number: step.op = RuleStep::Op::Number; break;
        case RuleType::Date: step.op = RuleStep::Op::Day; break;
        case RuleType::Text:
        case RuleType::Code: step.op = RuleStep::Op::Text; break;
        case RuleType::Codes: return; // compared with nothing
        }
        if (step.op == RuleStep::Op::Text)
            step.text = &m_program.texts.at(constant.extra);
        else
            step.number = constant.number;
        step.relation = nameFirst ? node.op : turned(node.op);
        step.place = name.slot;
    }

    const RuleNode &operand(const RuleNode &node, int number) const
    {
        return m_program.nodes[size_t(m_program.operands[size_t(node.first + number)])];
    }

    const RuleProgram &m_program;
    std::vector<RuleStep> m_steps;
};

bool holds(RuleOp relation, double left, double right)
{
    switch (relation) {
    case RuleOp::Equal: return left == right;
    case RuleOp::NotEqual: return left != right;
    case RuleOp::Less: return left < right;
    case RuleOp::LessEqual: return left <= right;
    case RuleOp::Greater: return left > right;
    default: return left >= right;
    }
}

/// Codes of a list mostly share their letters with it.
bool sameText(const QString &left, const QString &right)
{
    return left.size() == right.size()
        && (left.constData() == right.constData()
            || std::memcmp(left.constData(), right.constData(), size_t(left.size()) * sizeof(QChar)) == 0);
}

Truth runLeaf(const RuleStep &step, const RuleContext &context)
{
    if (step.op == RuleStep::Op::Constant)
        return truthOf(step.number != 0);
    if (step.op == RuleStep::Op::Tree)
        return RuleRun(*step.program, context).truth(step.place);
    if (size_t(step.place) >= context.values.size())
        return step.op == RuleStep::Op::Present ? Truth::False : Truth::Unknown;
    const RuleValue &given = context.values[size_t(step.place)];
    switch (step.op) {
    case RuleStep::Op::Number: {
        const double number = given.asNumber();
        return std::isnan(number) ? Truth::Unknown : truthOf(holds(step.relation, number, step.number));
    }
    case RuleStep::Op::Day: {
        const qint64 day = given.asJulianDay();
        return day == RuleValue::noDay ? Truth::Unknown : truthOf(holds(step.relation, double(day), step.number));
    }
    case RuleStep::Op::Text: {
        const QString *text = given.asText();
        return text ? truthOf(sameText(*text, *step.text) == (step.relation == RuleOp::Equal)) : Truth::Unknown;
    }
    case RuleStep::Op::Truth: {
        const Truth truth = given.asTruth();
        const bool same = truth == truthOf(step.number != 0);
        return truth == Truth::Unknown ? truth : truthOf(same == (step.relation == RuleOp::Equal));
    }
    default: return truthOf(given.isKnown());
    }
}

} // namespace

std::vector<RuleStep> ruleSteps(const RuleProgram &program)
{
    return StepMaker(program).made();
}

Truth runSteps(const RuleStep *step, const RuleContext &context)
{
    if (step->op > RuleStep::Op::Not)
        return runLeaf(*step, context);
    if (step->op == RuleStep::Op::Not) {
        const Truth inner = runSteps(step + 1, context);
        return inner == Truth::Unknown ? inner : truthOf(inner == Truth::False);
    }
    const Truth decisive = step->op == RuleStep::Op::And ? Truth::False : Truth::True;
    Truth result = step->op == RuleStep::Op::And ? Truth::True : Truth::False;
    const RuleStep *end = step + step->place;
    for (const RuleStep *part = step + 1; part != end; part += part->op <= RuleStep::Op::Not ? part->place : 1) {
        const Truth value = runSteps(part, context);
        if (value == decisive)
            return value;
        if (value == Truth::Unknown)
            result = value;
    }
    return result;
}

} // namespace ow
