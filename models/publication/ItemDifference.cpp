#include "models/publication/ItemDifference.h"

#include "models/forms/FormMerge.h"
#include "models/forms/FormProgram.h"

#include <algorithm>

namespace ow {

namespace {

/// One line of an item that is compared as a whole: its name, and its text in a version.
struct ComparedLine {
    QString what;
    QString text;
};

QString yesNoText(bool value)
{
    return value ? QStringLiteral("是") : QStringLiteral("否");
}

QString listText(const QStringList &list)
{
    return list.join(QStringLiteral("；"));
}

QString materialKindText(MaterialKind kind)
{
    switch (kind) {
    case MaterialKind::Primary: return QStringLiteral("主要材料");
    case MaterialKind::Secondary: return QStringLiteral("次要材料");
    case MaterialKind::Shared: return QStringLiteral("系统核验，免提交");
    }
    return {};
}

QString feeText(int fen)
{
    return fen == 0 ? QStringLiteral("不收费") : QStringLiteral("%1元").arg(fen / 100.0, 0, 'f', 2);
}

QString dateText(const std::optional<QDate> &date)
{
    return date ? date->toString(Qt::ISODate) : QString();
}

/// The lines of one version. Rules are said in words over the version's own form.
class ItemLines {
public:
    ItemLines(const Catalogue &catalogue, const Item &item) : m_catalogue(catalogue), m_item(item)
    {
        Item merged = item;
        merged.counterKind = CounterKind::Integrated;
        if (const auto form = mergeForm(catalogue, {&merged}, {}, item.effectiveFrom)) {
            m_form = *form;
            if (const auto program = FormProgram::compile(*form))
                m_slots = (*program)->items().front().slots_;
        }
        m_names.name = [this](const QString &slot) {
            const Question *question = m_form.question(slot);
            return question ? question->element.name : slot;
        };
        m_names.code = [this](const QString &slot, const QString &code) {
            const Question *question = m_form.question(slot);
            const CodeList *list =
                question && question->element.codeList ? m_catalogue.codeList(*question->element.codeList) : nullptr;
            const QString name = list ? list->nameOf(code) : QString();
            return name.isEmpty() ? code : name;
        };
    }

    /// Always the same parts in the same order.
    QList<std::pair<QString, QList<ComparedLine>>> parts() const
    {
        return {{QStringLiteral("基本信息"), basics()},    {QStringLiteral("办理时限"), terms()},
                {QStringLiteral("填写内容"), questions()}, {QStringLiteral("申请材料"), materials()},
                {QStringLiteral("容缺受理"), tolerance()}, {QStringLiteral("结果与收费"), result()},
                {QStringLiteral("办理方式"), handling()}};
    }

private:
    QList<ComparedLine> basics() const
    {
        const CatalogueUnit *unit = m_catalogue.unit(m_item.unit);
        return {{QStringLiteral("事项名称"), m_item.name},
                {QStringLiteral("简称"), m_item.shortName},
                {QStringLiteral("主管部门"), unit ? unit->name : m_item.unit},
                {QStringLiteral("服务对象"), m_item.object},
                {QStringLiteral("生效日期"), dateText(m_item.effectiveFrom)},
                {QStringLiteral("失效日期"), dateText(m_item.effectiveUntil)},
                {QStringLiteral("停止办理"),
                 m_item.end ? m_item.end->lastDay.toString(Qt::ISODate) + QStringLiteral("后由") + m_item.end->receiver
                            : QString()},
                {QStringLiteral("设定依据"), listText(m_item.legalBasis)},
                {QStringLiteral("办事指南"), m_item.guide}};
    }

    QList<ComparedLine> terms() const
    {
        return {
            {QStringLiteral("法定时限"), m_item.statutory ? termText(*m_item.statutory) : QStringLiteral("没有规定")},
            {QStringLiteral("承诺时限"), termText(m_item.promised)},
            {QStringLiteral("可延长"),
             m_item.extensionMax == 0 || !m_item.statutory ? QString()
                                                           : termText({m_item.extensionMax, m_item.statutory->unit})}};
    }

    QList<ComparedLine> questions() const
    {
        QList<ComparedLine> lines;
        for (const ElementUse &use : m_item.elements) {
            const DataElement *element = m_catalogue.element(use.element);
            QStringList text{use.required ? QStringLiteral("必填") : QStringLiteral("选填")};
            if (use.when)
                text.append(QStringLiteral("仅当") + ruleText(*use.when, use.role) + QStringLiteral("时填写"));
            if (use.requiredWhen)
                text.append(ruleText(*use.requiredWhen, use.role) + QStringLiteral("时必填"));
            if (use.only)
                text.append(QStringLiteral("限") + narrowingText(*use.only, element));
            if (use.legalBasis)
                text.append(*use.legalBasis);
            lines.append({elementRoleName(use.role) + QStringLiteral("：") + (element ? element->name : use.element)
                              + scopeText(use.scope()),
                          text.join(QStringLiteral("，"))});
        }
        return lines;
    }

