#include "models/forms/FormProgram.h"

#include "models/base/ProblemTypes.h"

#include <algorithm>
#include <map>

namespace ow {

namespace {

/// Where the rules of one requirement stand in the item's own file.
QString requirementPlace(const QuestionOwner &owner, const char *member)
{
    return owner.item + QLatin1Char('.')
        + describe::inside(describe::at(QStringLiteral("elements"), owner.requirement), member);
}

/// The rule of one place, or its faults there.
std::optional<Rule> compiledRule(const QuestionOwner &owner, std::optional<JsonText> QuestionOwner::*logic,
                                 const char *member, const RuleSlots &slots_, const QString &group, Faults &faults)
{
    if (!(owner.*logic))
        return std::nullopt;
    const Result<Rule> rule = Rule::compile(*(owner.*logic), slots_, RuleType::YesNo, group);
    if (rule)
        return *rule;
    const QString place = requirementPlace(owner, member);
    if (rule.error().faults().isEmpty())
        faults.append({place, &rule.error().type(), rule.error().parameters()});
    for (Fault fault : rule.error().faults()) {
        fault.place = place + QLatin1Char('.') + fault.place;
        faults.append(fault);
    }
    return std::nullopt;
}

/// Compiles one item: nodes first as its requirements stand, then put in order.
class FormItemCompiler {
public:
    FormItemCompiler(const Form &form, FormItemProgram &item, Faults &faults)
        : m_form(form), m_item(item), m_faults(faults)
    {
    }

    void add(int question, int owner)
    {
        const Question &asked = m_form.questions.at(question);
        FormNode node;
        node.question = question;
        node.owner = owner;
        node.slot = m_item.slots_.add(ruleSlot(m_form, asked));
        if (asked.isRepeated())
            node.group = m_item.slots_.group(QString::fromLatin1(codeText(asked.role)));
        m_item.nodes.push_back(std::move(node));
    }

    void finish()
    {
        const qsizetype before = m_faults.size();
        compileRules();
        if (m_faults.size() != before)
            return;
        addGates();
        std::vector<std::vector<int>> needs(m_item.nodes.size());
        for (size_t n = 0; n < m_item.nodes.size(); ++n)
            needs[n] = needsOf(int(n));
        sort(needs);
        if (m_faults.size() != before)
            return;
        tellReaders();
        layOut();
    }

private:
    void compileRules()
    {
        for (FormNode &node : m_item.nodes) {
            const QList<QuestionOwner> owners = ownersOf(node);
            const QuestionOwner &owner = owners.at(node.owner);
            const QString group = node.group < 0 ? QString() : m_item.slots_.groupName(node.group);
            node.required = owner.required;
            node.when = compiledRule(owner, &QuestionOwner::when, "when", m_item.slots_, group, m_faults);
            node.requiredWhen =
                compiledRule(owner, &QuestionOwner::requiredWhen, "requiredWhen", m_item.slots_, group, m_faults);
        }
    }

    QList<QuestionOwner> ownersOf(const FormNode &node) const { return m_form.questions.at(node.question).allOwners(); }

    /// A group's rows are there for the item as soon as one of its questions is relevant that does not itself count them.
    void addGates()
    {
        m_item.gateOfGroup.resize(size_t(m_item.slots_.groupCount()));
        m_item.roleOfGroup.resize(size_t(m_item.slots_.groupCount()));
        const int requirements = int(m_item.nodes.size());
        for (int group = 0; group < m_item.slots_.groupCount(); ++group) {
            FormNode gate;
            gate.group = group;
            for (int n = 0; n < requirements; ++n) {
                const FormNode &node = m_item.nodes[size_t(n)];
                if (node.group != group)
                    continue;
                m_item.roleOfGroup[size_t(group)] = m_form.questions.at(node.question).role;
                if (!node.when || !node.when->readsGroups().contains(group))
                    gate.bases.push_back(n);
            }
            m_item.gateOfGroup[size_t(group)] = int(m_item.nodes.size());
            m_item.nodes.push_back(std::move(gate));
        }
    }

    std::vector<int> needsOf(int n) const
    {
        const FormNode &node = m_item.nodes[size_t(n)];
        if (node.question < 0)
            return node.bases;
        std::vector<int> needs;
        if (node.when) {
            for (const int slot : node.when->reads())
                needs.push_back(slot); // before sorting a node's number is its slot
            for (const int group : node.when->readsGroups())
                needs.push_back(m_item.gateOfGroup[size_t(group)]);
        }
        return needs;
    }

