#include "models/publication/PublicationCheck.h"

#include "models/base/ProblemTypes.h"
#include "models/forms/FormMerge.h"
#include "models/forms/FormProgram.h"
#include "models/rules/RuleAnalysis.h"

#include <algorithm>

namespace ow {

namespace {

QString ruledWords(RuleFindingKind kind)
{
    switch (kind) {
    case RuleFindingKind::Cycle: return QStringLiteral("互相等待，永远无法判断");
    case RuleFindingKind::NameNotAsked: return QStringLiteral("引用了本事项没有询问的内容");
    case RuleFindingKind::Contradictory: return QStringLiteral("自相矛盾，怎样填写都不成立");
    case RuleFindingKind::NeverVisible: return QStringLiteral("所依赖的内容使它永远不出现");
    case RuleFindingKind::RequiredNeverVisible: return QStringLiteral("必填却永远不出现");
    case RuleFindingKind::AlwaysTrue: return QStringLiteral("总是成立，可以不写");
    case RuleFindingKind::DeadBranch: return QStringLiteral("有永远用不到的部分");
    case RuleFindingKind::Undecided: return QStringLiteral("无法判断是否总能成立，请人工核对");
    }
    return {};
}

/// One publication check: the item, its form compiled alone, and what was found.
class PublicationChecker {
public:
    PublicationChecker(const Catalogue &catalogue, const Item &item, QDate day, const WorkingCalendar &calendar)
        : m_catalogue(catalogue), m_item(item), m_day(day), m_calendar(calendar)
    {
        // A specialist counter's item is never merged with others; its own form is looked at all the same.
        m_item.counterKind = CounterKind::Integrated;
        m_names.name = [this](const QString &slot) { return nameOf(slot); };
        m_names.code = [this](const QString &slot, const QString &code) { return codeName(slot, code); };
    }

    PublicationFindings findings()
    {
        const auto form = mergeForm(m_catalogue, {&m_item}, {}, m_day);
        if (!form) {
            refuseAll(form.error());
            return m_found;
        }
        m_form = *form;
        const auto program = FormProgram::compile(*form);
        if (!program) {
            refuseAll(program.error());
            return m_found;
        }
        analyse((*program)->items().front());
        checkMaterialRules((*program)->items().front().slots_);
        checkAgainstOthers();
        return m_found;
    }

private:
    void refuse(const QString &place, const QString &what)
    {
        m_found.refusals.append({place, &problem::CatalogueRule, {{QStringLiteral("what"), what}}});
    }

    void refuseAll(const Problem &problem)
    {
        const QString own = m_item.code + QLatin1Char('.');
        for (Fault fault : problem.faults()) {
            if (fault.place.startsWith(own))
                fault.place.remove(0, own.size());
            m_found.refusals.append(fault);
        }
        if (problem.faults().isEmpty())
            m_found.refusals.append({QString(), &problem.type(), problem.parameters()});
    }

    QString nameOf(const QString &slot) const
    {
        const Question *question = m_form.question(slot);
        return question ? question->element.name : slot;
    }

    QString codeName(const QString &slot, const QString &code) const
    {
        const Question *question = m_form.question(slot);
        const CodeList *list =
            question && question->element.codeList ? m_form.codeList(*question->element.codeList) : nullptr;
        const QString name = list ? list->nameOf(code) : QString();
        return name.isEmpty() ? code : name;
    }

    void analyse(const FormItemProgram &program)
    {
        QHash<QString, int> requirementOf;
        RuleAnalysisInput input{program.slots_, {}, m_day, &m_calendar, m_names};
        for (const FormNode &node : program.nodes) {
            if (node.question < 0)
                continue;
            const Question &question = m_form.questions.at(node.question);
            requirementOf.insert(question.key, question.allOwners().at(node.owner).requirement);
            input.governed.append({question.key, node.when, node.requiredWhen, node.required});
        }
        const RuleFindings found = analyseRules(input);
        for (const RuleFinding &finding : found.findings)
            tell(finding, found, program, requirementOf.value(finding.name, -1));
    }