    QList<ComparedLine> materials() const
    {
        QList<ComparedLine> lines;
        for (const MaterialUse &use : m_item.materials) {
            const Material *material = m_catalogue.material(use.material);
            QStringList text{materialKindText(use.kind)};
            if (use.originals > 0)
                text.append(QStringLiteral("原件%1份").arg(use.originals));
            if (use.copies > 0)
                text.append(QStringLiteral("复印件%1份").arg(use.copies));
            if (use.tolerable)
                text.append(QStringLiteral("可以容缺"));
            if (use.when)
                text.append(*use.when);
            if (use.whenRule)
                text.append(QStringLiteral("当") + ruleText(*use.whenRule, ElementRole::Matter));
            if (use.oneOf)
                text.append(QStringLiteral("任选其一：") + *use.oneOf);
            text.append(use.legalBasis);
            lines.append({material ? material->name : use.material, text.join(QStringLiteral("，"))});
        }
        return lines;
    }

    QList<ComparedLine> tolerance() const
    {
        const Tolerance &tolerance = m_item.tolerance;
        return {{QStringLiteral("容缺受理"),
                 tolerance.allowed ? QStringLiteral("%1个工作日内补齐").arg(tolerance.capDays)
                                   : QStringLiteral("不适用：") + tolerance.reason.value_or(QString())},
                {QStringLiteral("逾期未补"), QString::fromLatin1(codeText(tolerance.outcome))},
                {QStringLiteral("等候补齐时计时"), yesNoText(tolerance.clock == ToleranceClock::Run)}};
    }

    QList<ComparedLine> result() const
    {
        QList<ComparedLine> lines{
            {QStringLiteral("办理结果"), m_item.result.name},
            {QStringLiteral("文号格式"), m_item.result.numberPattern},
            {QStringLiteral("有效期"), m_item.result.validity ? termText(*m_item.result.validity) : QString()},
            {QStringLiteral("结果样本"), m_item.result.sample.value_or(QString())},
            {QStringLiteral("收费"), feeText(m_item.feeFen)},
            {QStringLiteral("收费说明"), m_item.feeNote.value_or(QString())}};
        for (const ItemFee &fee : m_item.fees.value_or(QList<ItemFee>()))
            lines.append({fee.name,
                          feeText(fee.fen) + fee.per + QStringLiteral("，") + fee.legalBasis
                              + fee.reduction.value_or(QString())});
        return lines;
    }

    QList<ComparedLine> handling() const
    {
        QList<ComparedLine> lines;
        if (m_item.reach) {
            lines.append({QStringLiteral("到现场次数"), QString::number(m_item.reach->visits)});
            lines.append({QStringLiteral("须到现场的原因"), m_item.reach->visitReason});
            lines.append({QStringLiteral("主题分类"), listText(m_item.reach->themes)});
            lines.append({QStringLiteral("可以预约"), yesNoText(m_item.reach->booking)});
            lines.append({QStringLiteral("可以邮寄"), yesNoText(m_item.reach->courier)});
        }
        if (m_item.flow) {
            lines.append({QStringLiteral("受理条件"), listText(m_item.flow->conditions)});
            QStringList steps;
            for (const ItemStep &step : m_item.flow->steps)
                steps.append(step.name + QStringLiteral("（") + step.by + QStringLiteral("）"));
            lines.append({QStringLiteral("办理流程"), listText(steps)});
            QStringList specials;
            for (const ItemSpecial &special : m_item.flow->specials)
                specials.append(special.name + termText(special.term));
            lines.append({QStringLiteral("特别程序"), listText(specials)});
        }
        for (const Situation &one : m_item.situations.value_or(QList<Situation>()))
            lines.append({QStringLiteral("情形：") + one.element, one.ask});
        for (const ItemQuestion &one : m_item.questions.value_or(QList<ItemQuestion>()))
            lines.append({QStringLiteral("常见问题：") + one.question, one.answer});
        return lines;
    }

    QString ruleText(const JsonText &logic, ElementRole role) const
    {
        const QString group = repeats(role) ? QString::fromLatin1(codeText(role)) : QString();
        const auto rule = Rule::compile(logic, m_slots, RuleType::YesNo, group);
        return rule ? rule->inWords(m_names) : QString::fromUtf8(logic.text);
    }

