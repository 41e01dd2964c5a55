#include "models/forms/FormState.h"

#include "models/base/ProblemTypes.h"
#include "models/forms/AnswerRules.h"

namespace ow {

template class FormEngine<AllLaws>;

namespace {

RuleValue ruleValue(const Question &question, const QString &normal)
{
    return RuleValue::fromAnswer(ruleType(question.element.type), normal);
}

} // namespace

QString allowedText(const Form &form, const Question &question, const Narrowing &only)
{
    QStringList parts;
    if (only.codes) {
        const CodeList *list = form.codeList(question.element.codeList.value_or(QString()));
        QStringList names;
        for (const QString &code : *only.codes)
            names.append(list && !list->nameOf(code).isEmpty() ? list->nameOf(code) : code);
        parts.append(names.join(QStringLiteral("、")));
    }
    if (only.min)
        parts.append(QStringLiteral("不小于%1").arg(*only.min));
    if (only.max)
        parts.append(QStringLiteral("不大于%1").arg(*only.max));
    if (only.lengthMax)
        parts.append(QStringLiteral("不超过%1个字").arg(*only.lengthMax));
    return parts.join(QStringLiteral("，"));
}

Fault narrowedFault(const Form &form, const Question &question, const QString &key, const QList<int> &relevant,
                    const RuleValue &value)
{
    const QList<QuestionOwner> owners = question.allOwners();
    for (const int number : relevant) {
        const QuestionOwner &owner = owners.at(number);
        if (!owner.only || allows(*owner.only, value))
            continue;
        const FormItem *item = form.item(owner.item);
        return {key,
                &problem::AnswerNarrowed,
                {{QStringLiteral("element"), question.element.name},
                 {QStringLiteral("allowed"), allowedText(form, question, *owner.only)},
                 {QStringLiteral("item"), item ? item->name : owner.item},
                 {QStringLiteral("basis"), owner.legalBasis}}};
    }
    return {};
}

FormState::FormState(std::shared_ptr<const FormProgram> program, QDate day, const WorkingCalendar *calendar)
    : m_program(std::move(program)), m_day(day), m_engine(m_program, day, calendar),
      m_rows(codesOf(ElementRole{}).size()), m_answers(size_t(m_program->questionCount())),
      m_sources(m_answers.size(), -1), m_made(m_answers.size())
{
    for (int q = 0; q < m_program->questionCount(); ++q) {
        const Question &question = form().questions.at(q);
        if (!question.element.derived)
            continue;
        const int from =
            m_program->question(questionKey(question.role, question.element.derived->from, question.scope()));
        m_sources[size_t(q)] = from;
        if (from < 0)
            continue;
        m_made[size_t(from)].push_back(q);
        m_derived.push_back(q);
    }
    restart({});
}

void FormState::load(const Answers &answers)
{
    std::fill(m_rows.begin(), m_rows.end(), RowList());
    m_rowFaults.clear();
    for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
        const auto role = RowList::roleOf(answer.key());
        if (!role)
            continue;
        if (const auto list = RowList::parse(*answer))
            m_rows[size_t(*role)] = *list;
        else if (m_program->repeated().contains(*role))
            m_rowFaults.append({answer.key(),
                                &problem::AnswerRows,
                                {{QStringLiteral("group"), QLatin1String(codeText(*role))},
                                 {QStringLiteral("max"), QString::number(RowList::rowsMax)}}});
    }
    // Answers of a row nobody listed name it: nothing typed is lost.
    for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
        if (!answer.key().contains(QLatin1Char('['))) // most keys: taking them apart would cost more than all rules
            continue;
        const auto key = QuestionKey::parse(answer.key());
        if (!key || key->instance == 0)
            continue;
        RowList &list = m_rows[size_t(key->role)];
        if (answers.contains(RowList::key(key->role)) || list.rows.contains(key->instance)
            || list.rows.size() == RowList::rowsMax)
            continue;
        list.rows.append(key->instance);
        list.next = std::max(list.next, key->instance + 1);
    }
    restart(answers);
}

