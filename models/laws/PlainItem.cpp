#include "models/laws/PlainItem.h"

namespace ow::laws {

PlainItem::PlainItem(const RandomForm &form, const Filling &answers, size_t item)
    : m_form(form), m_answers(answers), m_item(item)
{
    for (const RandomNeed &need : form.needs[item])
        m_relevant.emplace_back(form.keys[size_t(need.field)].size(), -1);
}

bool PlainItem::isRelevant(size_t need, int row)
{
    signed char &known = m_relevant[need][size_t(row)];
    if (known >= 0)
        return known == 1;
    const auto &when = m_form.needs[m_item][need].when;
    known = !when || judge(*when, row) == Three::Yes ? 1 : 0;
    return known == 1;
}

bool PlainItem::isRequired(size_t need, int row)
{
    const RandomNeed &wanted = m_form.needs[m_item][need];
    return isRelevant(need, row)
        && (wanted.required || (wanted.requiredWhen && judge(*wanted.requiredWhen, row) == Three::Yes));
}

bool PlainItem::isGood(size_t need, int row)
{
    const QString &given = m_answers[size_t(m_form.needs[m_item][need].field)][size_t(row)];
    if (!isRelevant(need, row))
        return true;
    if (given.isEmpty())
        return !isRequired(need, row);
    const auto &only = m_form.items[m_item].elements.at(int(need)).only;
    return !only
        || ((!only->codes || only->codes->contains(given)) && (!only->min || given.toLongLong() >= *only->min)
            && (!only->max || given.toLongLong() <= *only->max));
}

bool PlainItem::isGood()
{
    for (size_t n = 0; n < m_form.needs[m_item].size(); ++n) {
        for (int row = 0; row < m_form.rowsOf(m_form.needs[m_item][n].field); ++row) {
            if (!isGood(n, row))
                return false;
        }
    }
    return true;
}

/// The answer as this item sees it: nothing where it does not want it.
const QString &PlainItem::seen(int field, int row)
{
    static const QString nothing;
    const int need = m_form.needOf[m_item][size_t(field)];
    return need >= 0 && isRelevant(size_t(need), row) ? m_answers[size_t(field)][size_t(row)] : nothing;
}

/// None when the item asks nothing of them.
int PlainItem::groupRows(ElementRole role)
{
    if (const auto known = m_groupRows.find(role); known != m_groupRows.end())
        return known->second;
    const int rows = m_form.rows.at(role);
    bool any = false;
    const auto &own = m_form.needs[m_item];
    for (size_t n = 0; n < own.size() && !any; ++n) {
        for (int row = 0; row < rows && m_form.fields[size_t(own[n].field)].key.role == role; ++row)
            any = any || isRelevant(n, row);
    }
    return m_groupRows[role] = any ? rows : 0;
}

PlainItem::Three PlainItem::judgeAll(const RuleTree &tree, int row, Three neutral, Three decisive)
{
    Three all = neutral;
    for (const RuleTree &part : tree.parts) {
        const Three one = judge(part, row);
        if (one == decisive)
            return decisive;
        if (one == Three::Unknown)
            all = Three::Unknown;
    }
    return all;
}

PlainItem::Three PlainItem::judge(const RuleTree &tree, int row)
{
    const auto three = [](bool yes) { return yes ? Three::Yes : Three::No; };
    switch (tree.op) {
    case RuleTree::Op::And: return judgeAll(tree, row, Three::Yes, Three::No);
    case RuleTree::Op::Or: return judgeAll(tree, row, Three::No, Three::Yes);
    case RuleTree::Op::Not: {
        const Three inner = judge(tree.parts.front(), row);
        return inner == Three::Unknown ? Three::Unknown : three(inner == Three::No);
    }
    case RuleTree::Op::MoreRows:
        return three(groupRows(m_form.fields[size_t(tree.field)].key.role) > tree.constant.toInt());
    case RuleTree::Op::SomeRow: {
        Three some = Three::No;
        for (int one = groupRows(m_form.fields[size_t(tree.field)].key.role) - 1; one >= 0; --one) {
            const Three found = judge(tree.parts.front(), one);
            if (found == Three::Yes)
                return Three::Yes;
            some = found == Three::Unknown ? Three::Unknown : some;
        }
        return some;
    }
    default: break;
    }
    const QString &given = seen(tree.field, m_form.rowsOf(tree.field) > 1 ? row : 0);
    if (tree.op == RuleTree::Op::Present)
        return three(!given.isEmpty());
    if (given.isEmpty())
        return Three::Unknown;
    switch (tree.op) {
    case RuleTree::Op::NotEqual: return three(given != tree.constant);
    case RuleTree::Op::Less: return three(given < tree.constant); // two digits, or ISO dates
    case RuleTree::Op::AtLeast: return three(given >= tree.constant);
    default: return three(given == tree.constant);
    }
}

} // namespace ow::laws
