#include "models/rules/Rule.h"

#include "models/rules/RuleCompiler.h"
#include "models/rules/RuleRun.h"

namespace ow {

namespace {

Result<std::shared_ptr<const RuleProgram>> compiledRule(const JsonText &logic, const RuleSlots &dictionary,
                                                        std::optional<RuleType> wanted, QStringView group)
{
    return RuleCompiler(dictionary, group).compile(logic.text, wanted).map([](RuleProgram program) {
        return std::make_shared<const RuleProgram>(std::move(program));
    });
}

std::shared_ptr<const RuleProgram> alwaysTrue()
{
    static const std::shared_ptr<const RuleProgram> program = [] {
        RuleNode node;
        node.number = 1;
        RuleProgram made;
        made.nodes.push_back(node);
        return std::make_shared<const RuleProgram>(std::move(made));
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
    return RuleRun(*m_program, context).truth(m_program->root);
}

RuleValue Rule::value(const RuleContext &context) const
{
    return RuleRun(*m_program, context).value(m_program->root);
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
