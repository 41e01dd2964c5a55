#include "models/forms/FormState.h"

#include "models/base/ProblemTypes.h"
#include "models/forms/AnswerRules.h"

#include <cstring>

namespace ow {

template class FormEngine<AllLaws>;

namespace {

/// Answers of a row nobody listed name it: nothing typed is lost.
void findRows(const Answers &answers, ElementRole role, RowList &list)
{
    const QString prefix = QLatin1String(codeText(role)) + QLatin1Char('[');
    for (auto answer = answers.lowerBound(prefix); answer != answers.end() && answer.key().startsWith(prefix);
         ++answer) {
        const auto key = QuestionKey::parse(answer.key());
        if (!key || list.rows.contains(key->instance) || list.rows.size() == RowList::rowsMax)
            continue;
        list.rows.append(key->instance);
        list.next = std::max(list.next, key->instance + 1);
    }
}

bool isSameKey(QStringView a, QStringView b)
{
    return a.size() == b.size() && std::memcmp(a.utf16(), b.utf16(), size_t(a.size()) * sizeof(char16_t)) == 0;
}

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
      m_rows(codesOf(ElementRole{}).size()), m_sources(size_t(m_program->questionCount()), -1), m_made(m_sources.size())
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
    m_rowFaults.clear();
    for (const ElementRole role : m_program->repeated()) {
        RowList &list = m_rows[size_t(role)] = RowList();
        const auto told = answers.constFind(RowList::key(role));
        if (const auto parsed = told == answers.constEnd() ? std::nullopt : RowList::parse(*told))
            list = *parsed;
        else if (told != answers.constEnd())
            m_rowFaults.append({told.key(),
                                &problem::AnswerRows,
                                {{QStringLiteral("group"), QLatin1String(codeText(role))},
                                 {QStringLiteral("max"), QString::number(RowList::rowsMax)}}});
        else
            findRows(answers, role, list);
    }
    restart(answers);
}

void FormState::restart(const Answers &answers)
{
    std::vector<std::pair<ElementRole, int>> counts;
    for (const ElementRole role : m_program->repeated())
        counts.emplace_back(role, int(m_rows[size_t(role)].rows.size()));
    m_engine.clear(counts);
    m_asLoaded.assign(m_engine.cellCount(), nullptr);
    m_own.clear();
    for (CellBits *bits : {&m_given, &m_wrong, &m_compared})
        bits->reset(m_engine.cellCount());
    for (const auto *compared : {&std::as_const(m_derived), &m_program->narrowed()}) {
        for (const int q : *compared)
            m_compared.addRows(m_engine.cell(q, 0), CellBits::lowest(m_engine.rows(q)));
    }
    m_faults.clear();
    m_aside.clear();
    m_loaded = answers;
    lay(m_loaded);
    m_engine.settle();
    deriveMissing();
    m_edits.clear();
}

/// Answers come sorted by key, and so do the form's questions: both are gone through side by side.
void FormState::lay(const Answers &answers)
{
    const std::vector<FormKey> &keys = m_program->keys();
    auto next = keys.begin();
    for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
        const QStringView key = answer.key();
        bool found = false;
        for (; next != keys.end(); ++next) {
            const QStringView asked = m_program->text(*next);
            found = isSameKey(asked, key);
            if (found || asked > key)
                break;
        }
        if (!found) {
            layAside(answer.key(), *answer);
            continue;
        }
        RuleValue value;
        const FormCell place{next->question, 0};
        const bool isNormal = m_program->check(*next).isNormal(*answer, value);
        ++next;
        if (!isNormal) {
            keep(place, *answer);
            continue;
        }
        const size_t at = m_engine.cell(place.question, 0);
        m_asLoaded[at] = &*answer;
        m_given.put(at, true);
        m_engine.put(place.question, 0, std::move(value));
    }
}

/// An answer of a row, or one the form does not ask.
void FormState::layAside(const QString &key, const QString &value)
{
    if (const FormCell place = cell(key); place.question >= 0) {
        keep(place, value);
        return;
    }
    const auto role = RowList::roleOf(key);
    if (!role || !m_program->repeated().contains(*role))
        m_aside.insert(key, value);
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
    const QString before = answer(place);
    keep(place, value);
    if (answer(place) != before)
        m_edits.append({place, before});
}

