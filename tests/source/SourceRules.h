#pragma once
// The house rules a compiler cannot hold: which folder may include which (design §3), and the pitfalls of style §3.
#include "tests/source/SourceText.h"

namespace ow::testing {

struct Breach {
    int line = 0;
    QString what;
};

struct SourceRule {
    const char *name;
    QList<Breach> (*check)(const SourceText &source);
};

const QList<SourceRule> &sourceRules();

} // namespace ow::testing
