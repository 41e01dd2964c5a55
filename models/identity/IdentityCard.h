#pragma once
#include "models/identity/CitizenNumber.h"
#include "models/identity/DocumentKind.h"
#include "models/identity/Mrz.h"

namespace ow {

/// What stands on an identity document, read by a device or typed from it.
struct IdentityCard {
    QString name; ///< of foreigners: surname first, in capitals
    QString number;
    Sex sex = Sex::Unknown;
    QString ethnicity; ///< 汉; empty on residence permits
    QDate birth;
    QString address;
    QString authority;
    QDate validFrom;                         ///< of what carries none (户口簿, machine lines): the day it was shown
    std::optional<QDate> validTo;            ///< absent: 长期
    std::optional<DocumentKind> kind = {};   ///< absent: a resident card, or what the number tells
    std::optional<QString> nationality = {}; ///< ISO 3166 alpha-3; of passports
    std::optional<QString> latinName = {};   ///< as the machine lines have it, when `name` is Chinese
    std::optional<QDate> stayUntil = {}; ///< last day of a foreigner's permitted stay, from visa or residence permit

    static Fields fields();
    friend bool operator==(const IdentityCard &, const IdentityCard &) = default;
};

DocumentKind kindOf(const IdentityCard &card);

/// A document that belongs to its holder as far as its own marks tell.
struct ReadCard {
    IdentityCard card; ///< name and number in their normal form
    Faults standing;   ///< past its last day, stay over: each item says whether that stops or warns
    Faults notes;      ///< unusual, for a second look; never stops anybody
};

/// InputRefused with every fault, those of its standing too: number, name, what contradicts the number, not yet valid.
/// The last day of validity and of the stay still counts.
Result<ReadCard> readCard(const IdentityCard &card, QDate today, const QString &place = QString());

/// As readCard, where only a document in good standing will do.
Result<IdentityCard> checkedCard(const IdentityCard &card, QDate today, const QString &place = QString());

/// What the machine lines of a passport or pass say, as a card. They carry no first day: the day of reading stands for it.
IdentityCard cardFromMrz(const MrzDocument &document, QDate today);

} // namespace ow
