#pragma once
#include "models/forms/FormSession.h"

namespace ow {

/// An authentic answer whose source says something else by now: the card was renewed, the register changed (reference/forms.md §3.5).
struct DriftedAnswer {
    QString key;
    QString element; ///< its name
    QString source;
    QString value; ///< of the source now

    friend bool operator==(const DriftedAnswer &, const DriftedAnswer &) = default;
};

/// As the form of the session knows its sources, in its order; what the clerk changed with a reason is none unless its source changed
/// since.
QList<DriftedAnswer> driftedAnswers(const FormSession &session);

/// Whether an answer that came from such a source, as `from` tells, stands against what the source says now.
bool isDrifted(const QString &answer, const std::optional<Provenance> &from, const Prefill &known);

} // namespace ow
