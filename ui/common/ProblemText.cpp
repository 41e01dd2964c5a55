#include "ui/common/ProblemText.h"

#include "ui/common/CodeWords.h"

#include <QCoreApplication>

namespace ow {

namespace {
QString problemTextOf(const ProblemType &type, const ProblemParameters &parameters)
{
    // Models fill in states, acts and kinds in Chinese.
    ProblemParameters told = parameters;
    for (QString &value : told)
        value = codeWords(value);
    return filledSentence(QCoreApplication::translate("Problem", type.sentence, type.id), told);
}
} // namespace

QString ProblemText::sentence(const Problem &problem)
{
    return problemTextOf(problem.type(), problem.parameters());
}

QString ProblemText::sentence(const Fault &fault)
{
    return problemTextOf(*fault.type, fault.parameters);
}

QString ProblemText::firstFault(const Problem &problem)
{
    return problem.faults().isEmpty() ? sentence(problem) : sentence(problem.faults().first());
}

} // namespace ow