void FormState::restart(const Answers &answers)
{
    std::vector<std::pair<ElementRole, int>> counts;
    for (const ElementRole role : m_program->repeated())
        counts.emplace_back(role, int(m_rows[size_t(role)].rows.size()));
    m_engine.clear(counts);
    for (int q = 0; q < m_program->questionCount(); ++q)
        m_answers[size_t(q)].assign(size_t(m_engine.rows(q)), Answer());
    m_aside.clear();
    for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
        const FormCell place = cell(answer.key());
        if (place.question >= 0) {
            take(place, *answer);
            continue;
        }
        const auto role = RowList::roleOf(answer.key());
        if (!role || !m_program->repeated().contains(*role))
            m_aside.insert(answer.key(), *answer);
    }
    m_engine.settle();
    deriveMissing();
    m_edits.clear();
}

Answers FormState::answers() const
{
    Answers all = m_aside;
    for (const FormCell &one : cells()) {
        if (!answer(one).isEmpty())
            all.insert(key(one), answer(one));
    }
    for (const ElementRole role : m_program->repeated()) {
        if (rows(role) != RowList())
            all.insert(RowList::key(role), rows(role).text());
    }
    return all;
}

/// Without settling.
void FormState::take(FormCell place, const QString &value)
{
    const Question &asked = question(place);
    Answer &kept = m_answers[size_t(place.question)][size_t(place.row)];
    Result<QString> normal = checkAnswer(form(), asked, value, m_day);
    const QString before = kept.text;
    kept.faults.clear();
    if (normal) {
        kept.text = std::move(*normal);
    } else {
        kept.text = value.trimmed();
        kept.faults = normal.error().faults();
        for (Fault &fault : kept.faults)
            fault.place = key(place);
    }
    if (kept.text != before)
        m_edits.append({place, before});
    m_engine.put(place.question, place.row, normal ? ruleValue(asked, kept.text) : RuleValue());
}

void FormState::restore(FormCell place, const QString &value)
{
    take(place, value);
    m_engine.settle();
}

Result<QString> FormState::set(FormCell place, const QString &value)
{
    m_changed = {place};
    m_edits.clear();
    const QString before = answer(place);
    m_engine.forgetChanges();
    take(place, value);
    m_engine.settle();
    derive(place, before);
    for (const int q : m_engine.changed()) {
        for (int row = 0; row < m_engine.rows(q); ++row) {
            if (!m_changed.contains(FormCell{q, row}))
                m_changed.append({q, row});
        }
    }
    if (!m_engine.changed().empty() || sourceOf(place.question) >= 0)
        deriveMissing();
    const Answer &kept = at(place);
    if (!kept.faults.isEmpty())
        return fail(inputRefused(kept.faults));
    return kept.text;
}

QString FormState::derived(FormCell place) const
{
    const int from = sourceOf(place.question);
    if (from < 0 || !m_engine.isVisible(from, place.row) || !at({from, place.row}).faults.isEmpty())
        return {};
    return derivedAnswer(question(place).element.derived->rule, answer({from, place.row}), m_day);
}

/// The value that followed from the old answer follows from the new one; what somebody said otherwise stays.
void FormState::derive(FormCell from, const QString &before)
{
    for (const int made : m_made[size_t(from.question)]) {
        const FormCell place{made, from.row};
        const QString old = derivedAnswer(question(place).element.derived->rule, before, m_day);
        const QString now = derived(place);
        if (now == answer(place) || (!answer(place).isEmpty() && answer(place) != old))
            continue;
        take(place, now);
        m_engine.settle();
        m_changed.append(place);
    }
}

/// Until nothing more follows: showing one question may bring another's value along.
void FormState::deriveMissing()
{
    for (bool more = true; more;) {
        more = false;
        for (const int q : m_derived) {
            for (int row = 0; row < m_engine.rows(q); ++row) {
                const QString value = answer({q, row}).isEmpty() ? derived({q, row}) : QString();
                if (value.isEmpty())
                    continue;
                take({q, row}, value);
                m_changed.append({q, row});
                more = true;
            }
        }
        m_engine.settle();
    }
}

bool FormState::addRow(ElementRole role)
{
    const Answers kept = answers();
    if (!m_rows[size_t(role)].add())
        return false;
    restart(kept);
    return true;
}

