#include "models/publication/ItemGuide.h"

#include "models/forms/FormMerge.h"
#include "models/forms/FormState.h"

namespace ow {

namespace {
QList<CodeEntry> choicesOf(const Catalogue &catalogue, const DataElement &element)
{
    if (element.type == ElementType::YesNo)
        return {{QStringLiteral("yes"), QStringLiteral("是")}, {QStringLiteral("no"), QStringLiteral("否")}};
    const CodeList *list = element.codeList ? catalogue.codeList(*element.codeList) : nullptr;
    return list ? list->entries : QList<CodeEntry>();
}

QString copiesText(const MaterialUse &use)
{
    QStringList parts;
    if (use.originals > 0)
        parts.append(QStringLiteral("原件%1份").arg(use.originals));
    if (use.copies > 0)
        parts.append(QStringLiteral("复印件%1份").arg(use.copies));
    return parts.join(QStringLiteral("、"));
}

QString guideTerms(const Item &item)
{
    const QString promised =
        item.instant ? QStringLiteral("材料齐全的当场办结") : QStringLiteral("承诺%1办结").arg(termText(item.promised));
    return item.statutory ? promised + QStringLiteral("（法定%1）").arg(termText(*item.statutory)) : promised;
}

QString guideFee(const Item &item)
{
    QStringList lines;
    for (const ItemFee &fee : item.fees.value_or(QList<ItemFee>()))
        lines.append(QStringLiteral("%1%2元%3%4")
                         .arg(fee.name)
                         .arg(fee.fen / 100.0, 0, 'f', 2)
                         .arg(fee.per, fee.reduction ? QStringLiteral("，") + *fee.reduction : QString()));
    if (lines.isEmpty())
        return QStringLiteral("不收费");
    return lines.join(QStringLiteral("；"));
}

/// Where several may be named, the first stands for the choice.
QString choiceKey(ElementRole role, const QString &element)
{
    return repeats(role) ? QuestionKey{role, 1, element, TimeScope::Now}.text() : questionKey(role, element);
}

/// The item's own form with the choices made so far.
class SituationForm {
public:
    SituationForm(const Catalogue &catalogue, const Item &item, const Answers &choices, QDate day) : m_day(day)
    {
        Item alone = item;
        alone.counterKind = CounterKind::Integrated;
        const auto form = mergeForm(catalogue, {&alone}, {}, day);
        const auto program = form ? FormProgram::compile(*form) : Result<std::shared_ptr<const FormProgram>>(nullptr);
        if (!program || !*program)
            return;
        m_program = *program;
        m_state.emplace(m_program, day);
        m_state->load(choices);
    }

    bool isAsked(ElementRole role, const QString &element) const
    {
        if (!m_state)
            return true;
        const FormCell cell = m_state->cell(choiceKey(role, element));
        return cell.question >= 0 && m_state->isVisible(cell);
    }

    QStringList asked() const
    {
        QStringList names;
        for (int i = 0; m_state && i < int(m_state->form().questions.size()); ++i) {
            if (m_state->isVisible({i, 0}))
                names.append(m_state->form().questions.at(i).element.name);
        }
        names.removeDuplicates();
        return names;
    }