    QString narrowingText(const Narrowing &only, const DataElement *element) const
    {
        QStringList parts;
        const CodeList *list = element && element->codeList ? m_catalogue.codeList(*element->codeList) : nullptr;
        for (const QString &code : only.codes.value_or(QList<QString>())) {
            const QString name = list ? list->nameOf(code) : QString();
            parts.append(name.isEmpty() ? code : name);
        }
        if (only.min)
            parts.append(QStringLiteral("不小于%1").arg(*only.min));
        if (only.max)
            parts.append(QStringLiteral("不大于%1").arg(*only.max));
        if (only.lengthMax)
            parts.append(QStringLiteral("不超过%1字").arg(*only.lengthMax));
        return parts.join(QStringLiteral("、"));
    }

    static QString scopeText(TimeScope scope)
    {
        switch (scope) {
        case TimeScope::Now: return {};
        case TimeScope::Before: return QStringLiteral("（变更前）");
        case TimeScope::After: return QStringLiteral("（变更后）");
        case TimeScope::LastYear: return QStringLiteral("（上年度）");
        case TimeScope::LastThreeYears: return QStringLiteral("（近三年）");
        }
        return {};
    }

    const Catalogue &m_catalogue;
    const Item &m_item;
    Form m_form;
    RuleSlots m_slots;
    RuleNames m_names;
};

const ComparedLine *lineNamed(const QList<ComparedLine> &lines, const QString &what)
{
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&](const ComparedLine &one) { return one.what == what; });
    return found == lines.end() ? nullptr : &*found;
}

void compareLines(const QString &part, const QList<ComparedLine> &before, const QList<ComparedLine> &after,
                  QList<ItemChange> &changes)
{
    for (const ComparedLine &line : after) {
        const ComparedLine *old = lineNamed(before, line.what);
        const QString was = old ? old->text : QString();
        if (was != line.text)
            changes.append({part, line.what, was, line.text});
    }
    for (const ComparedLine &line : before) {
        if (!lineNamed(after, line.what) && !line.text.isEmpty())
            changes.append({part, line.what, line.text, {}});
    }
}

} // namespace

QList<ItemLine> itemLines(const Catalogue &catalogue, const Item &item)
{
    QList<ItemLine> lines;
    for (const auto &[part, compared] : ItemLines(catalogue, item).parts()) {
        for (const ComparedLine &line : compared) {
            if (!line.text.isEmpty())
                lines.append({part, line.what, line.text});
        }
    }
    return lines;
}

QList<ItemChange> itemDifference(const Catalogue &catalogue, const Item &before, const Item &after)
{
    const auto old = ItemLines(catalogue, before).parts();
    const auto now = ItemLines(catalogue, after).parts();
    QList<ItemChange> changes;
    for (qsizetype i = 0; i < now.size(); ++i)
        compareLines(now.at(i).first, old.at(i).second, now.at(i).second, changes);
    return changes;
}

QString elementRoleName(ElementRole role)
{
    static constexpr Code<ElementRole> names[] = {
        {ElementRole::Applicant, "申请人"},      {ElementRole::CoApplicant, "共同申请人"},
        {ElementRole::Spouse, "配偶"},           {ElementRole::Father, "父亲"},
        {ElementRole::Mother, "母亲"},           {ElementRole::Child, "子女"},
        {ElementRole::FamilyMember, "家庭成员"}, {ElementRole::Guardian, "监护人"},
        {ElementRole::Agent, "代理人"},          {ElementRole::Enterprise, "经营主体"},
        {ElementRole::Shareholder, "股东"},      {ElementRole::Executive, "董监高"},
        {ElementRole::Staff, "从业人员"},        {ElementRole::Employer, "用人单位"},
        {ElementRole::Transferor, "转让方"},     {ElementRole::Transferee, "受让方"},
        {ElementRole::Property, "不动产"},       {ElementRole::Vehicle, "车辆"},
        {ElementRole::Matter, "申请内容"},       {ElementRole::Delivery, "取件方式"}};
    for (const Code<ElementRole> &one : names) {
        if (one.value == role)
            return QString::fromUtf8(one.text);
    }
    return {};
}

Fields ItemLine::fields()
{
    return {field("part", &ItemLine::part), field("what", &ItemLine::what, {.lengthMax = 2000}),
            field("text", &ItemLine::text, {.lengthMax = 8000})};
}

Fields ItemChange::fields()
{
    return {field("part", &ItemChange::part), field("what", &ItemChange::what, {.lengthMax = 2000}),
            field("before", &ItemChange::before, {.lengthMax = 8000}),
            field("after", &ItemChange::after, {.lengthMax = 8000})};
}

} // namespace ow
