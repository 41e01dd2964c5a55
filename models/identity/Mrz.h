#pragma once
#include "models/identity/CitizenNumber.h"

namespace ow {

/// What the machine-readable lines of a passport (TD3, two lines of 44) or card (TD1, three of 30) say; ICAO Doc 9303 parts 3–5.
struct MrzDocument {
    QString code;           ///< P, or the first letters of a card
    QString issuer;         ///< alpha-3
    QString surname;        ///< in capitals, parts separated by spaces
    QString given;          ///< empty for people with one name
    bool isNameCut = false; ///< the line ends inside the name: what follows is not known
    QString number;
    QString nationality;
    QDate birth;
    Sex sex = Sex::Unknown;
    QDate expiry;
    QString optional; ///< personal number and the like, as the issuer pleases

    /// Surname first, as it stands on the document.
    QString name() const { return given.isEmpty() ? surname : surname + QLatin1Char(' ') + given; }
};

/// Lines may be apart or run together, small letters and spaces are forgiven. InputRefused with every fault at `place`: line
/// lengths, characters with their line and column, each check digit by the name of its field, dates that do not exist.
/// Two-digit years: births lie in the past, expiries within fifty years ahead.
Result<MrzDocument> readMrz(const QString &text, QDate today, const QString &place = QString());

} // namespace ow
