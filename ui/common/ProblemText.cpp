#include "ui/common/ProblemText.h"

#include <QCoreApplication>

namespace ow {

namespace {
QString problemTextOf(const ProblemType &type, const ProblemParameters &parameters)
{
    return filledSentence(QCoreApplication::translate("Problem", type.sentence, type.id), parameters);
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
