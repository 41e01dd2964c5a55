#pragma once
#include "models/base/Problem.h"

namespace ow {

/// Problem → sentence in the user's language. The table's Chinese is the source text, the problem's id tells translators apart.
class ProblemText {
public:
    static QString sentence(const Problem &problem);
    static QString sentence(const Fault &fault);
    /// For whoever has room for one sentence only: what is wrong first, or the problem itself.
    static QString firstFault(const Problem &problem);
};

} // namespace ow
