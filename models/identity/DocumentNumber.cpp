#include "models/identity/DocumentNumber.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Text.h"
#include "models/identity/MrzCheck.h"

#include <QRegularExpression>

namespace ow {

namespace {

QString documentNormal(const QString &text)
{
    QString normal = halfWidth(text).toUpper();
    normal.removeIf([](QChar c) { return c.isSpace() || c == QLatin1Char('<') || c == QLatin1Char('-'); });
    return normal;
}

/// 军字第1234567号, whether 第 and 号 were typed or not.
QString militaryNormal(const QString &text)
{
    static const QRegularExpression parts(QStringLiteral("^([^0-9A-Z]{1,3}?)字?第?([0-9A-Z]{4,10})号?$"));
    const QRegularExpressionMatch match = parts.match(documentNormal(text));
    return match.hasMatch() ? QStringLiteral("%1字第%2号").arg(match.captured(1), match.captured(2))
                            : documentNormal(text);
}

bool fits(const char *pattern, const QString &number)
{
    return QRegularExpression(QString::fromUtf8(pattern)).match(number).hasMatch();
}

Fault formatFault(const DocumentRow &row, const QString &place)
{
    return {place,
            &problem::DocumentNumberFormat,
            {{QStringLiteral("document"), QString::fromUtf8(row.name)},
             {QStringLiteral("expected"), QString::fromUtf8(row.expected)}}};
}

Result<DocumentNumber> eighteen(const DocumentRow &row, const QString &text, QDate today, const QString &place)
{
    const Result<CitizenNumber> number = citizenNumber(text, today, place);
    if (!number)
        return fail(number.error());
    const auto told = kindOfNumber(number->text);
    if (told && documentRow(*told).rule != row.rule)
        return fail(inputRefused(
            {{place, &problem::DocumentKindMismatch, {{QStringLiteral("document"), documentName(*told)}}}}));
    return DocumentNumber{row.kind, number->text, number->birth, number->sex, {}};
}

/// The card of 2017: three letters, four digits of the place, six of the birth, one, and a check digit as of ICAO 9303.
Result<DocumentNumber> oldPermanentResident(const DocumentRow &row, const QString &number, QDate today,
                                            const QString &place)
{
    Faults faults;
    const QString birth = number.mid(7, 6);
    const auto date = [&](const char *century) {
        return QDate::fromString(QLatin1String(century) + birth, QStringLiteral("yyyyMMdd"));
    };
    const QDate young = date("20");
    const QDate born = young.isValid() && young <= today ? young : date("19");
    if (!born.isValid() || born > today)
        faults.append({place, &problem::IdentityDate, {{QStringLiteral("date"), birth}}});
    if (mrzCheckDigit(number.left(14)) != number.at(14))
        faults.append({place, &problem::IdentityCheckDigit, {}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return DocumentNumber{row.kind, number, born, Sex::Unknown, {}};
}

} // namespace

Result<DocumentNumber> documentNumber(DocumentKind kind, const QString &text, QDate today, const QString &nationality,
                                      const QString &place)
{
    const DocumentRow &row = documentRow(kind);
    const QString plain = documentNormal(text);
    switch (row.rule) {
    case NumberRule::Citizen:
    case NumberRule::Islanders: return eighteen(row, text, today, place);
    case NumberRule::PermanentResident:
        if (fits("^[A-Z]{3}[0-9]{12}$", plain))
            return oldPermanentResident(row, plain, today, place);
        return eighteen(row, text, today, place);
    case NumberRule::Military:
    case NumberRule::Passport:
    case NumberRule::Pattern: break;
    }
    DocumentNumber number{kind, row.rule == NumberRule::Military ? militaryNormal(text) : plain, {}, Sex::Unknown, {}};
    if (number.text.isEmpty() || codePointCount(number.text) > 30)
        return fail(inputRefused({formatFault(row, place)}));
    const bool foreign =
        row.rule == NumberRule::Passport && !nationality.isEmpty() && nationality != QLatin1String("CHN");
    if (!fits(foreign ? "^[A-Z0-9]{5,20}$" : row.pattern, number.text))
        number.notes.append(formatFault(row, place));
    return number;
}

std::optional<DocumentKind> kindOfNumber(const QString &text)
{
    const QString number = documentNormal(text);
    if (!fits("^[0-9]{17}[0-9X]$", number))
        return std::nullopt;
    if (number.startsWith(QLatin1Char('9')))
        return DocumentKind::PermanentResidentCard;
    for (const char *region : {"810000", "820000", "830000"}) {
        if (number.startsWith(QLatin1String(region)))
            return DocumentKind::HongKongMacauTaiwanCard;
    }
    return DocumentKind::ResidentCard;
}

Result<QString> anyDocumentNumber(const QString &text, QDate today, const QString &place)
{
    const auto normal = [](const auto &number) { return number.text; };
    const QString number = documentNormal(text);
    // Eight digits are a pass of Taiwan residents; all else in digits can only be meant as a citizen number.
    if (!fits("^[0-9]*X?$", number) || number.size() == 8) {
        for (const DocumentRow &row : documentRows()) {
            const auto read = documentNumber(row.kind, text, today, QString(), place);
            if (row.rule != NumberRule::Citizen && read && read->notes.isEmpty())
                return read->text;
        }
    }
    return citizenNumber(text, today, place).map(normal);
}

QString maskedDocument(DocumentKind kind, const QString &number)
{
    const DocumentRow &row = documentRow(kind);
    const QList<char32_t> points = codePoints(number);
    const qsizetype hidden = points.size() - row.shownFirst - row.shownLast;
    // Short ones would give themselves away.
    if (hidden < 3)
        return QString(points.size(), QLatin1Char('*'));
    return QString::fromUcs4(points.constData(), row.shownFirst) + QString(hidden, QLatin1Char('*'))
        + QString::fromUcs4(points.constData() + points.size() - row.shownLast, row.shownLast);
}

} // namespace ow