void FormState::keep(FormCell place, const QString &value)
{
    const Question &asked = question(place);
    RuleValue plain;
    const Result<QString> normal = m_program->check(place.question).isNormal(value, plain)
        ? Result<QString>(value)
        : checkAnswer(form(), asked, value, m_day);
    const QString kept = normal ? *normal : value.trimmed();
    const size_t at = m_engine.cell(place.question, place.row);
    m_asLoaded[at] = nullptr;
    if (kept.isEmpty())
        m_own.erase(place);
    else
        m_own[place] = kept;
    if (isWrong(place))
        m_faults.erase(place);
    m_given.put(at, !kept.isEmpty());
    m_wrong.put(at, !normal);
    if (!normal) {
        Faults &faults = m_faults[place];
        faults = normal.error().faults();
        if (asked.isRepeated()) {
            for (Fault &fault : faults)
                fault.place = key(place);
        }
    }
    m_engine.put(place.question, place.row, normal ? ruleValue(asked, kept) : RuleValue());
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
    if (isWrong(place))
        return fail(inputRefused(m_faults.at(place)));
    return answer(place);
}

QString FormState::derived(FormCell place) const
{
    const int from = sourceOf(place.question);
    if (from < 0 || !m_engine.isVisible(from, place.row) || isWrong({from, place.row}))
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

QString FormState::answer(FormCell place) const
{
    if (const QString *loaded = m_asLoaded[m_engine.cell(place.question, place.row)])
        return *loaded;
    const auto own = m_own.find(place);
    return own == m_own.end() ? QString() : own->second;
}

QString FormState::key(FormCell place) const
{
    const Question &asked = question(place);
    if (!asked.isRepeated())
        return asked.key;
    return QuestionKey{asked.role, rows(asked.role).rows.at(place.row), asked.element.code, asked.scope()}.text();
}

/// In the order of the form, row by row.
template <class Visit>
void FormState::eachCell(const Visit &visit) const
{
    const int count = m_program->questionCount();
    for (int first = 0; first < count;) {
        const ElementRole role = form().questions.at(first).role;
        int last = first;
        while (last < count && form().questions.at(last).role == role)
            ++last;
        for (int row = 0; row < m_engine.rows(first); ++row) {
            for (int q = first; q < last; ++q)
                visit(FormCell{q, row});
        }
        first = last;
    }
}

QList<FormCell> FormState::cells() const
{
    QList<FormCell> all;
    all.reserve(qsizetype(m_engine.cellCount()));
    eachCell([&all](FormCell place) { all.append(place); });
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

quint64 FormState::doubtful(size_t word) const
{
    const quint64 given = m_given.words()[word];
    return m_engine.visible().words()[word]
        & (m_wrong.words()[word] | (m_engine.required().words()[word] & ~given) | (m_compared.words()[word] & given));
}

bool FormState::isDoubtful(FormCell place) const
{
    const size_t at = m_engine.cell(place.question, place.row);
    return (doubtful(at / 64) >> (at % 64)) & 1;
}

Faults FormState::faults(FormCell place) const
{
    return isDoubtful(place) ? doubtfulFaults(place) : Faults();
}

Faults FormState::doubtfulFaults(FormCell place) const
{
    const Question &asked = question(place);
    if (isWrong(place))
        return m_faults.at(place);
    const QString given = answer(place);
    if (given.isEmpty())
        return {{key(place), &problem::AnswerMissing, {{QStringLiteral("element"), asked.element.name}}}};
    if (const QString value = derived(place); !value.isEmpty() && value != given)
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
    size_t word = 0;
    while (word < m_given.words().size() && doubtful(word) == 0)
        ++word;
    if (word == m_given.words().size())
        return all;
    // A word of the bits is looked at once for the cells that lie in it beside each other.
    size_t seen = m_given.words().size();
    quint64 bits = 0;
    eachCell([&](FormCell place) {
        const size_t at = m_engine.cell(place.question, place.row);
        if (at / 64 != seen) {
            seen = at / 64;
            bits = doubtful(seen);
        }
        if ((bits >> (at % 64)) & 1)
            all += doubtfulFaults(place);
    });
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
