#pragma once
// 告知承诺 of one case: what was promised, by when it is checked, what the checks found (domain.md §3: checked within 60 working days,
// revoked if false).
#include "models/calendar/Deadline.h"

namespace ow {

/// Mend: not so yet, put right by a day that is set (限期整改).
enum class PromiseFinding { Kept, Mend, False };
constexpr Code<PromiseFinding> promiseFindingCodes[] = {
    {PromiseFinding::Kept, "kept"}, {PromiseFinding::Mend, "mend"}, {PromiseFinding::False, "false"}};
constexpr std::span<const Code<PromiseFinding>> codesOf(PromiseFinding)
{
    return promiseFindingCodes;
}

struct PromiseCheck {
    PromiseFinding finding = PromiseFinding::Kept;
    QList<QString> unmet; ///< conditions that were not met
    QString text;         ///< what was seen
    QDate on;
    QString by;     ///< user
    QString byName; ///< as it stands on papers

    static Fields fields();
};

struct CasePromise {
    QList<QString> conditions;
    QList<QString> instead; ///< names of the papers it stands for
    QString legalBasis;
    std::optional<Deadline> checkDue = {}; ///< once decided
    std::optional<QString> checkExplanation = {};
    std::optional<Deadline> mendDue = {};
    std::optional<QString> mendExplanation = {};
    QList<PromiseCheck> checks;
    std::optional<QDate> barredUntil = {}; ///< 失信记录 of a false one: its last day
    std::optional<QString> spared = {};    ///< why none was made

    static Fields fields();
};

} // namespace ow
