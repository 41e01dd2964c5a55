#include "models/base/ProblemTypes.h"

namespace ow {

#define OW_PROBLEM(name, id, status, sentence) const ProblemType name{id, status, sentence};
namespace problem {
#include "models/base/ProblemTypes.inc"
}
#undef OW_PROBLEM

QList<const ProblemType *> problemTypes()
{
#define OW_PROBLEM(name, id, status, sentence) &problem::name,
    return {
#include "models/base/ProblemTypes.inc"
    };
#undef OW_PROBLEM
}

const ProblemType *problemType(QStringView id)
{
    for (const ProblemType *type : problemTypes()) {
        if (id == QLatin1String(type->id))
            return type;
    }
    return nullptr;
}

} // namespace ow
