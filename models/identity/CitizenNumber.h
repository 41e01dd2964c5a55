#pragma once
#include "models/base/Describe.h"

namespace ow {

/// GB/T 2261.1.
enum class Sex { Unknown, Male, Female, Unstated };

inline std::span<const Code<Sex>> codesOf(Sex)
{
    static constexpr Code<Sex> codes[] = {
        {Sex::Unknown, "0"}, {Sex::Male, "1"}, {Sex::Female, "2"}, {Sex::Unstated, "9"}};
    return codes;
}

/// A citizen number (GB 11643), or the number of a residence permit of Hong Kong, Macau and Taiwan residents (81, 82, 83) or of a
/// permanent resident (9…), which follow the same rules (domain §11).
struct CitizenNumber {
    QString text; ///< 18 characters, the last may be X
    QDate birth;
    Sex sex = Sex::Unknown;
};

/// Spaces, full-width digits and a small x are forgiven. InputRefused with every fault, each at `place`.
Result<CitizenNumber> citizenNumber(const QString &text, QDate today, const QString &place = QString());

/// Full years of age on a day; who was born on 29 February completes a year on 1 March.
int ageAt(QDate birth, QDate day);

} // namespace ow
