#include "models/forms/FormSession.h"

#include "models/base/ProblemTypes.h"
#include "models/forms/AnswerRules.h"

namespace ow {

FormSession::FormSession(Program program, const Answers &answers, Sources sources, QDate day,
                         const WorkingCalendar *calendar)
    : m_state(std::move(program), day, calendar), m_sources(std::move(sources)), m_day(day), m_calendar(calendar)
{
    m_state.load(answers);
    // Drafts of versions that kept no sources: what is as the form knows it comes from there.
    for (const Question &question : form().questions) {
        if (question.prefill && !m_sources.contains(question.key)
            && answers.value(question.key) == question.prefill->value)
            m_sources.insert(question.key, question.prefill->provenance());
    }
}

std::optional<Provenance> FormSession::source(const QString &key) const
{
    const auto found = m_sources.constFind(key);
    return found == m_sources.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<LeftOutAnswer> FormSession::leftOut(FormCell cell) const
{
    if (source(m_state.key(cell)))
        return std::nullopt;
    const auto here = m_leftOut.constFind(m_state.key(cell));
    return here == m_leftOut.constEnd() ? m_state.question(cell).leftOut : std::optional(*here);
}

bool FormSession::isLocked(FormCell cell) const
{
    const auto from = source(m_state.key(cell));
    return from && ow::isLocked(*from) && !m_state.answer(cell).isEmpty();
}

void FormSession::noteSource(Step &step, const QString &key, std::optional<Provenance> now)
{
    if (source(key) == now)
        return;
    step.sources.append({key, source(key)});
    if (now)
        m_sources.insert(key, *now);
    else
        m_sources.remove(key);
}

void FormSession::remember(Step step)
{
    ++m_changes;
    m_steps.push_back(std::move(step));
    if (m_steps.size() > stepsMax)
        m_steps.pop_front();
}

/// What its source says of it, in a row too.
const Prefill *FormSession::knownOf(const QString &key) const
{
    const Question *question = form().question(key);
    if (question && question->prefill)
        return &*question->prefill;
    if (!form().knownRows)
        return nullptr;
    const auto row = std::find_if(form().knownRows->cbegin(), form().knownRows->cend(),
                                  [&](const KnownRow &one) { return one.key == key; });
    return row == form().knownRows->cend() ? nullptr : &row->prefill;
}

Result<QString> FormSession::set(FormCell cell, const QString &value, const AnswerChange &change)
{
    const QString key = m_state.key(cell);
    const QString before = m_state.answer(cell);
    const Question &question = m_state.question(cell);
    const QString now = checkAnswer(form(), question, value, m_day).value_or(value.trimmed());
    const auto from = source(key);
    std::optional<Provenance> to = from;
    const Prefill *known = now != before && from && (from->original || isLocked(cell)) ? knownOf(key) : nullptr;
    if (known && known->value == now && ow::isLocked(known->provenance())) {
        to = known->provenance();
    } else if (now != before && from && from->original && *from->original == now) {
        // What the source said is back: so is its word.
        to = question.prefill && question.prefill->value == now ? std::optional(question.prefill->provenance())
                                                                : std::nullopt;
    } else if (now != before && isLocked(cell)) {
        if (change.reason.trimmed().isEmpty())
            return fail(inputRefused({{key,
                                       &problem::AnswerLocked,
                                       {{QStringLiteral("element"), question.element.name},
                                        {QStringLiteral("source"), from->source.value_or(QString())}}}}));
        to->origin = AnswerOrigin::Applicant;
        to->assurance = Assurance::Stated;
        to->asOf = m_day;
        to->original = before;
        to->changedBy = change.user;
        to->reason = change.reason.trimmed();
    } else if (now != before && !(from && from->original)) {
        to.reset();
    }
    Result<QString> kept = m_state.set(cell, value);
    if (m_state.edits().isEmpty())
        return kept;
    Step step;
    step.edits = m_state.edits();
    noteSource(step, key, to);
    noteDerived(step, cell, to ? to->assurance : Assurance::Stated);
    remember(std::move(step));
    return kept;
}

void FormSession::noteDerived(Step &step, FormCell from, Assurance assurance)
{
    for (const FormState::Edit &edit : std::as_const(step.edits)) {
        if (edit.cell != from && !m_state.answer(edit.cell).isEmpty())
            noteSource(step, m_state.key(edit.cell),
                       Provenance{AnswerOrigin::Derived, assurance, m_day, m_state.question(from).element.name});
    }
}

bool FormSession::offer(FormCell cell, const QString &value, const Provenance &source)
{
    const QString key = m_state.key(cell);
    const QString before = m_state.answer(cell);
    const Question &question = m_state.question(cell);
    const auto now = checkAnswer(form(), question, value, m_day);
    const auto from = this->source(key);
    if (!now || now->isEmpty() || (!before.isEmpty() && before != *now))
        return false;
    if (const auto left = ow::leftOut(question.fresh, question.scope(), source, m_day)) {
        m_leftOut.insert(key, *left);
        return false;
    }
    if (!before.isEmpty() && from && from->assurance >= source.assurance)
        return true;
    Step step;
    if (before.isEmpty()) {
        m_state.set(cell, *now);
        step.edits = m_state.edits();
    }
    noteSource(step, key, source);
    noteDerived(step, cell, source.assurance);
    remember(std::move(step));
    return true;
}

bool FormSession::addRow(ElementRole role)
{
    Step step{nullptr, m_state.answers()};
    if (!m_state.addRow(role))
        return false;
    remember(std::move(step));
    return true;
}

bool FormSession::removeRow(ElementRole role, int row)
{
    Step step{nullptr, m_state.answers()};
    if (!m_state.removeRow(role, row))
        return false;
    for (const QString &key : m_sources.keys()) {
        const auto parsed = QuestionKey::parse(key);
        if (parsed && parsed->role == role && parsed->instance == row)
            noteSource(step, key, std::nullopt);
    }
    remember(std::move(step));
    return true;
}

bool FormSession::isEmptyRow(ElementRole role, int row) const
{
    const QList<FormCell> cells = m_state.cells();
    return std::none_of(cells.begin(), cells.end(), [&](const FormCell &cell) {
        const bool isOfRow = m_state.question(cell).role == role && m_state.rows(role).rows.value(cell.row) == row;
        return isOfRow && !m_state.answer(cell).isEmpty();
    });
}

bool FormSession::takeRows(ElementRole role, const QList<KnownRow> &cells)
{
    Step step{nullptr, m_state.answers()};
    QMap<int, QList<KnownRow>> rows;
    for (const KnownRow &cell : cells) {
        if (const auto key = QuestionKey::parse(cell.key); key && key->role == role && key->instance > 0)
            rows[key->instance].append(cell);
    }
    bool any = false;
    for (const QList<KnownRow> &row : std::as_const(rows)) {
        const QList<int> here = m_state.rows(role).rows;
        const auto empty = std::find_if(here.begin(), here.end(), [&](int one) { return isEmptyRow(role, one); });
        if (empty == here.end() && !m_state.addRow(role))
            break;
        const int into = empty == here.end() ? m_state.rows(role).rows.last() : *empty;
        for (const KnownRow &known : row) {
            QuestionKey key = *QuestionKey::parse(known.key);
            key.instance = into;
            const FormCell cell = m_state.cell(key.text());
            if (cell.question < 0)
                continue;
            m_state.set(cell, known.prefill.value);
            noteSource(step, key.text(), known.prefill.provenance());
            any = true;
        }
    }
    if (any)
        remember(std::move(step));
    return any;
}

void FormSession::reform(Program program, const Answers &added, const Sources &sources)
{
    Step step{m_state.program(), m_state.answers()};
    Answers kept = m_state.answers();
    for (auto answer = added.begin(); answer != added.end(); ++answer) {
        if (!kept.value(answer.key()).isEmpty())
            continue;
        kept.insert(answer.key(), *answer);
        const auto from = sources.constFind(answer.key());
        noteSource(step, answer.key(), from == sources.constEnd() ? std::nullopt : std::optional(*from));
    }
    m_state = FormState(std::move(program), m_day, m_calendar);
    m_state.load(kept);
    remember(std::move(step));
}

const Form *FormSession::formBefore() const
{
    return m_steps.empty() || !m_steps.back().program ? nullptr : &m_steps.back().program->form();
}

bool FormSession::undo()
{
    if (m_steps.empty())
        return false;
    ++m_changes;
    const Step step = std::move(m_steps.back());
    m_steps.pop_back();
    if (step.program)
        m_state = FormState(step.program, m_day, m_calendar);
    if (step.answers)
        m_state.load(*step.answers);
    for (auto edit = step.edits.rbegin(); edit != step.edits.rend(); ++edit)
        m_state.restore(edit->cell, edit->before);
    for (auto one = step.sources.rbegin(); one != step.sources.rend(); ++one) {
        if (one->second)
            m_sources.insert(one->first, *one->second);
        else
            m_sources.remove(one->first);
    }
    return step.answers.has_value();
}

} // namespace ow
