#include "models/forms/FormConflict.h"

#include "models/base/ProblemTypes.h"
#include "models/forms/FormEngine.h"
#include "models/rules/RuleProgram.h"

#include <QSet>
#include <algorithm>
#include <set>

namespace ow {

namespace {

/// Values that stand for all others: between the constants of a rule nothing changes.
class Representatives {
public:
    void add(const RuleProgram &program)
    {
        for (const RuleNode &node : program.nodes) {
            if (node.op != RuleOp::Constant)
                continue;
            if (node.type == RuleType::Number)
                m_numbers.insert(node.number);
            else if (node.type == RuleType::Date)
                m_days.insert(qint64(node.number));
            else if (node.extra >= 0 && node.extra < program.texts.size())
                m_texts.insert(program.texts.at(node.extra));
        }
        for (const RuleList &list : program.lists) {
            m_numbers.insert(list.numbers.begin(), list.numbers.end());
            m_texts.insert(list.texts.begin(), list.texts.end());
        }
    }

    std::vector<RuleValue> of(const RuleSlot &slot) const
    {
        std::vector<RuleValue> values{RuleValue()};
        switch (slot.type) {
        case RuleType::YesNo:
            values.push_back(RuleValue::truth(true));
            values.push_back(RuleValue::truth(false));
            break;
        case RuleType::Number: {
            std::set<double> around{slot.min.value_or(0), slot.max.value_or(1000000)};
            for (const double number : m_numbers)
                around.insert({number - 1, number, number + 1});
            for (const double number : around) {
                if (number >= slot.min.value_or(number) && number <= slot.max.value_or(number))
                    values.push_back(RuleValue::number(number));
            }
            break;
        }
        case RuleType::Date: {
            std::set<qint64> around;
            for (const qint64 day : m_days)
                around.insert({day - 1, day, day + 1});
            for (const qint64 day : around)
                values.push_back(RuleValue::day(QDate::fromJulianDay(day)));
            break;
        }
        case RuleType::Text:
            values.push_back(RuleValue::text(QStringLiteral("一")));
            for (const QString &text : m_texts)
                values.push_back(RuleValue::text(text));
            break;
        case RuleType::Code:
            for (const QString &code : slot.codes)
                values.push_back(RuleValue::text(code));
            break;
        case RuleType::Codes:
            for (const QString &code : slot.codes)
                values.push_back(RuleValue::texts({code}));
            values.push_back(RuleValue::texts(slot.codes));
            break;
        }
        return values;
    }

private:
    std::set<double> m_numbers;
    std::set<qint64> m_days;
    std::set<QString> m_texts;
};

/// Looks for a filling in which all these owners of one question are relevant.
class Together {
public:
    Together(const Form &form, int question, const std::vector<int> &owners, QDate today)
        : m_form(form), m_question(question), m_owners(owners), m_today(today)
    {
    }

    bool isPossible()
    {
        const QList<QuestionOwner> all = m_form.questions.at(m_question).allOwners();
        if (std::none_of(m_owners.begin(), m_owners.end(), [&](int o) { return all.at(o).when.has_value(); }))
            return true;
        const auto program = FormProgram::compile(m_form);
        if (!program)
            return false; // said where it is compiled
        m_engine.emplace(*program, m_today, nullptr);
        for (const FormPlace &place : (*program)->ownersOf(m_question)) {
            const FormNode &node = nodeOf(place);
            if (std::find(m_owners.begin(), m_owners.end(), node.owner) == m_owners.end())
                continue;
            m_places.push_back(place);
            collect(place);
        }
        qint64 fillings = 1;
        for (const int question : m_read) {
            const Question &asked = m_form.questions.at(question);
            m_values.push_back(m_representatives.of(ruleSlot(m_form, asked)));
            fillings *= qint64(m_values.back().size());
            if (fillings > fillingsMax)
                return true; // not ruled out
        }
        return search(0);
    }

private:
    const FormNode &nodeOf(FormPlace place) const
    {
        return m_engine->program().items()[size_t(place.item)].nodes[size_t(place.node)];
    }

