#include "ui/citizen/MirrorLines.h"

#include "models/forms/FormWhy.h"
#include "ui/forms/FormText.h"

namespace ow {

QList<MirrorLine> mirrorLines(const FormSession &session, MirrorScope scope, const QSet<QString> &changed)
{
    const FormState &state = session.state();
    const Answers leaving = scope == MirrorScope::Leaving ? state.leaving() : Answers();
    QList<MirrorLine> lines;
    for (const FormCell &cell : state.cells()) {
        const QString key = state.key(cell);
        if (!state.isVisible(cell) || (scope == MirrorScope::Leaving && !leaving.contains(key)))
            continue;
        const Question &question = state.question(cell);
        MirrorLine line;
        line.key = key;
        line.group =
            repeats(question.role) ? FormText::row(question.role, cell.row + 1) : FormText::role(question.role);
        line.name = question.element.name + FormText::scope(question.scope());
        line.nameEn = question.element.nameEn;
        line.value = state.answer(cell).isEmpty() ? QString() : answerText(state.form(), question, state.answer(cell));
        if (!line.value.isEmpty() && question.element.unit)
            line.value += QLatin1Char(' ') + *question.element.unit;
        if (const auto from = session.source(key); from && !line.value.isEmpty())
            line.source = FormText::source(*from);
        line.isChanged = changed.contains(key);
        lines.append(line);
    }
    return lines;
}

} // namespace ow
