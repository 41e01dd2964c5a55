#pragma once
// One evaluation of a program. For the rules area only.
#include "models/rules/Rule.h"
#include "models/rules/RuleProgram.h"

#include <array>

namespace ow {

/// Names of which an analysis has not yet decided whether they are answered: then even `present` is unknown.
struct RuleUndecided {
    std::vector<char> names;  ///< by slot
    std::vector<char> groups; ///< by group
};

class RuleRun {
public:
    RuleRun(const RuleProgram &program, const RuleContext &context, const RuleUndecided *undecided = nullptr)
        : m_program(program), m_context(context), m_undecided(undecided), m_rows{context.row}
    {
    }

    /// By node; each knows the nodes of its type only. Unknown: NaN, the null day, the null pointer.
    Truth truth(int node);
    double number(int node);
    QDate day(int node);
    const QString *text(int node, QString &scratch);
    const QStringList *texts(int node, QStringList &scratch);
    RuleValue value(int node);

private:
    const RuleNode &at(int node) const { return m_program.nodes[size_t(node)]; }
    const RuleValue &held(const RuleNode &leaf) const;
    int rowsOf(const RuleNode &loop) const;
    bool isOpen(const RuleNode &leaf) const;
    bool isOpenLoop(const RuleNode &loop) const;
    /// The branch an `if` takes; -1 when its condition is unknown or nothing is left.
    int branch(const RuleNode &node);

    Truth equal(const RuleNode &node);
    Truth ordered(const RuleNode &node);
    Truth less(int left, int right, RuleOp op);
    Truth allOf(const RuleNode &node);
    Truth anyOf(const RuleNode &node);
    Truth inList(const RuleNode &node);
    Truth among(const RuleNode &node);
    Truth overRows(const RuleNode &node);
    double arithmetic(const RuleNode &node);
    double length(const RuleNode &node);
    double age(const RuleNode &node);
    double workdays(const RuleNode &node);
    double rowSum(const RuleNode &node);
    QDate shifted(const RuleNode &node);
    bool joined(const RuleNode &node, QString &out);
    bool part(const RuleNode &node, QString &out);

    const RuleProgram &m_program;
    const RuleContext &m_context;
    const RuleUndecided *m_undecided;
    std::array<int, ruleLoopsMax> m_rows;
    std::array<double, ruleLoopsMax> m_accumulators{};
};

} // namespace ow