bool FormState::removeRow(ElementRole role, int row)
{
    Answers kept = answers();
    if (!m_rows[size_t(role)].remove(row))
        return false;
    kept.removeIf([&](const std::pair<const QString &, QString &> answer) {
        const auto parsed = QuestionKey::parse(answer.first);
        return parsed && parsed->role == role && parsed->instance == row;
    });
    restart(kept);
    return true;
}

FormCell FormState::cell(const QString &key) const
{
    const int q = m_program->question(key);
    if (q < 0)
        return {-1, 0};
    const Question &asked = form().questions.at(q);
    if (!asked.isRepeated())
        return {q, 0};
    const auto parsed = QuestionKey::parse(key);
    const int row = parsed ? int(rows(asked.role).rows.indexOf(parsed->instance)) : -1;
    return row < 0 ? FormCell{-1, 0} : FormCell{q, row};
}

QString FormState::key(FormCell place) const
{
    const Question &asked = question(place);
    if (!asked.isRepeated())
        return asked.key;
    return QuestionKey{asked.role, rows(asked.role).rows.at(place.row), asked.element.code, asked.scope()}.text();
}

QList<FormCell> FormState::cells() const
{
    QList<FormCell> all;
    const int count = m_program->questionCount();
    all.reserve(count);
    for (int first = 0; first < count;) {
        const ElementRole role = form().questions.at(first).role;
        int last = first;
        while (last < count && form().questions.at(last).role == role)
            ++last;
        for (int row = 0; row < m_engine.rows(first); ++row) {
            for (int q = first; q < last; ++q)
                all.append({q, row});
        }
        first = last;
    }
    return all;
}

bool FormState::follows(FormCell place) const
{
    const QString value = derived(place);
    return !value.isEmpty() && value == answer(place);
}

QList<int> FormState::relevantTo(FormCell place) const
{
    QList<int> numbers;
    for (const FormPlace &owner : m_program->ownersOf(place.question)) {
        if (m_engine.isRelevant(owner, place.row))
            numbers.append(m_program->items()[size_t(owner.item)].nodes[size_t(owner.node)].owner);
    }
    return numbers;
}

QList<int> FormState::requiredBy(FormCell place) const
{
    QList<int> numbers;
    for (const FormPlace &owner : m_program->ownersOf(place.question)) {
        if (m_engine.isRequiredBy(owner, place.row))
            numbers.append(m_program->items()[size_t(owner.item)].nodes[size_t(owner.node)].owner);
    }
    return numbers;
}

Faults FormState::faults(FormCell place) const
{
    if (!isVisible(place))
        return {};
    const Question &asked = question(place);
    const Answer &given = at(place);
    if (!given.faults.isEmpty())
        return given.faults;
    if (given.text.isEmpty()) {
        if (!isRequired(place))
            return {};
        return {{key(place), &problem::AnswerMissing, {{QStringLiteral("element"), asked.element.name}}}};
    }
    if (const QString value = derived(place); !value.isEmpty() && value != given.text)
        return {{key(place),
                 &problem::AnswerInvalid,
                 {{QStringLiteral("element"), asked.element.name},
                  {QStringLiteral("reason"), QStringLiteral("与证件号码不一致，请核对。")}}}};
    if (m_engine.isGood(place.question, place.row))
        return {};
    return {narrowedFault(form(), asked, key(place), relevantTo(place), m_engine.value(place.question, place.row))};
}

Faults FormState::faults() const
{
    Faults all = m_rowFaults;
    for (const FormCell &place : cells())
        all += faults(place);
    return all;
}

bool FormState::isGood() const
{
    return faults().isEmpty();
}

Answers FormState::leaving() const
{
    Answers out;
    QSet<ElementRole> shown;
    for (const FormCell &place : cells()) {
        if (!isVisible(place))
            continue;
        shown.insert(question(place).role);
        if (!answer(place).isEmpty())
            out.insert(key(place), answer(place));
    }
    for (const ElementRole role : m_program->repeated()) {
        if (shown.contains(role))
            out.insert(RowList::key(role), rows(role).text());
    }
    return out;
}

QList<FormCell> FormState::dropped() const
{
    QList<FormCell> hidden;
    for (const FormCell &place : cells()) {
        if (!isVisible(place) && !answer(place).isEmpty())
            hidden.append(place);
    }
    return hidden;
}

} // namespace ow