    /// Depth first, so that requirements that wait for nothing keep their order; a node met again on the way is a circle.
    void sort(const std::vector<std::vector<int>> &needs)
    {
        m_state.assign(needs.size(), 0);
        std::vector<int> order;
        order.reserve(needs.size());
        for (size_t n = 0; n < needs.size(); ++n) {
            if (!visit(int(n), needs, order))
                return;
        }
        std::vector<int> position(needs.size());
        for (size_t i = 0; i < order.size(); ++i)
            position[size_t(order[i])] = int(i);
        std::vector<FormNode> sorted;
        sorted.reserve(order.size());
        for (const int n : order)
            sorted.push_back(std::move(m_item.nodes[size_t(n)]));
        for (FormNode &node : sorted) {
            for (int &base : node.bases)
                base = position[size_t(base)];
        }
        for (int &gate : m_item.gateOfGroup)
            gate = position[size_t(gate)];
        m_item.nodes = std::move(sorted);
    }

    bool visit(int start, const std::vector<std::vector<int>> &needs, std::vector<int> &order)
    {
        struct Step {
            int node;
            size_t next;
        };
        if (m_state[size_t(start)] != 0)
            return true;
        std::vector<Step> way{{start, 0}};
        m_state[size_t(start)] = 1;
        while (!way.empty()) {
            Step &step = way.back();
            const std::vector<int> &mine = needs[size_t(step.node)];
            if (step.next == mine.size()) {
                m_state[size_t(step.node)] = 2;
                order.push_back(step.node);
                way.pop_back();
                continue;
            }
            const int next = mine[step.next++];
            if (m_state[size_t(next)] == 1) {
                QList<int> circle;
                for (auto one = std::find_if(way.begin(), way.end(), [&](const Step &s) { return s.node == next; });
                     one != way.end(); ++one)
                    circle.append(one->node);
                refuseCircle(circle);
                return false;
            }
            if (m_state[size_t(next)] == 0) {
                m_state[size_t(next)] = 1;
                way.push_back({next, 0});
            }
        }
        return true;
    }

    void refuseCircle(const QList<int> &circle)
    {
        QStringList names;
        QString place;
        for (const int n : circle) {
            const FormNode &node = m_item.nodes[size_t(n)];
            if (node.question < 0)
                continue;
            names.append(m_form.questions.at(node.question).element.name);
            if (place.isEmpty())
                place = requirementPlace(ownersOf(node).at(node.owner), "when");
        }
        names.append(names.value(0));
        const FormItem *item = m_form.item(m_item.code);
        m_faults.append({place,
                         &problem::FormCycle,
                         {{QStringLiteral("item"), item ? item->name : m_item.code},
                          {QStringLiteral("cycle"), names.join(QStringLiteral("→"))}}});
    }

    void tellReaders()
    {
        std::vector<int> nodeOfSlot(size_t(m_item.slots_.size()), -1);
        for (size_t n = 0; n < m_item.nodes.size(); ++n) {
            if (m_item.nodes[n].slot >= 0)
                nodeOfSlot[size_t(m_item.nodes[n].slot)] = int(n);
        }
        const auto tell = [&](const Rule &rule, int reader, std::vector<FormReader> FormNode::*list) {
            const int group = m_item.nodes[size_t(reader)].group;
            for (const int slot : rule.reads()) {
                FormNode &read = m_item.nodes[size_t(nodeOfSlot[size_t(slot)])];
                const bool ownRow = read.group >= 0 && read.group == group && !rule.readsGroups().contains(group);
                (read.*list).push_back({reader, ownRow});
            }
            for (const int read : rule.readsGroups())
                (m_item.nodes[size_t(m_item.gateOfGroup[size_t(read)])].*list).push_back({reader, false});
        };
        for (size_t n = 0; n < m_item.nodes.size(); ++n) {
            const FormNode &node = m_item.nodes[n];
            if (node.when)
                tell(*node.when, int(n), &FormNode::whenReaders);
            if (node.requiredWhen)
                tell(*node.requiredWhen, int(n), &FormNode::requiredReaders);
            for (const int base : node.bases)
                m_item.nodes[size_t(base)].gates.push_back(int(n));
        }
    }

    void layOut()
    {
        m_item.steps.reserve(m_item.nodes.size());
        for (size_t n = 0; n < m_item.nodes.size(); ++n) {
            const FormNode &node = m_item.nodes[n];
            FormStep step{node.question, node.slot};
            step.isGrouped = node.group >= 0;
            step.required = node.required;
            step.isRead = !node.whenReaders.empty() || !node.requiredReaders.empty();
            if (node.when) {
                const std::vector<RuleStep> &rule = node.when->program().steps;
                step.when = int(m_item.rules.size());
                step.countsRows = !node.when->readsGroups().isEmpty();
                m_item.rules.insert(m_item.rules.end(), rule.begin(), rule.end());
            }
            step.maybeNeeded = node.requiredWhen && !node.required;
            if (step.maybeNeeded)
                m_item.maybeNeeded.push_back(int(n));
            m_item.steps.push_back(step);
        }
    }

