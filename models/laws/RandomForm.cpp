#include "models/laws/RandomForm.h"

#include <algorithm>

namespace ow::laws {

namespace {

bool chance(Random &random, int percent)
{
    return int(random.below(100)) < percent;
}

template <class List>
auto &oneOf(Random &random, List &list)
{
    return list[size_t(random.below(quint32(list.size())))];
}

/// Not more than 8 codes each, so that fillings meet their rules.
QStringList poolOf(const Catalogue &catalogue, const DataElement &element)
{
    switch (element.type) {
    case ElementType::YesNo: return {QStringLiteral("yes"), QStringLiteral("no")};
    case ElementType::Integer:
        if (element.max.value_or(100) < 100 || element.min.value_or(0) > 30)
            return {};
        return {QStringLiteral("40"), QStringLiteral("50"), QStringLiteral("60"), QStringLiteral("70")};
    case ElementType::Date:
        return {QStringLiteral("2024-02-29"), QStringLiteral("2025-12-31"), QStringLiteral("2026-09-24")};
    case ElementType::Code: {
        QStringList codes;
        for (const CodeEntry &entry : catalogue.codeList(*element.codeList)->entries.mid(0, 8))
            codes.append(entry.code);
        return codes.size() > 1 ? codes : QStringList();
    }
    default: return {};
    }
}

std::vector<RandomField> candidates(const Catalogue &catalogue)
{
    std::vector<RandomField> all;
    const ElementRole roles[] = {ElementRole::Applicant, ElementRole::Enterprise, ElementRole::Matter,
                                 ElementRole::Child, ElementRole::Staff};
    for (const DataElement &element : catalogue.elements()) {
        const QStringList pool = element.derived ? QStringList() : poolOf(catalogue, element);
        if (pool.isEmpty())
            continue;
        for (const ElementRole role : roles) {
            for (const TimeScope scope : {TimeScope::Now, TimeScope::LastYear})
                all.push_back({{role, 0, element.code, scope}, &element, pool});
        }
    }
    return all;
}

/// A leaf about one of the fields that stand before; in a row only of the same group or of none.
RuleTree leaf(Random &random, const RandomForm &form, const std::vector<int> &before, ElementRole group, bool mayCount)
{
    std::vector<int> plain;
    std::vector<int> rowed;
    for (const int field : before) {
        const ElementRole role = form.fields[size_t(field)].key.role;
        (!repeats(role) || role == group ? plain : rowed).push_back(field);
    }
    if (mayCount && !rowed.empty() && (plain.empty() || chance(random, 25))) {
        const int field = oneOf(random, rowed);
        if (chance(random, 30))
            return {RuleTree::Op::MoreRows, field, QString::number(random.below(3))};
        const RandomField &asked = form.fields[size_t(field)];
        return {RuleTree::Op::SomeRow, field, {}, {{RuleTree::Op::Equal, field, oneOf(random, asked.pool)}}};
    }
    if (plain.empty())
        return {};
    const int field = oneOf(random, plain);
    const RandomField &asked = form.fields[size_t(field)];
    const QString constant = oneOf(random, asked.pool);
    const bool ordered = asked.element->type == ElementType::Integer || asked.element->type == ElementType::Date;
    switch (random.below(ordered ? 6 : 4)) {
    case 0:
    case 1: return {RuleTree::Op::Equal, field, constant};
    case 2: return {RuleTree::Op::NotEqual, field, constant};
    case 3:
        return asked.element->type == ElementType::Code ? RuleTree{RuleTree::Op::OneOf, field, constant}
                                                        : RuleTree{RuleTree::Op::Present, field};
    case 4: return {RuleTree::Op::Less, field, constant};
    default: return {RuleTree::Op::AtLeast, field, constant};
    }
}

std::optional<RuleTree> randomRule(Random &random, const RandomForm &form, const std::vector<int> &before,
                                   ElementRole group, bool mayCount)
{
    const auto one = [&]() -> std::optional<RuleTree> {
        RuleTree made = leaf(random, form, before, group, mayCount);
        if (made.field < 0)
            return std::nullopt;
        return chance(random, 15) ? RuleTree{RuleTree::Op::Not, -1, {}, {made}} : made;
    };
    const auto first = one();
    if (!first || chance(random, 60))
        return first;
    const auto second = one();
    return RuleTree{chance(random, 50) ? RuleTree::Op::And : RuleTree::Op::Or, -1, {}, {*first, *second}};
}

QByteArray quoted(const QString &text)
{
    return '"' + text.toUtf8() + '"';
}

/// As a rule writes it: numbers bare, dates as dates, yes and no as truths.
QByteArray constantJson(const RandomField &field, const QString &constant)
{
    switch (field.element->type) {
    case ElementType::Integer: return constant.toUtf8();
    case ElementType::Date: return "{\"date\":" + quoted(constant) + '}';
    case ElementType::YesNo: return constant == QLatin1String("yes") ? "true" : "false";
    default: return quoted(constant);
    }
}

Narrowing randomNarrowing(Random &random, const RandomField &field)
{
    Narrowing only;
    if (field.element->type == ElementType::Integer) {
        // All hold 50, so that random items never contradict one another.
        if (chance(random, 70))
            only.min = 35 + 5 * qint64(random.below(4));
        if (!only.min || chance(random, 70))
            only.max = 50 + 5 * qint64(random.below(5));
    } else {
        only.codes = QStringList{field.pool.first()};
        for (const QString &code : field.pool.mid(1)) {
            if (chance(random, 60))
                only.codes->append(code);
        }
    }
    return only;
}

/// Fields in a random order, those of repeating roles together: what counts rows comes after all of them.
std::vector<int> needOrder(Random &random, const RandomForm &form, int count)
{
    std::vector<int> order(form.fields.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = int(i);
    for (size_t i = order.size() - 1; i > 0; --i)
        std::swap(order[i], order[size_t(random.below(quint32(i + 1)))]);
    order.resize(size_t(count));
    const size_t globalsFirst = random.below(quint32(count));
    std::stable_partition(order.begin() + qsizetype(globalsFirst / 2), order.end(),
                          [&](int f) { return repeats(form.fields[size_t(f)].key.role); });
    return order;
}

void addItem(Random &random, RandomForm &form, const Item &pattern, int fieldCount)
{
    Item item = pattern;
    item.code = QStringLiteral("511A00001%1").arg(form.items.size());
    std::vector<RandomNeed> needs;
    std::vector<int> before;
    const std::vector<int> order = needOrder(random, form, fieldCount);
    size_t lastRow = 0;
    for (size_t i = 0; i < order.size(); ++i) {
        if (repeats(form.fields[size_t(order[i])].key.role))
            lastRow = i;
    }
    for (size_t i = 0; i < order.size(); ++i) {
        const RandomField &field = form.fields[size_t(order[i])];
        const ElementRole group = repeats(field.key.role) ? field.key.role : ElementRole::Applicant;
        const bool mayCount = i > lastRow;
        RandomNeed need{order[i], chance(random, 35)};
        if (chance(random, 65))
            need.when = randomRule(random, form, before, group, mayCount);
        if (!need.required && chance(random, 20))
            need.requiredWhen = randomRule(random, form, before, group, mayCount);
        before.push_back(order[i]);
        ElementUse use{field.key.role, field.key.element, need.required};
        if (field.key.scope != TimeScope::Now)
            use.timeScope = field.key.scope;
        if (need.when)
            use.when = JsonText{ruleJson(form, *need.when, repeats(field.key.role))};
        if (need.requiredWhen)
            use.requiredWhen = JsonText{ruleJson(form, *need.requiredWhen, repeats(field.key.role))};
        if ((field.element->type == ElementType::Integer || field.element->type == ElementType::Code)
            && chance(random, 30))
            use.only = randomNarrowing(random, field);
        item.elements.append(use);
        needs.push_back(std::move(need));
    }
    form.needOf.emplace_back(form.fields.size(), -1);
    for (size_t n = 0; n < needs.size(); ++n)
        form.needOf.back()[size_t(needs[n].field)] = int(n);
    form.items.push_back(std::move(item));
    form.needs.push_back(std::move(needs));
}

} // namespace

QString RandomForm::randomValue(Random &random, int field) const
{
    const QStringList &pool = fields[size_t(field)].pool;
    return chance(random, 30) ? QString() : pool.at(random.below(quint32(pool.size())));
}

QByteArray ruleJson(const RandomForm &form, const RuleTree &tree, bool inRow)
{
    const auto part = [&](size_t i) { return ruleJson(form, tree.parts[i], inRow); };
    if (tree.op == RuleTree::Op::And || tree.op == RuleTree::Op::Or)
        return (tree.op == RuleTree::Op::And ? "{\"and\":[" : "{\"or\":[") + part(0) + ',' + part(1) + "]}";
    if (tree.op == RuleTree::Op::Not)
        return "{\"!\":" + part(0) + '}';
    const RandomField &field = form.fields[size_t(tree.field)];
    const QByteArray name = "{\"var\":" + quoted(field.key.text()) + '}';
    const QByteArray group = "{\"var\":" + quoted(QLatin1String(codeText(field.key.role))) + '}';
    const QByteArray constant = tree.constant.isEmpty() ? QByteArray() : constantJson(field, tree.constant);
    switch (tree.op) {
    case RuleTree::Op::Equal: return "{\"==\":[" + name + ',' + constant + "]}";
    case RuleTree::Op::NotEqual: return "{\"!=\":[" + name + ',' + constant + "]}";
    case RuleTree::Op::Less: return "{\"<\":[" + name + ',' + constant + "]}";
    case RuleTree::Op::AtLeast: return "{\">=\":[" + name + ',' + constant + "]}";
    case RuleTree::Op::OneOf: return "{\"codeIn\":[" + name + ",[" + constant + "]]}";
    case RuleTree::Op::Present: return "{\"present\":" + name + '}';
    case RuleTree::Op::MoreRows: return "{\">\":[{\"count\":[" + group + "]}," + tree.constant.toUtf8() + "]}";
    case RuleTree::Op::SomeRow: {
        QuestionKey inner = field.key;
        const QString within = inner.text().section(QLatin1Char('.'), 1);
        return "{\"any\":[" + group + ",{\"==\":[{\"var\":" + quoted(within) + "},"
            + constantJson(field, tree.parts[0].constant) + "]}]}";
    }
    default: return {};
    }
}

FormMaker::FormMaker(const Catalogue &catalogue) : m_catalogue(catalogue), m_candidates(candidates(catalogue)) {}

Item FormMaker::item() const
{
    Item item = *m_catalogue.item(QStringLiteral("511A0000800001"), QDate(2026, 9, 24));
    item.after.clear();
    item.elements.clear();
    item.materials.clear();
    return item;
}

RandomForm FormMaker::form(Random &random) const
{
    const Item pattern = item();
    RandomForm form;
    // Most forms are small, some as large as items get.
    const bool large = random.below(20) == 0;
    const int items = 2 + int(large ? random.below(9) : random.below(4));
    const int most = large ? 60 : 14;
    const size_t fields = size_t(most) + random.below(quint32(most));
    std::set<size_t> taken;
    while (form.fields.size() < std::min(fields, m_candidates.size())) {
        const size_t pick = random.below(quint32(m_candidates.size()));
        if (taken.insert(pick).second)
            form.fields.push_back(m_candidates[pick]);
    }
    for (const ElementRole role : {ElementRole::Child, ElementRole::Staff})
        form.rows[role] = 1 + int(random.below(3));
    for (const RandomField &field : form.fields) {
        form.keys.emplace_back();
        for (int row = 0; row < (repeats(field.key.role) ? form.rows.at(field.key.role) : 1); ++row) {
            QuestionKey key = field.key;
            key.instance = repeats(key.role) ? row + 1 : 0;
            form.keys.back().push_back(key.text());
        }
    }
    for (int i = 0; i < items; ++i)
        addItem(random, form, pattern,
                5 + int(random.below(quint32(std::min<size_t>(size_t(most), form.fields.size()) - 4))));
    for (size_t f = 0; f < form.fields.size(); ++f) {
        form.answers.emplace_back();
        for (int row = 0; row < form.rowsOf(int(f)); ++row)
            form.answers.back().push_back(form.randomValue(random, int(f)));
    }
    return form;
}

void FormSpread::add(const RandomForm &form)
{
    ++forms;
    items += qint64(form.items.size());
    std::map<int, int> owners;
    for (const auto &own : form.needs) {
        fieldsMin = std::min(fieldsMin, int(own.size()));
        fieldsMax = std::max(fieldsMax, int(own.size()));
        for (const RandomNeed &need : own) {
            ++needs;
            withRules += need.when || need.requiredWhen ? 1 : 0;
            ++owners[need.field];
        }
    }
    for (const auto &[field, count] : owners) {
        ++questions;
        shared += count > 1 ? 1 : 0;
    }
}

QString FormSpread::text() const
{
    return QStringLiteral("%1 forms, %2 items each on average, %3 fields an item (%4 to %5), %6% with rules, %7% of "
                          "questions shared")
        .arg(forms)
        .arg(double(items) / forms, 0, 'f', 1)
        .arg(double(needs) / double(items), 0, 'f', 1)
        .arg(fieldsMin)
        .arg(fieldsMax)
        .arg(100 * withRules / needs)
        .arg(100 * shared / questions);
}

} // namespace ow::laws
