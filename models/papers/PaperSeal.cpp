#include "models/papers/PaperSeal.h"

#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"

namespace ow {

namespace {
constexpr char sealMark[] = "OW1";
constexpr int factCount = 7;
constexpr auto webSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
/// SubjectPublicKeyInfo of Ed25519 (RFC 8410) up to the key itself.
constexpr char keyHead[] = "302a300506032b6570032100";

QByteArray factBytes(const PaperFacts &facts)
{
    QStringList lines{facts.hall,     facts.title,     facts.number, facts.caseNumber,
                      facts.itemName, facts.addressee, facts.date};
    for (QString &line : lines)
        line.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return lines.join(QLatin1Char('\n')).toUtf8();
}

struct SealParts {
    QByteArray facts;
    QByteArray signature;
};

Result<SealParts> sealParts(const QString &text)
{
    const QStringList parts = text.section(QLatin1Char('#'), -1).split(QLatin1Char('.'));
    if (parts.size() != 3 || parts.first() != QLatin1String(sealMark))
        return fail(problem::SealBroken);
    const auto facts =
        QByteArray::fromBase64Encoding(parts.at(1).toLatin1(), webSafe | QByteArray::AbortOnBase64DecodingErrors);
    const auto signature =
        QByteArray::fromBase64Encoding(parts.at(2).toLatin1(), webSafe | QByteArray::AbortOnBase64DecodingErrors);
    if (!facts || !signature)
        return fail(problem::SealBroken);
    return SealParts{*facts, *signature};
}
} // namespace

QString paperSeal(const PaperFacts &facts, const QByteArray &signingSeed)
{
    const QByteArray bytes = factBytes(facts);
    return QString::fromLatin1(QByteArray(sealMark) + '.' + bytes.toBase64(webSafe) + '.'
                               + ed25519Sign(signingSeed, bytes).toBase64(webSafe));
}

Result<PaperFacts> sealedFacts(const QString &text)
{
    return sealParts(text).and_then([](const SealParts &seal) -> Result<PaperFacts> {
        const QStringList lines = QString::fromUtf8(seal.facts).split(QLatin1Char('\n'));
        if (lines.size() != factCount)
            return fail(problem::SealBroken);
        return PaperFacts{lines.at(0), lines.at(1), lines.at(2), lines.at(3), lines.at(4), lines.at(5), lines.at(6)};
    });
}

Result<PaperFacts> readPaperSeal(const QString &text, const QByteArray &publicKey)
{
    return sealParts(text).and_then([&](const SealParts &seal) -> Result<PaperFacts> {
        if (!ed25519Verify(publicKey, seal.facts, seal.signature))
            return fail(problem::SealBroken);
        return sealedFacts(text);
    });
}

QString paperCode(const QString &site, const QString &shortNumber, const QString &seal)
{
    if (site.isEmpty())
        return seal;
    const QString asked = shortNumber.isEmpty() ? QString() : QStringLiteral("?n=") + shortNumber;
    return site + QStringLiteral("/progress") + asked + QLatin1Char('#') + seal;
}

QByteArray publicKeyPem(const QByteArray &publicKey)
{
    return "-----BEGIN PUBLIC KEY-----\n" + (QByteArray::fromHex(keyHead) + publicKey).toBase64()
        + "\n-----END PUBLIC KEY-----\n";
}

} // namespace ow
