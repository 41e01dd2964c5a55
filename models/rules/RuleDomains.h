#pragma once
// Values that stand for all others in a set of rules: between the points where a rule can change its mind nothing changes. For the
// rules area only.
#include "models/rules/RuleRun.h"

#include <map>
#include <set>

namespace ow {

/// What an analysis may take for granted.
struct RuleWorld {
    const RuleSlots &dictionary;
    QDate day; ///< witnesses are of this day
    const WorkingCalendar *calendar = nullptr;
};

/// A part of a rule that is to come out so.
struct RuleGoal {
    const RuleProgram *program = nullptr;
    int node = 0;
    Truth wanted = Truth::True;
};

/// What a part of a rule looks at.
struct RuleReads {
    std::set<int> names;   ///< asked once, or of the rule's own row
    std::set<int> columns; ///< within loops
    std::set<int> groups;  ///< of loops
};

RuleReads readsOf(const RuleProgram &program, int node);

class RuleDomains {
public:
    RuleDomains(const RuleWorld &world, const std::vector<RuleGoal> &parts);

    /// Without "missing", which is always possible.
    const std::vector<RuleValue> &values(int slot) const;
    const std::vector<RuleRows> &rows(int group) const;
    /// Whether trying them all proves anything.
    bool isExact(int slot) const { return m_uses.at(slot).exact; }
    bool isExactGroup(int group) const { return m_groups.at(group).exact; }
    bool isExactDay() const { return !m_dayMatters; }

private:
    /// How dates are held against: all of one kind, or a proof for one day would not hold on another.
    enum Against { Constants = 1, CaseDays = 2, Ages = 4 };

    struct Use {
        std::set<double> cuts; ///< numbers and Julian days where a comparison turns
        std::set<QString> texts;
        std::set<int> lengths;
        bool complex = false; ///< looked at in a way whose turning points are not known
        int against = 0;
        int together = -1; ///< name it is compared with, and so on: one set of values for all of them
        bool exact = true;
        std::vector<RuleValue> values;
    };
    struct GroupUse {
        std::set<int> counts;
        bool exact = true;
        std::vector<RuleRows> rows;
    };

    const RuleNode &at(int node) const { return m_program->nodes[size_t(node)]; }
    int operand(const RuleNode &node, int index) const { return m_program->operands[size_t(node.first + index)]; }

    void visit(int node);
    void visitComparison(const RuleNode &node);
    void comparePair(int left, int right);
    void compareWithConstant(int side, int constant);
    void compareLength(int leaf, double length);
    void compareMonotone(int side, int leaf, int constant);
    void visitList(const RuleNode &node);
    void visitLoop(const RuleNode &node);
    /// `other`: a constant it is compared with.
    void markComplex(int node, double other = 0);

    bool isConstant(int node) const;
    bool usesDay(int node) const;
    bool shiftsByMonths(int node) const;
    bool isName(int node) const { return at(node).op == RuleOp::Slot || at(node).op == RuleOp::RowSlot; }
    /// The one name the expression is a rising or falling function of; -1 when it is not.
    int monotoneIn(int node) const;
    double constantValue(int node) const;

    int root(int slot);
    void join(int left, int right);
    void share();
    void makeValues(int slot, int fellows);
    void makeNumbers(const RuleSlot &slot, Use &use, int fellows);
    void makeTexts(Use &use, int fellows);
    void makeRows(int group);

    const RuleWorld &m_world;
    const RuleProgram *m_program = nullptr;
    std::map<int, Use> m_uses;
    std::map<int, GroupUse> m_groups;
    bool m_dayMatters = false;
};

} // namespace ow