    /// Whether the paper is wanted, as far as the choices say.
    Truth wanted(const MaterialUse &use) const
    {
        if (!use.whenRule)
            return use.when ? Truth::Unknown : Truth::True;
        if (!m_state)
            return Truth::Unknown;
        const RuleSlots &dictionary = m_program->items().front().slots_;
        const auto rule = Rule::compile(*use.whenRule, dictionary);
        if (!rule)
            return Truth::Unknown;
        std::vector<RuleValue> values;
        for (int slot = 0; slot < dictionary.size(); ++slot) {
            const FormCell cell = m_state->cell(dictionary.at(slot).name);
            const bool known = cell.question >= 0 && m_state->isVisible(cell);
            values.push_back(known ? RuleValue::fromAnswer(dictionary.at(slot).type, m_state->answer(cell))
                                   : RuleValue());
        }
        return rule->truth({values, {}, -1, m_day, nullptr});
    }

private:
    QDate m_day;
    std::shared_ptr<const FormProgram> m_program;
    std::optional<FormState> m_state;
};

QString paperName(const Catalogue &catalogue, const MaterialUse &use)
{
    const Material *material = catalogue.material(use.material);
    return material ? material->name : use.material;
}

GuideMaterial guideMaterial(const Catalogue &catalogue, const Item &item, const MaterialUse &use, Truth wanted)
{
    QStringList notes;
    QStringList others;
    for (const MaterialUse &other : item.materials) {
        if (use.oneOf && other.oneOf == use.oneOf && other.material != use.material)
            others.append(paperName(catalogue, other));
    }
    if (!others.isEmpty())
        notes.append(QStringLiteral("与%1任选其一").arg(others.join(QStringLiteral("、"))));
    if (use.kind == MaterialKind::Shared)
        notes.append(QStringLiteral("由窗口核验，免提交"));
    if (use.tolerable)
        notes.append(QStringLiteral("可以容缺，按承诺日期补交"));
    if (use.when && wanted != Truth::True)
        notes.append(*use.when);
    const Material *material = catalogue.material(use.material);
    const bool ownPaper = !material || material->issuer.isEmpty() || material->issuer == QStringLiteral("申请人自备")
        || material->issuer == QStringLiteral("申请人填写");
    return {paperName(catalogue, use), copiesText(use), notes.join(QStringLiteral("；")), use.legalBasis,
            ownPaper ? std::nullopt : std::optional(material->issuer)};
}
} // namespace

ItemGuide itemGuide(const Catalogue &catalogue, const Item &item, const Answers &choices, const HallPart *hallPart,
                    QDate day)
{
    const SituationForm form(catalogue, item, choices, day);
    const CatalogueUnit *unit = catalogue.unit(item.unit);
    ItemGuide guide;
    guide.code = item.code;
    guide.version = item.version;
    guide.name = item.name;
    guide.unit = unit ? unit->name : item.unit;
    guide.day = day;
    for (const Situation &one : item.situations.value_or(QList<Situation>())) {
        const DataElement *element = catalogue.element(one.element);
        if (!element || !form.isAsked(one.role, one.element))
            continue;
        const QString key = choiceKey(one.role, one.element);
        guide.choices.append(
            {key, one.ask, choices.value(key), choicesOf(catalogue, *element), element->type == ElementType::Codes});
    }
    guide.conditions = item.flow ? item.flow->conditions : QList<QString>();
    for (const MaterialUse &use : item.materials) {
        const Truth wanted = form.wanted(use);
        if (wanted != Truth::False)
            guide.materials.append(guideMaterial(catalogue, item, use, wanted));
    }
    guide.asked = form.asked();
    guide.terms = guideTerms(item);
    guide.fee = item.feeNote ? guideFee(item) + QStringLiteral("；") + *item.feeNote : guideFee(item);
    guide.result = item.result.name
        + (item.result.validity ? QStringLiteral("，有效期") + termText(*item.result.validity) : QString());
    if (hallPart)
        guide.place = QStringLiteral("%1，%2，咨询%3，投诉%4")
                          .arg(hallPart->place, hallPart->hours, hallPart->consultPhone, hallPart->complaintPhone);
    guide.text = item.guide;
    for (const ItemQuestion &one : item.questions.value_or(QList<ItemQuestion>()))
        guide.questions.append(QStringLiteral("问：%1答：%2").arg(one.question, one.answer));
    return guide;
}

Fields GuideChoice::fields()
{
    return {field("key", &GuideChoice::key), field("ask", &GuideChoice::ask),
            field("chosen", &GuideChoice::chosen, {.lengthMax = 2000}), field("choices", &GuideChoice::choices),
            field("many", &GuideChoice::many)};
}

Fields GuideMaterial::fields()
{
    return {field("name", &GuideMaterial::name), field("copies", &GuideMaterial::copies),
            field("note", &GuideMaterial::note, {.lengthMax = 1000}),
            field("legalBasis", &GuideMaterial::legalBasis, {.lengthMax = 1000}),
            field("issuer", &GuideMaterial::issuer)};
}

Fields ItemGuide::fields()
{
    return {field("code", &ItemGuide::code),
            field("version", &ItemGuide::version),
            field("name", &ItemGuide::name),
            field("unit", &ItemGuide::unit),
            field("choices", &ItemGuide::choices),
            field("conditions", &ItemGuide::conditions),
            field("materials", &ItemGuide::materials),
            field("asked", &ItemGuide::asked),
            field("terms", &ItemGuide::terms),
            field("fee", &ItemGuide::fee, {.lengthMax = 2000}),
            field("result", &ItemGuide::result),
            field("place", &ItemGuide::place, {.lengthMax = 1000}),
            field("text", &ItemGuide::text, {.lengthMax = 2000}),
            field("questions", &ItemGuide::questions, {.lengthMax = 2000}),
            field("day", &ItemGuide::day)};
}

} // namespace ow
