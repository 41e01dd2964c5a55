#pragma once
#include "models/laws/RandomForm.h"

namespace ow::laws {

/// What a form means, a second time and plainly: one item alone, no order, no increments. Looks at nothing of the product but the
/// generator's own trees.
class PlainItem {
public:
    PlainItem(const RandomForm &form, const Filling &answers, size_t item);
    bool isRelevant(size_t need, int row);
    bool isRequired(size_t need, int row);
    /// The answer is right by the item's own form.
    bool isGood(size_t need, int row);
    bool isGood();

private:
    enum class Three { No, Yes, Unknown };
    const QString &seen(int field, int row);
    int groupRows(ElementRole role);
    Three judge(const RuleTree &tree, int row);
    Three judgeAll(const RuleTree &tree, int row, Three neutral, Three decisive);

    const RandomForm &m_form;
    const Filling &m_answers;
    size_t m_item;
    std::vector<std::vector<signed char>> m_relevant; ///< -1 not judged yet
    std::map<ElementRole, int> m_groupRows;
};

} // namespace ow::laws
