#include "models/forms/Drift.h"

namespace ow {

bool isDrifted(const QString &answer, const std::optional<Provenance> &from, const Prefill &known)
{
    if (answer.isEmpty() || answer == known.value || !from || !isLocked(known.provenance()))
        return false;
    return from->original ? *from->original != known.value : isLocked(*from);
}

QList<DriftedAnswer> driftedAnswers(const FormSession &session)
{
    QList<DriftedAnswer> drifted;
    const auto judge = [&](const QString &key, const Question &question, const Prefill &known) {
        const FormCell cell = session.state().cell(key);
        if (cell.question >= 0 && session.state().isVisible(cell)
            && isDrifted(session.state().answer(cell), session.source(key), known))
            drifted.append({key, question.element.name, known.source, known.value});
    };
    for (const Question &question : session.form().questions) {
        if (question.prefill)
            judge(question.key, question, *question.prefill);
    }
    for (const KnownRow &row : session.form().knownRows.value_or(QList<KnownRow>())) {
        if (const Question *question = session.form().question(row.key))
            judge(row.key, *question, row.prefill);
    }
    return drifted;
}

} // namespace ow
