#pragma once
// Looks for a filling in which parts of rules come out as wanted. For the rules area only.
#include "models/rules/RuleAnalysis.h"
#include "models/rules/RuleDomains.h"

namespace ow {

/// Visible rules by slot; a name without one is always there.
using RuleVisibility = std::map<int, const RuleProgram *>;

class RuleSolver {
public:
    enum class Outcome {
        Found,
        None, ///< and every case was tried
        Undecided,
    };

    /// `visibility`: what is hidden by it is unknown in the filling. Empty: each name may have any value.
    RuleSolver(const RuleWorld &world, std::vector<RuleGoal> goals, const RuleVisibility &visibility);

    /// At most `casesMax` cases.
    Outcome solve(int casesMax);
    /// Of the filling that was found; evaluated once more as a form would.
    const RuleFilling &filling() const { return m_filling; }
    int cases() const { return m_cases; }

private:
    /// A name, or the further rows of a group.
    struct Variable {
        int slot = -1;
        int group = -1;
    };

    void collect();
    void require(int slot, int group);
    bool search(size_t depth);
    bool trySlot(size_t depth, int slot);
    bool tryRows(size_t depth, int group);
    /// Whether all goals hold, or may still hold, with what is decided so far.
    Truth goalsNow() const;
    bool isShown(int slot, int row) const;
    bool isThere(int group) const;
    void hideCells(int group);
    RuleValue &cell(int slot);
    RuleContext context(int row) const;
    bool holds() const;
    void keepFilling();

    const RuleWorld &m_world;
    std::vector<RuleGoal> m_goals;
    const RuleVisibility &m_visibility;
    std::vector<RuleGoal> m_parts; ///< goals and the visible rules they depend on
    std::vector<Variable> m_order; ///< each after what its visibility looks at
    std::set<int> m_slotsSeen;
    std::set<int> m_groupsSeen;
    std::set<int> m_ownRows; ///< groups of which the rules have a row of their own
    std::unique_ptr<RuleDomains> m_domains;

    std::vector<RuleValue> m_values;
    std::vector<RuleRows> m_rows;
    RuleUndecided m_undecided;
    int m_cases = 0;
    int m_casesMax = 0;
    RuleFilling m_filling;
};

} // namespace ow
