#pragma once
// A merged form compiled for evaluation: for each item its own names, its requirements in an order in which each comes after what
// its relevance depends on, and who looks at whom.
#include "models/forms/AnswerCheck.h"
#include "models/rules/Rule.h"
#include "models/rules/RuleProgram.h"

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

/// What one pass over a whole item has to know of a node, close together.
struct FormStep {
    int question = -1; ///< -1: a group of rows
    int slot = -1;
    int when = -1; ///< where φ begins in FormItemProgram::rules; -1: always
    bool isGrouped = false;
    bool required : 1 = false; ///< wherever it is relevant
    bool isRead : 1 = false;   ///< by a rule of the item
    bool countsRows : 1 = false;
    bool maybeNeeded : 1 = false; ///< has ψ
};

struct FormItemProgram {
    QString code;
    RuleSlots slots_;
    std::vector<FormNode> nodes;
    std::vector<FormStep> steps;  ///< of the nodes, in their order
    std::vector<RuleStep> rules;  ///< φ of all nodes in their order; the rules themselves stay with the nodes
    std::vector<int> maybeNeeded; ///< nodes with ψ
    std::vector<ElementRole> roleOfGroup;
    std::vector<int> gateOfGroup;
};

struct FormPlace {
    int item = 0;
    int node = 0;
};

/// A question asked once, with what loading its answer needs, close together.
struct FormKey {
    quint32 begin = 0; ///< among the letters of all keys
    quint32 size = 0;
    int question = -1;
    int check = -1;
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
    /// Questions asked once, by key: answers, which are sorted too, are laid beside them instead of being looked up.
    const std::vector<FormKey> &keys() const { return m_keys; }
    QStringView text(const FormKey &key) const { return {m_keyLetters.constData() + key.begin, qsizetype(key.size)}; }
    const AnswerCheck &check(const FormKey &key) const { return m_checks[size_t(key.check)]; }
    const AnswerCheck &check(int question) const { return m_checks[size_t(m_checkOf[size_t(question)])]; }
    /// False when no owner allows less than the dictionary does.
    bool isNarrowed(int question) const { return m_isNarrowed[size_t(question)]; }
    const std::vector<int> &narrowed() const { return m_narrowed; }
    /// Repeating roles the form asks about, in the order of the form.
    const QList<ElementRole> &repeated() const { return m_repeated; }

private:
    void prepareAnswers();

    Form m_form;
    std::vector<FormItemProgram> m_items;
    std::vector<std::vector<FormPlace>> m_owners;
    QHash<QString, int> m_byKey;
    QString m_keyLetters; ///< of all keys, one after the other
    std::vector<FormKey> m_keys;
    std::vector<AnswerCheck> m_checks; ///< each once: most questions share theirs with many
    std::vector<int> m_checkOf;
    std::vector<char> m_isNarrowed;
    std::vector<int> m_narrowed; ///< questions of which an owner allows less than the dictionary
    QList<ElementRole> m_repeated;
};

/// As rules see it.
RuleSlot ruleSlot(const Form &form, const Question &question);
RuleType ruleType(ElementType type);

} // namespace ow
