#pragma once
#include "models/calendar/Term.h"

namespace ow {

/// What becomes of papers that are not in order: they may be corrected, go back to be filed again, or are refused on the spot with
/// the whole list (domain.md §2.6).
enum class Incomplete { Correct, Return, Refuse };

inline std::span<const Code<Incomplete>> codesOf(Incomplete)
{
    static constexpr Code<Incomplete> codes[] = {
        {Incomplete::Correct, "correct"}, {Incomplete::Return, "return"}, {Incomplete::Refuse, "refuse"}};
    return codes;
}

/// What follows when nothing was corrected in time; done by a person.
enum class Uncorrected { Withdrawn, Refused };

inline std::span<const Code<Uncorrected>> codesOf(Uncorrected)
{
    static constexpr Code<Uncorrected> codes[] = {{Uncorrected::Withdrawn, "withdrawn"},
                                                  {Uncorrected::Refused, "refused"}};
    return codes;
}

/// What one item says of incomplete papers; where it says nothing, its family does.
struct IntakePolicy {
    std::optional<Incomplete> incomplete = {};
    std::optional<Term> correctWithin = {}; ///< from the notice; zero: no last day
    std::optional<Uncorrected> uncorrected = {};
    std::optional<bool> noticesOnce = {};    ///< corrected and still not in order is refused, not told again
    std::optional<bool> silenceAccepts = {}; ///< nothing said in time is acceptance

    static Fields fields();
    friend bool operator==(const IntakePolicy &, const IntakePolicy &) = default;
};

} // namespace ow