    /// All that the relevance of this requirement depends on, however far.
    void collect(FormPlace place)
    {
        const FormItemProgram &item = m_engine->program().items()[size_t(place.item)];
        const FormNode &node = nodeOf(place);
        if (!node.when)
            return;
        m_representatives.add(node.when->program());
        for (int n = 0; n < int(item.nodes.size()); ++n) {
            if (item.nodes[size_t(n)].slot < 0 || !node.when->reads().contains(item.nodes[size_t(n)].slot))
                continue;
            const int question = item.nodes[size_t(n)].question;
            if (std::find(m_read.begin(), m_read.end(), question) == m_read.end())
                m_read.push_back(question);
            collect({place.item, n});
        }
    }

    bool search(size_t depth)
    {
        if (depth == m_read.size())
            return std::all_of(m_places.begin(), m_places.end(),
                               [&](const FormPlace &place) { return m_engine->isRelevant(place, 0); });
        for (const RuleValue &value : m_values[depth]) {
            m_engine->set(m_read[depth], 0, value);
            if (search(depth + 1))
                return true;
        }
        return false;
    }

    const Form &m_form;
    int m_question;
    const std::vector<int> &m_owners;
    QDate m_today;
    std::optional<FormEngine<>> m_engine;
    std::vector<FormPlace> m_places;
    std::vector<int> m_read;
    std::vector<std::vector<RuleValue>> m_values;
    Representatives m_representatives;
};

bool leavesNothing(const Question &question, const std::vector<int> &owners)
{
    Narrowing all;
    for (const int owner : owners)
        all = intersect(all, *question.owners->at(owner).only);
    return allowsNothing(question.element, all);
}

/// The smallest sets of owners that allow no value between them. Intervals that meet two by two all meet; code lists need not.
std::vector<std::vector<int>> smallestConflicts(const Question &question, const std::vector<int> &narrowing)
{
    std::vector<std::vector<int>> found;
    for (size_t i = 0; i < narrowing.size(); ++i) {
        if (leavesNothing(question, {narrowing[i]}))
            found.push_back({narrowing[i]});
        for (size_t k = 0; k < i; ++k) {
            if (leavesNothing(question, {narrowing[k], narrowing[i]}))
                found.push_back({narrowing[k], narrowing[i]});
        }
    }
    if (!found.empty())
        return found;
    std::vector<int> all = narrowing;
    for (size_t i = 0; i < all.size();) {
        std::vector<int> fewer = all;
        fewer.erase(fewer.begin() + qsizetype(i));
        if (leavesNothing(question, fewer))
            all = fewer;
        else
            ++i;
    }
    return {all};
}

Fault conflict(const Form &form, const Question &question, const std::vector<int> &owners)
{
    const auto nameOf = [&](const QuestionOwner &owner) {
        const FormItem *item = form.item(owner.item);
        return item ? item->name : owner.item;
    };
    const QuestionOwner &first = question.owners->at(owners.front());
    QStringList others;
    QStringList bases;
    for (size_t i = owners.size() > 1 ? 1 : 0; i < owners.size(); ++i) {
        others.append(nameOf(question.owners->at(owners[i])));
        bases.append(question.owners->at(owners[i]).legalBasis);
    }
    return {question.key,
            &problem::FormConflict,
            {{QStringLiteral("element"), question.element.name},
             {QStringLiteral("item"), nameOf(first)},
             {QStringLiteral("basis"), first.legalBasis},
             {QStringLiteral("other"), others.join(QStringLiteral("”、“"))},
             {QStringLiteral("otherBasis"), bases.join(QStringLiteral("、"))}}};
}

} // namespace

Faults conflictFaults(const Form &form, QDate today)
{
    Faults faults;
    for (int q = 0; q < int(form.questions.size()); ++q) {
        const Question &question = form.questions.at(q);
        if (!question.owners)
            continue;
        std::vector<int> narrowing;
        for (int o = 0; o < int(question.owners->size()); ++o) {
            if (question.owners->at(o).only)
                narrowing.push_back(o);
        }
        if (narrowing.empty() || !leavesNothing(question, narrowing))
            continue;
        for (const std::vector<int> &owners : smallestConflicts(question, narrowing)) {
            if (Together(form, q, owners, today).isPossible())
                faults.append(conflict(form, question, owners));
        }
    }
    return faults;
}

} // namespace ow
