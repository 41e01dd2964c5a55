#include "models/identity/IdentityCode.h"

#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/identity/DocumentNumber.h"

namespace ow {

namespace {
const QString codeMark = QStringLiteral("OWID1.");
constexpr auto codeBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype codeCharactersMax = 2000;

/// Names of one letter, because every one of them has to be shown and scanned.
struct CodePayload {
    QUuid i;
    CodeLevel l = CodeLevel::Basic;
    Instant e;
    QString c; ///< name
    QString n; ///< number
    std::optional<DocumentKind> k = {};
    std::optional<Sex> s = {};
    std::optional<QDate> b = {};
    QDate f;
    std::optional<QDate> t = {};

    static Fields fields()
    {
        return {field("i", &CodePayload::i),
                field("l", &CodePayload::l),
                field("e", &CodePayload::e),
                field("c", &CodePayload::c, {.lengthMin = 1, .lengthMax = 100}),
                field("n", &CodePayload::n, {.lengthMin = 1, .lengthMax = 40}),
                field("k", &CodePayload::k),
                field("s", &CodePayload::s),
                field("b", &CodePayload::b),
                field("f", &CodePayload::f),
                field("t", &CodePayload::t)};
    }
};

QByteArray signedPart(const QByteArray &payload)
{
    return codeMark.toLatin1() + payload;
}

IdentityCard cardOf(const CodePayload &payload)
{
    IdentityCard card;
    card.name = payload.c;
    card.number = payload.n;
    card.kind = payload.k;
    card.validFrom = payload.f;
    card.validTo = payload.t;
    // A citizen number tells both; only other documents carry them.
    const QDate birth = QDate::fromString(payload.n.mid(6, 8), QStringLiteral("yyyyMMdd"));
    card.birth = payload.b.value_or(birth);
    const bool isMale = payload.n.size() == 18 && payload.n.at(16).digitValue() % 2 == 1;
    card.sex = payload.s.value_or(isMale ? Sex::Male : Sex::Female);
    return card;
}
} // namespace

QString identityCodeText(const IdentityCode &code, const QByteArray &signingSeed)
{
    CodePayload payload;
    payload.i = code.id;
    payload.l = code.level;
    payload.e = code.expiresAt;
    payload.c = code.card.name;
    payload.n = code.card.number;
    payload.f = code.card.validFrom;
    payload.t = code.card.validTo;
    if (!kindOfNumber(code.card.number)) {
        payload.k = kindOf(code.card);
        payload.s = code.card.sex;
        payload.b = code.card.birth;
    }
    const QByteArray text = toJson(payload).toBase64(codeBase64);
    const QByteArray signature = ed25519Sign(signingSeed, signedPart(text)).toBase64(codeBase64);
    return codeMark + QString::fromLatin1(text + '.' + signature);
}

bool isIdentityCode(const QString &text)
{
    return text.trimmed().startsWith(codeMark);
}

Result<IdentityCode> readIdentityCode(const QString &text, const QByteArray &publicKey, Instant now)
{
    const QString trimmed = text.trimmed();
    const QStringList parts = trimmed.mid(codeMark.size()).split(QLatin1Char('.'));
    if (!isIdentityCode(trimmed) || parts.size() != 2 || trimmed.size() > codeCharactersMax)
        return fail(problem::IdentityCodeForeign);
    const QByteArray payload = parts.first().toLatin1();
    if (!ed25519Verify(publicKey, signedPart(payload), QByteArray::fromBase64(parts.last().toLatin1(), codeBase64)))
        return fail(problem::IdentityCodeForeign);
    const auto read = fromJson<CodePayload>(QByteArray::fromBase64(payload, codeBase64), Strictness::Tolerant);
    if (!read)
        return fail(problem::IdentityCodeForeign);
    if (now.ms > read->e.ms)
        return fail(problem::IdentityCodeExpired,
                    {{QStringLiteral("time"), hallTime(read->e).toString(QStringLiteral("HH:mm"))}});
    return IdentityCode{read->i, read->l, read->e, cardOf(*read)};
}

} // namespace ow