    const Form &m_form;
    FormItemProgram &m_item;
    Faults &m_faults;
    std::vector<char> m_state; ///< 0 not met, 1 on the way, 2 done
};

} // namespace

RuleType ruleType(ElementType type)
{
    switch (type) {
    case ElementType::Integer:
    case ElementType::Decimal:
    case ElementType::Money: return RuleType::Number;
    case ElementType::Date: return RuleType::Date;
    case ElementType::YesNo: return RuleType::YesNo;
    case ElementType::Code: return RuleType::Code;
    case ElementType::Codes: return RuleType::Codes;
    default: return RuleType::Text;
    }
}

RuleSlot ruleSlot(const Form &form, const Question &question)
{
    const DataElement &element = question.element;
    RuleSlot slot{question.key, ruleType(element.type)};
    if (const CodeList *list = element.codeList ? form.codeList(*element.codeList) : nullptr) {
        for (const CodeEntry &entry : list->entries)
            slot.codes.append(entry.code);
    }
    if (element.min)
        slot.min = double(*element.min);
    if (element.max)
        slot.max = double(*element.max);
    if (question.isRepeated())
        slot.group = QLatin1String(codeText(question.role));
    if (element.type == ElementType::Integer)
        slot.decimals = 0;
    else if (element.type == ElementType::Decimal)
        slot.decimals = element.precision;
    else if (element.type == ElementType::Money)
        slot.decimals = 2;
    return slot;
}

Result<std::shared_ptr<const FormProgram>> FormProgram::compile(Form form)
{
    auto program = std::make_shared<FormProgram>();
    program->m_form = std::move(form);
    const Form &kept = program->m_form;
    Faults faults;
    QHash<QString, int> itemOf;
    for (const FormItem &item : kept.items) {
        itemOf.insert(item.code, int(program->m_items.size()));
        program->m_items.emplace_back().code = item.code;
    }
    std::vector<FormItemCompiler> compilers;
    compilers.reserve(program->m_items.size());
    for (FormItemProgram &item : program->m_items)
        compilers.emplace_back(kept, item, faults);
    program->m_owners.resize(size_t(kept.questions.size()));
    for (int q = 0; q < int(kept.questions.size()); ++q) {
        const Question &question = kept.questions.at(q);
        program->m_byKey.insert(question.key, q);
        if (question.isRepeated() && !program->m_repeated.contains(question.role))
            program->m_repeated.append(question.role);
        const QList<QuestionOwner> owners = question.allOwners();
        for (int o = 0; o < int(owners.size()); ++o) {
            const int item = itemOf.value(owners.at(o).item, -1);
            if (item >= 0)
                compilers[size_t(item)].add(q, o);
        }
    }
    for (FormItemCompiler &compiler : compilers)
        compiler.finish();
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    for (auto &owners : program->m_owners)
        owners.clear();
    for (size_t i = 0; i < program->m_items.size(); ++i) {
        const auto &nodes = program->m_items[i].nodes;
        for (size_t n = 0; n < nodes.size(); ++n) {
            if (nodes[n].question >= 0)
                program->m_owners[size_t(nodes[n].question)].push_back({int(i), int(n)});
        }
    }
    program->prepareAnswers();
    return std::shared_ptr<const FormProgram>(std::move(program));
}

void FormProgram::prepareAnswers()
{
    std::map<QString, std::shared_ptr<const CodeIndex>> codes;
    for (const CodeList &list : std::as_const(m_form.codeLists))
        codes.emplace(list.code, std::make_shared<CodeIndex>(list));
    QList<std::pair<QString, int>> sorted;
    qsizetype letters = 0;
    for (int q = 0; q < questionCount(); ++q) {
        const Question &question = std::as_const(m_form).questions.at(q);
        const auto list = question.element.codeList ? codes.find(*question.element.codeList) : codes.end();
        const AnswerCheck check(question.element, list == codes.end() ? nullptr : list->second);
        const auto same = std::find(m_checks.begin(), m_checks.end(), check);
        m_checkOf.push_back(int(same - m_checks.begin()));
        if (same == m_checks.end())
            m_checks.push_back(check);
        const QList<QuestionOwner> owners = question.owners.value_or(QList<QuestionOwner>());
        m_isNarrowed.push_back(
            std::any_of(owners.begin(), owners.end(), [](const QuestionOwner &owner) { return bool(owner.only); }));
        if (m_isNarrowed.back())
            m_narrowed.push_back(q);
        if (question.isRepeated() || m_byKey.value(question.key) != q)
            continue;
        sorted.append({question.key, q});
        letters += question.key.size();
    }
    std::sort(sorted.begin(), sorted.end());
    m_keyLetters.reserve(letters);
    for (const auto &[key, question] : std::as_const(sorted)) {
        m_keys.push_back({quint32(m_keyLetters.size()), quint32(key.size()), question, m_checkOf[size_t(question)]});
        m_keyLetters += key;
    }
}

int FormProgram::question(const QString &key) const
{
    if (const auto found = m_byKey.constFind(key); found != m_byKey.constEnd())
        return *found;
    if (!key.contains(QLatin1Char('[')))
        return -1;
    auto parsed = QuestionKey::parse(key);
    if (!parsed)
        return -1;
    parsed->instance = 0;
    return m_byKey.value(parsed->text(), -1);
}

} // namespace ow
