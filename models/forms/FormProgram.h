#pragma once
// A merged form compiled for evaluation: for each item its own names, its requirements in an order in which each comes after what
// its relevance depends on, and who looks at whom.
#include "models/forms/Form.h"
#include "models/rules/Rule.h"

namespace ow {

/// Who looks at a value.
struct FormReader {
    int node = 0;
    bool ownRow = false; ///< looks only at its own row of the group
};

/// One requirement of an item; or, without a question, whether a group of rows is there at all for the item.
struct FormNode {
    int question = -1;
    int owner = -1; ///< which of the question's owners
    int slot = -1;
    int group = -1; ///< of the item's rule groups
    bool required = false;
    std::optional<Rule> when;
    std::optional<Rule> requiredWhen;
    std::vector<FormReader> whenReaders;     ///< whose relevance looks at this one's value
    std::vector<FormReader> requiredReaders; ///< whose ψ does
    std::vector<int> bases;                  ///< of a group: nodes that make its rows be there
    std::vector<int> gates;                  ///< groups this one makes be there, as nodes
};

struct FormItemProgram {
    QString code;
    RuleSlots slots_;
    std::vector<FormNode> nodes;
    std::vector<ElementRole> roleOfGroup;
    std::vector<int> gateOfGroup;
};

struct FormPlace {
    int item = 0;
    int node = 0;
};

class FormProgram {
public:
    /// InputRefused with every fault at "CODE.elements[3].when…": rules that are refused, and requirements that wait for one
    /// another in a circle (FormCycle).
    static Result<std::shared_ptr<const FormProgram>> compile(Form form);

    const Form &form() const { return m_form; }
    const std::vector<FormItemProgram> &items() const { return m_items; }
    /// In the order of the question's owners.
    const std::vector<FormPlace> &ownersOf(int question) const { return m_owners[size_t(question)]; }
    int questionCount() const { return int(m_owners.size()); }
    /// Of a key with or without row; -1 when the form does not ask it.
    int question(const QString &key) const;
    /// Repeating roles the form asks about, in the order of the form.
    const QList<ElementRole> &repeated() const { return m_repeated; }

private:
    Form m_form;
    std::vector<FormItemProgram> m_items;
    std::vector<std::vector<FormPlace>> m_owners;
    QHash<QString, int> m_byKey;
    QList<ElementRole> m_repeated;
};

/// As rules see it.
RuleSlot ruleSlot(const Form &form, const Question &question);
RuleType ruleType(ElementType type);

} // namespace ow
