#include "models/publication/ItemDifference.h"

#include "models/forms/FormMerge.h"
#include "models/forms/FormProgram.h"
#include "models/publication/CellValues.h"

#include <algorithm>

namespace ow {

namespace {

/// One line of an item that is compared as a whole: its name, and its text in a version.
struct ComparedLine {
    QString what;
    QString text;
};

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

    /// Always the same parts in the same order: that of the cells people write an item in.
    QList<std::pair<QString, QList<ComparedLine>>> parts() const
    {
        QList<std::pair<QString, QList<ComparedLine>>> parts;
        for (const ItemCell &cell : itemTables().first().cells) {
            // The number of the version and the reason for it are no content of it.
            if (cell.place == QLatin1String("version") || cell.place == QLatin1String("changeReason"))
                continue;
            if (parts.isEmpty() || parts.last().first != cell.part)
                parts.append({cell.part, {}});
            parts.last().second.append({cell.name, written(cell, 0)});
        }
        for (const ItemTable &table : itemTables()) {
            if (table.isList())
                parts.append({table.name, rows(table)});
        }
        return parts;
    }

private:
    QString written(const ItemCell &cell, qsizetype row) const
    {
        return cellText(m_catalogue, cell, m_item, row).replace(QLatin1Char('\n'), QStringLiteral("；"));
    }

    /// A row is named by its first cell that is no choice, and says the rest.
    QList<ComparedLine> rows(const ItemTable &table) const
    {
        if (table.place == QLatin1String("elements"))
            return questions();
        if (table.place == QLatin1String("materials"))
            return materials();
        QList<ComparedLine> lines;
        for (qsizetype row = 0; row < table.rows(m_item); ++row) {
            ComparedLine line;
            QStringList texts;
            for (const ItemCell &cell : table.cells) {
                const QString text = written(cell, row);
                if (line.what.isEmpty() && cell.kind != CellKind::Choice)
                    line.what = text;
                else if (!text.isEmpty())
                    texts.append(cell.kind == CellKind::Money ? QStringLiteral("%1元").arg(text) : text);
            }
            line.text = texts.join(QStringLiteral("，"));
            lines.append(line);
        }
        return lines;
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
            QStringList text{cells::nameOf(use.kind)};
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
    return cells::nameOf(role);
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