    void tell(const RuleFinding &finding, const RuleFindings &found, const FormItemProgram &program, int requirement)
    {
        const bool isVisible = finding.rule == RuleKind::Visible;
        QString words = QStringLiteral("“%1”%2").arg(nameOf(finding.name), ruledWords(finding.kind));
        for (const FormNode &node : program.nodes) {
            if (node.question < 0 || m_form.questions.at(node.question).key != finding.name)
                continue;
            const std::optional<Rule> &rule = isVisible ? node.when : node.requiredWhen;
            if (rule)
                words = QStringLiteral("“%1”的规则（%2）%3")
                            .arg(nameOf(finding.name), rule->inWords(m_names), ruledWords(finding.kind));
        }
        if (!finding.proof.isEmpty())
            words += QStringLiteral("：") + finding.proof;
        const auto witness = std::find_if(found.witnesses.begin(), found.witnesses.end(), [&](const RuleWitness &one) {
            return one.name == finding.name && one.rule == finding.rule && one.branch.isEmpty();
        });
        if (witness != found.witnesses.end())
            words += QStringLiteral("；例如填写%1时%2")
                         .arg(witness->filling.inWords(m_names),
                              witness->outcome ? QStringLiteral("成立") : QStringLiteral("不成立"));
        const QString place = describe::inside(describe::at(QStringLiteral("elements"), qMax(0, requirement)),
                                               isVisible ? "when" : "requiredWhen");
        if (finding.refuses())
            refuse(place, words);
        else
            m_found.hints.append(words);
    }

    void checkMaterialRules(const RuleSlots &dictionary)
    {
        for (qsizetype i = 0; i < m_item.materials.size(); ++i) {
            const MaterialUse &use = m_item.materials.at(i);
            if (!use.whenRule)
                continue;
            const auto rule = Rule::compile(*use.whenRule, dictionary);
            const QString place = describe::inside(describe::at(QStringLiteral("materials"), i), "whenRule");
            if (rule)
                continue;
            for (const Fault &fault : rule.error().faults())
                m_found.refusals.append({place + QLatin1Char(' ') + fault.place, fault.type, fault.parameters});
            if (rule.error().faults().isEmpty())
                m_found.refusals.append({place, &rule.error().type(), rule.error().parameters()});
        }
    }

    static bool narrows(const Item &item, const ElementUse &use)
    {
        return std::any_of(item.elements.begin(), item.elements.end(), [&](const ElementUse &other) {
            return other.only && other.role == use.role && other.element == use.element && other.scope() == use.scope();
        });
    }

    /// Only items that narrow the same question can leave it without a value.
    bool mayConflict(const Item &other) const
    {
        return std::any_of(m_item.elements.begin(), m_item.elements.end(),
                           [&](const ElementUse &use) { return use.only && narrows(other, use); });
    }

    void checkAgainstOthers()
    {
        for (const Item *other : m_catalogue.itemsOn(qMax(m_day, m_item.effectiveFrom))) {
            if (other->code == m_item.code || other->counterKind == CounterKind::Specialist || !mayConflict(*other))
                continue;
            const auto together = mergeForm(m_catalogue, {&m_item, other}, {}, m_day);
            if (together)
                continue;
            for (const Fault &fault : together.error().faults()) {
                if (fault.type == &problem::FormConflict)
                    m_found.refusals.append(fault);
            }
        }
    }

    const Catalogue &m_catalogue;
    Item m_item;
    QDate m_day;
    const WorkingCalendar &m_calendar;
    RuleNames m_names;
    Form m_form;
    PublicationFindings m_found;
};

/// Questions and their code lists read alike in both.
bool askTheSame(const Catalogue &running, const Catalogue &next)
{
    if (running.elements().size() != next.elements().size())
        return false;
    for (const DataElement &element : next.elements()) {
        const DataElement *known = running.element(element.code);
        if (!known || toJson(*known) != toJson(element))
            return false;
        const CodeList *list = element.codeList ? next.codeList(*element.codeList) : nullptr;
        const CodeList *knownList = list ? running.codeList(list->code) : nullptr;
        if (list && (!knownList || toJson(*knownList) != toJson(*list)))
            return false;
    }
    return true;
}

} // namespace

PublicationFindings publicationFindings(const Catalogue &catalogue, const Item &item, QDate day,
                                        const WorkingCalendar &calendar)
{
    return PublicationChecker(catalogue, item, day, calendar).findings();
}

Faults catalogueFindings(const Catalogue &running, const Catalogue &next, QDate day, const WorkingCalendar &calendar)
{
    const bool sameQuestions = askTheSame(running, next);
    Faults faults;
    for (const QString &code : next.codes()) {
        const Item *given = next.newest(code);
        const Item *known = running.itemVersion(code, given->version);
        if (sameQuestions && known && toJson(*known) == toJson(*given))
            continue;
        for (const Fault &fault : publicationFindings(next, *given, day, calendar).refusals)
            faults.append({QStringLiteral("items/%1.json:%2").arg(code, fault.place), fault.type, fault.parameters});
    }
    return faults;
}

} // namespace ow
