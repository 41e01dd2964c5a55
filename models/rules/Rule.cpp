#include "models/rules/Rule.h"

#include "models/rules/RuleCode.h"
#include "models/rules/RuleCompiler.h"
#include "models/rules/RuleRun.h"

namespace ow {

namespace {

std::shared_ptr<const RuleProgram> keptProgram(RuleProgram program)
{
    const auto kept = std::make_shared<RuleProgram>(std::move(program));
    if (kept->nodes[size_t(kept->root)].type == RuleType::YesNo)
        kept->steps = ruleSteps(*kept);
    return kept;
}

Result<std::shared_ptr<const RuleProgram>> compiledRule(const JsonText &logic, const RuleSlots &dictionary,
                                                        std::optional<RuleType> wanted, QStringView group)
{
    return RuleCompiler(dictionary, group).compile(logic.text, wanted).map([](RuleProgram program) {
        return keptProgram(std::move(program));
    });
}

std::shared_ptr<const RuleProgram> alwaysTrue()
{
    static const std::shared_ptr<const RuleProgram> program = [] {
        RuleNode node;
        node.number = 1;
        RuleProgram made;
        made.nodes.push_back(node);
        return keptProgram(std::move(made));
    }();
    return program;
}

} // namespace

Rule::Rule() : m_program(alwaysTrue()) {}

Result<Rule> Rule::compile(const JsonText &logic, const RuleSlots &dictionary, RuleType wanted, QStringView group)
{
    auto program = compiledRule(logic, dictionary, wanted, group);
    if (!program)
        return fail(program.error());
    return Rule(*program);
}

Result<Rule> Rule::compileAny(const JsonText &logic, const RuleSlots &dictionary, QStringView group)
{
    auto program = compiledRule(logic, dictionary, std::nullopt, group);
    if (!program)
        return fail(program.error());
    return Rule(*program);
}

RuleType Rule::type() const
{
    return m_program->nodes[size_t(m_program->root)].type;
}

Truth Rule::truth(const RuleContext &context) const
{
    return m_program->steps.empty() ? Truth::Unknown : runSteps(m_program->steps.data(), context);
}

RuleValue Rule::value(const RuleContext &context) const
{
    return m_program->steps.empty() ? RuleRun(*m_program, context).value(m_program->root)
                                    : RuleValue::truth(truth(context));
}

const QList<int> &Rule::reads() const
{
    return m_program->reads;
}

const QList<int> &Rule::readsGroups() const
{
    return m_program->readsGroups;
}

} // namespace ow
