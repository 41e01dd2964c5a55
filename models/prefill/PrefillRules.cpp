#include "models/prefill/PrefillRules.h"

#include "models/base/ProblemTypes.h"

#include <algorithm>

namespace ow {

bool isPrefillable(const Question &question)
{
    return question.element.reuse != Reuse::Never && question.role != ElementRole::Agent;
}

QList<FormCell> prefillCells(const FormState &state)
{
    QList<FormCell> cells;
    for (const FormCell &cell : state.cells()) {
        if (state.isVisible(cell) && isPrefillable(state.question(cell)) && !state.follows(cell))
            cells.append(cell);
    }
    return cells;
}

Answers keptPrefill(const FormState &state)
{
    Answers kept;
    for (const FormCell &cell : prefillCells(state)) {
        const QString answer = state.answer(cell);
        const Faults faults = state.faults(cell);
        const bool isWrong = std::any_of(faults.begin(), faults.end(),
                                         [](const Fault &fault) { return fault.type != &problem::AnswerMissing; });
        if (answer.isEmpty() || isWrong)
            continue;
        kept.insert(state.key(cell), answer);
        const Question &question = state.question(cell);
        if (question.isRepeated())
            kept.insert(RowList::key(question.role), state.rows(question.role).text());
    }
    return kept;
}

int prefillCount(const Answers &kept)
{
    int count = 0;
    for (auto answer = kept.begin(); answer != kept.end(); ++answer)
        count += RowList::roleOf(answer.key()) ? 0 : 1;
    return count;
}

QList<DraftBody::Entry> prefillEntries(const Answers &kept, QDate day)
{
    Provenance from{AnswerOrigin::Applicant, Assurance::Stated, day};
    from.source = QString::fromUtf8(prefillSource);
    QList<DraftBody::Entry> entries;
    for (auto answer = kept.begin(); answer != kept.end(); ++answer)
        entries.append({answer.key(), *answer, from});
    return entries;
}

} // namespace ow
