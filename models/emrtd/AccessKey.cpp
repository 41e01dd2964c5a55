#include "models/emrtd/AccessKey.h"

#include "models/identity/MrzCheck.h"

#include <bit>

namespace ow {

namespace {
constexpr int mrzNumberLength = 9;

QString withCheckDigit(const QString &field)
{
    return field + mrzCheckDigit(field);
}
} // namespace

AccessKey accessKey(const QString &number, QDate birth, QDate expiry)
{
    QString plain = number.trimmed().toUpper();
    plain.replace(QLatin1Char(' '), QLatin1Char('<'));
    const auto date = [](QDate day) { return day.toString(QStringLiteral("yyMMdd")); };
    const QString all = withCheckDigit(plain.leftJustified(mrzNumberLength, QLatin1Char('<')))
        + withCheckDigit(date(birth)) + withCheckDigit(date(expiry));
    return {all.toLatin1()};
}

bool mayCarryTravelChip(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::DiplomaticPassport:
    case DocumentKind::ServicePassport:
    case DocumentKind::PublicAffairsPassport:
    case DocumentKind::OrdinaryPassport:
    case DocumentKind::TravelDocument:
    case DocumentKind::HongKongPassport:
    case DocumentKind::MacauPassport:
    case DocumentKind::TaiwanPass:
    case DocumentKind::HongKongMacauExitPass:
    case DocumentKind::HongKongMacauPass:
    case DocumentKind::TaiwanExitPass:
    case DocumentKind::PermanentResidentCard: return true;
    default: return false;
    }
}

QList<AccessKey> accessKeysOf(const IdentityCard &card)
{
    const QString number = card.number.trimmed();
    if (!mayCarryTravelChip(kindOf(card)) || number.isEmpty() || !card.birth.isValid() || !card.validTo)
        return {};
    QList<AccessKey> keys{accessKey(number, card.birth, *card.validTo)};
    if (kindOf(card) == DocumentKind::HongKongMacauPass && number.size() > mrzNumberLength)
        keys.append(accessKey(number.left(mrzNumberLength), card.birth, *card.validTo));
    return keys;
}

QByteArray keySeed(const AccessKey &key)
{
    return chipSha1(key.information).left(16);
}

QByteArray derivedKey(const QByteArray &secret, int counter, ChipSuite suite)
{
    const QByteArray text = secret + QByteArray(3, '\0') + char(counter);
    const int bytes = chipKeyBytes(suite);
    QByteArray key = (bytes > 16 ? chipSha256(text) : chipSha1(text)).left(bytes);
    if (suite != ChipSuite::TripleDes)
        return key;
    // DES counts the ones of each byte odd; the last bit makes them so.
    for (char &c : key) {
        const auto byte = quint8(c);
        c = char(std::popcount(quint8(byte >> 1)) % 2 ? byte & 0xFE : byte | 1);
    }
    return key;
}

ChipKeys chipKeys(const QByteArray &secret, ChipSuite suite)
{
    return {derivedKey(secret, 1, suite), derivedKey(secret, 2, suite)};
}

} // namespace ow
