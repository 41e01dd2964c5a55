#include "models/rules/RuleSolver.h"

#include <algorithm>
#include <memory>

namespace ow {

RuleSolver::RuleSolver(const RuleWorld &world, std::vector<RuleGoal> goals, const RuleVisibility &visibility)
    : m_world(world), m_goals(std::move(goals)), m_visibility(visibility)
{
    collect();
    m_domains = std::make_unique<RuleDomains>(m_world, m_parts);
    const size_t names = size_t(m_world.dictionary.size());
    const size_t groups = size_t(m_world.dictionary.groupCount());
    m_values.resize(names);
    m_rows.resize(groups);
    m_undecided = {std::vector<char>(names, 0), std::vector<char>(groups, 0)};
    for (const Variable &variable : m_order) {
        if (variable.slot >= 0)
            m_undecided.names[size_t(variable.slot)] = 1;
        else
            m_undecided.groups[size_t(variable.group)] = 1;
    }
    for (const int group : m_ownRows)
        m_rows[size_t(group)].emplace_back(size_t(m_world.dictionary.slotsOfGroup(group).size()));
}

void RuleSolver::collect()
{
    m_parts = m_goals;
    for (const RuleGoal &goal : m_goals) {
        const RuleReads reads = readsOf(*goal.program, goal.node);
        for (const int slot : reads.names)
            require(slot, -1);
        for (const int group : reads.groups)
            require(-1, group);
    }
}

/// Depth first: what the visibility of a name looks at comes before the name. Cycles were refused before.
void RuleSolver::require(int slot, int group)
{
    if (slot >= 0 ? !m_slotsSeen.insert(slot).second : !m_groupsSeen.insert(group).second)
        return;
    std::vector<int> governed;
    if (slot >= 0)
        governed.push_back(slot);
    else
        governed.assign(m_world.dictionary.slotsOfGroup(group).begin(), m_world.dictionary.slotsOfGroup(group).end());
    for (const int name : governed) {
        const auto rule = m_visibility.find(name);
        if (rule == m_visibility.end())
            continue;
        m_parts.push_back({rule->second, rule->second->root, Truth::True});
        const RuleReads reads = readsOf(*rule->second, rule->second->root);
        for (const int read : reads.names) {
            // Within a row the cells are hidden one after the other, when the rows are there.
            const bool sameRow = group >= 0 && m_world.dictionary.at(read).group == m_world.dictionary.groupName(group);
            if (!sameRow)
                require(read, -1);
        }
        for (const int read : reads.groups)
            require(-1, read);
    }
    if (slot >= 0 && !m_world.dictionary.at(slot).group.isEmpty())
        m_ownRows.insert(m_world.dictionary.group(m_world.dictionary.at(slot).group));
    m_order.push_back({slot, group});
}

RuleSolver::Outcome RuleSolver::solve(int casesMax)
{
    m_casesMax = casesMax;
    if (search(0)) {
        // Found is what a form would show, not what the search believes.
        if (!holds())
            return Outcome::Undecided;
        keepFilling();
        return Outcome::Found;
    }
    if (m_cases >= m_casesMax || !m_domains->isExactDay())
        return Outcome::Undecided;
    for (const Variable &variable : m_order) {
        if (variable.slot >= 0 ? !m_domains->isExact(variable.slot) : !m_domains->isExactGroup(variable.group))
            return Outcome::Undecided;
    }
    return Outcome::None;
}

bool RuleSolver::search(size_t depth)
{
    if (m_cases >= m_casesMax)
        return false;
    ++m_cases;
    const Truth now = goalsNow();
    if (now != Truth::Unknown || depth == m_order.size())
        return now == Truth::True;
    const Variable &variable = m_order[depth];
    return variable.slot >= 0 ? trySlot(depth, variable.slot) : tryRows(depth, variable.group);
}

bool RuleSolver::trySlot(size_t depth, int slot)
{
    m_undecided.names[size_t(slot)] = 0;
    if (isShown(slot, 0)) {
        for (const RuleValue &value : m_domains->values(slot)) {
            cell(slot) = value;
            if (search(depth + 1))
                return true;
        }
        cell(slot) = RuleValue();
    }
    if (search(depth + 1))
        return true;
    m_undecided.names[size_t(slot)] = 1;
    return false;
}

bool RuleSolver::tryRows(size_t depth, int group)
{
    m_undecided.groups[size_t(group)] = 0;
    RuleRows &rows = m_rows[size_t(group)];
    const RuleRows before = rows;
    for (const RuleRows &more : m_domains->rows(group)) {
        rows = before;
        rows.insert(rows.end(), more.begin(), more.end());
        hideCells(group);
        if (isThere(group) && search(depth + 1))
            return true;
    }
    rows = before;
    m_undecided.groups[size_t(group)] = 1;
    return false;
}

Truth RuleSolver::goalsNow() const
{
    Truth all = Truth::True;
    for (const RuleGoal &goal : m_goals) {
        const RuleContext now = context(0);
        const Truth value = RuleRun(*goal.program, now, &m_undecided).truth(goal.node);
        if (value == Truth::Unknown)
            all = Truth::Unknown;
        else if (value != goal.wanted)
            return Truth::False;
    }
    return all;
}

bool RuleSolver::isShown(int slot, int row) const
{
    const auto rule = m_visibility.find(slot);
    if (rule == m_visibility.end())
        return true;
    const RuleContext now = context(row);
    return RuleRun(*rule->second, now).truth(rule->second->root) == Truth::True;
}

/// Rows nobody asks anything of are not there.
bool RuleSolver::isThere(int group) const
{
    const RuleRows &rows = m_rows[size_t(group)];
    const QList<int> &columns = m_world.dictionary.slotsOfGroup(group);
    for (size_t row = 0; row < rows.size(); ++row) {
        if (std::any_of(columns.begin(), columns.end(), [&](int column) { return isShown(column, int(row)); }))
            return true;
    }
    return rows.empty();
}

/// What is hidden in a row is unknown there. As often as there are columns, for one may hide the next.
void RuleSolver::hideCells(int group)
{
    const QList<int> &columns = m_world.dictionary.slotsOfGroup(group);
    RuleRows &rows = m_rows[size_t(group)];
    for (qsizetype round = 0; round < columns.size(); ++round) {
        bool changed = false;
        for (size_t row = m_ownRows.count(group); row < rows.size(); ++row) {
            for (const int column : columns) {
                RuleValue &value = rows[row][size_t(m_world.dictionary.place(column))];
                if (!value.isKnown() || isShown(column, int(row)))
                    continue;
                value = RuleValue();
                changed = true;
            }
        }
        if (!changed)
            return;
    }
}

RuleValue &RuleSolver::cell(int slot)
{
    const QString &group = m_world.dictionary.at(slot).group;
    return group.isEmpty()
        ? m_values[size_t(slot)]
        : m_rows[size_t(m_world.dictionary.group(group))].front()[size_t(m_world.dictionary.place(slot))];
}

RuleContext RuleSolver::context(int row) const
{
    return {.values = m_values, .groups = m_rows, .row = row, .day = m_world.day, .calendar = m_world.calendar};
}

bool RuleSolver::holds() const
{
    const RuleContext now = context(0);
    for (const RuleGoal &goal : m_goals) {
        if (RuleRun(*goal.program, now).truth(goal.node) != goal.wanted)
            return false;
    }
    for (int slot = 0; slot < m_world.dictionary.size(); ++slot) {
        const QString &group = m_world.dictionary.at(slot).group;
        if (group.isEmpty()) {
            if (m_values[size_t(slot)].isKnown() && !isShown(slot, 0))
                return false;
            continue;
        }
        const RuleRows &rows = m_rows[size_t(m_world.dictionary.group(group))];
        for (size_t row = 0; row < rows.size(); ++row) {
            if (rows[row][size_t(m_world.dictionary.place(slot))].isKnown() && !isShown(slot, int(row)))
                return false;
        }
    }
    return true;
}

void RuleSolver::keepFilling()
{
    m_filling.day = m_world.day;
    for (int slot = 0; slot < m_world.dictionary.size(); ++slot) {
        if (m_values[size_t(slot)].isKnown())
            m_filling.answers.insert(m_world.dictionary.at(slot).name, m_values[size_t(slot)]);
    }
    for (int group = 0; group < m_world.dictionary.groupCount(); ++group) {
        for (const std::vector<RuleValue> &cells : m_rows[size_t(group)]) {
            QMap<QString, RuleValue> row;
            for (const int slot : m_world.dictionary.slotsOfGroup(group)) {
                const RuleValue &value = cells[size_t(m_world.dictionary.place(slot))];
                if (value.isKnown())
                    row.insert(m_world.dictionary.at(slot).name, value);
            }
            m_filling.rows[m_world.dictionary.groupName(group)].append(row);
        }
    }
}

} // namespace ow
