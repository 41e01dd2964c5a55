#pragma once
#include "models/emrtd/ChipCipher.h"
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
    QByteArray encryption;
    QByteArray mac;
};

/// First 16 bytes of SHA-1 over the information.
QByteArray keySeed(const AccessKey &key);
/// Key derivation function with a counter (9303-11 §9.7.1): 1 to encipher, 2 for the MAC, 3 for the nonce of PACE.
QByteArray derivedKey(const QByteArray &secret, int counter, ChipSuite suite);
ChipKeys chipKeys(const QByteArray &secret, ChipSuite suite = ChipSuite::TripleDes);

/// What both sides know once they have proved to each other that they know the access key.
struct ChipSessionKeys {
    ChipKeys keys;
    QByteArray counter; ///< send sequence counter, one block
    ChipSuite suite = ChipSuite::TripleDes;
};

} // namespace ow
