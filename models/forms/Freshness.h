#pragma once
// How long a known answer may be offered again (reference/forms.md §3.1 "freshness", §6.11): the dictionary says it of each element, for
// what was said before and for what its authority knows.
#include "models/catalogue/ElementRecord.h"
#include "models/forms/Provenance.h"

namespace ow {

/// What the dictionary says of one element, carried by the question so that a draft is judged as it was begun.
struct FreshTerms {
    ElementTime time = ElementTime::Present;
    int earlierDays = 0;          ///< of answers of earlier applications
    QList<Authority> authorities; ///< each with the days of its own word

    static Fields fields();
    friend bool operator==(const FreshTerms &, const FreshTerms &) = default;
};

enum class LeftOutReason {
    TooOld,      ///< more days ago than the dictionary lets it stand
    OtherPeriod, ///< "last year" of another year, "before the change" of another change
    PastItsDay,  ///< its document was valid until a day that is over
};

inline std::span<const Code<LeftOutReason>> codesOf(LeftOutReason)
{
    static constexpr Code<LeftOutReason> codes[] = {{LeftOutReason::TooOld, "tooOld"},
                                                    {LeftOutReason::OtherPeriod, "otherPeriod"},
                                                    {LeftOutReason::PastItsDay, "pastItsDay"}};
    return codes;
}

/// A known answer that is not offered: where it stands and why it has to be asked again. Without its value.
struct LeftOutAnswer {
    LeftOutReason reason = LeftOutReason::TooOld;
    AnswerOrigin origin = AnswerOrigin::Earlier;
    QDate asOf;
    QString source;
    int days = 0;                         ///< how old it might have been; of TooOld
    std::optional<QDate> validUntil = {}; ///< of PastItsDay

    static Fields fields();
    friend bool operator==(const LeftOutAnswer &, const LeftOutAnswer &) = default;
};

/// Why this may not be offered on that day; nothing when it may. An answer as old as its days is still good, one day more is not. Without
/// terms (forms of versions before) only the validity of its document counts.
std::optional<LeftOutAnswer> leftOut(const std::optional<FreshTerms> &terms, TimeScope scope, const Provenance &from,
                                     QDate today);

} // namespace ow
