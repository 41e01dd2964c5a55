#pragma once
#include "models/base/Describe.h"

namespace ow {

/// How a text is brought into the one form in which it is kept and compared. Types other than text have a form of their own.
enum class Normaliser {
    Plain,  ///< NFC, blanks at the ends gone
    Upper,  ///< numbers of papers and plates: half width, capitals, no blanks
    Lower,  ///< addresses of mail and web: half width, small letters, no blanks
    Digits, ///< account and order numbers: half-width digits, without blanks and hyphens
};

inline std::span<const Code<Normaliser>> codesOf(Normaliser)
{
    static constexpr Code<Normaliser> codes[] = {{Normaliser::Plain, "plain"},
                                                 {Normaliser::Upper, "upper"},
                                                 {Normaliser::Lower, "lower"},
                                                 {Normaliser::Digits, "digits"}};
    return codes;
}

/// Idempotent: what is normal already stays as it is.
QString normalised(Normaliser normaliser, const QString &text);

} // namespace ow
