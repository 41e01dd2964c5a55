#pragma once
#include "models/identity/IdentityCard.h"

namespace ow {

/// What opens the chip of a travel document to whoever holds it in his hand: number, birth and last day of its machine-readable
/// zone, each with its check digit (ICAO Doc 9303-11 §4.3.2, §9.7.2). Personal: never logged.
struct AccessKey {
    QByteArray information; ///< "MRZ information"

    friend bool operator==(const AccessKey &, const AccessKey &) = default;
};

AccessKey accessKey(const QString &number, QDate birth, QDate expiry);
/// The keys to try, the likeliest first: of a pass whose typed number goes on with the count of its renewals, also the one without.
/// None when the document has no chip of this kind, or not all of it is known.
QList<AccessKey> accessKeysOf(const IdentityCard &card);
/// Documents that may be electronic travel documents; a resident card's chip speaks another language.
bool mayCarryTravelChip(DocumentKind kind);

struct ChipKeys {
    QByteArray encryption; ///< 16 bytes
    QByteArray mac;        ///< 16 bytes
};

/// First 16 bytes of SHA-1 over the information.
QByteArray keySeed(const AccessKey &key);
/// Counter 1 and 2, parity adjusted (9303-11 §9.7.1).
ChipKeys chipKeys(const QByteArray &seed);

} // namespace ow
