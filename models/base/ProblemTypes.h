#pragma once
// The only list of problems; append only. Sentences say what happened and what to do next.
// Adding one: a line here, in its group, with its Chinese sentence in ProblemTypes.cpp.
#include "models/base/Problem.h"

namespace ow {

#define OW_PROBLEM(name, id, status, sentence) extern const ProblemType name;
namespace problem {
#include "models/base/ProblemTypes.inc"
}
#undef OW_PROBLEM

/// The type with that id, or null.
const ProblemType *problemType(QStringView id);
/// Every type, in the order of the list.
QList<const ProblemType *> problemTypes();

} // namespace ow
