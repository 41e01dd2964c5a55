#include "models/identity/Mrz.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Text.h"
#include "models/identity/MrzCheck.h"

namespace ow {

namespace {

constexpr QChar filler = QLatin1Char('<');

/// One field of the lines with its check digit: where it stands, what people call it.
struct MrzField {
    const char *name;
    int line;
    int begin;
    int length;
    int check;        ///< column of its check digit
    bool mayBeUnused; ///< a filler there means the field is empty
};

constexpr MrzField passportFields[] = {{"护照号码", 1, 0, 9, 9, false},
                                       {"出生日期", 1, 13, 6, 19, false},
                                       {"有效期", 1, 21, 6, 27, false},
                                       {"个人号码", 1, 28, 14, 42, true}};
constexpr MrzField cardFields[] = {
    {"证件号码", 0, 5, 9, 14, true}, {"出生日期", 1, 0, 6, 6, false}, {"有效期", 1, 8, 6, 14, false}};

QStringList mrzLines(const QString &text)
{
    QString plain = halfWidth(text).toUpper();
    plain.replace(QChar(0x00AB), QStringLiteral("<<")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    plain.removeIf([](QChar c) { return c.isSpace() && c != QLatin1Char('\n'); });
    QStringList lines = plain.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (lines.size() == 1 && (plain.size() == 88 || plain.size() == 90)) {
        const int width = plain.size() == 88 ? 44 : 30;
        const QString all = lines.takeFirst();
        for (qsizetype at = 0; at < all.size(); at += width)
            lines.append(all.mid(at, width));
    }
    return lines;
}

bool areLines(const QStringList &lines, qsizetype count, qsizetype width)
{
    return lines.size() == count
        && std::all_of(lines.begin(), lines.end(), [width](const QString &line) { return line.size() == width; });
}

QString lengthsOf(const QStringList &lines)
{
    QStringList lengths;
    for (const QString &line : lines)
        lengths.append(QString::number(codePointCount(line)));
    return lengths.isEmpty()
        ? QStringLiteral("0行")
        : QStringLiteral("%1行，各%2个字符").arg(lines.size()).arg(lengths.join(QStringLiteral("、")));
}

Faults characterFaults(const QStringList &lines, const QString &place)
{
    Faults faults;
    for (qsizetype line = 0; line < lines.size(); ++line) {
        for (qsizetype column = 0; column < lines.at(line).size(); ++column) {
            if (mrzCheckDigit(QStringView(lines.at(line)).mid(column, 1)).isNull())
                faults.append({place,
                               &problem::MrzCharacter,
                               {{QStringLiteral("line"), QString::number(line + 1)},
                                {QStringLiteral("column"), QString::number(column + 1)}}});
        }
    }
    return faults;
}

Fault checkFault(const char *field, const QString &place)
{
    return {place, &problem::MrzCheckDigit, {{QStringLiteral("field"), QString::fromUtf8(field)}}};
}

bool isEmptyField(QStringView field)
{
    return std::all_of(field.begin(), field.end(), [](QChar c) { return c == filler; });
}

QString fieldText(QStringView field)
{
    QString text = field.toString();
    while (text.endsWith(filler))
        text.chop(1);
    return text.replace(filler, QLatin1Char(' ')).simplified();
}

/// A card number of more than nine characters goes on in the optional field, its check digit behind it (9303-5 §4.2.2 note j).
QString longCardNumber(const QString &line)
{
    return line.mid(5, 9) + line.mid(15).section(filler, 0, 0);
}

void checkFields(const QStringList &lines, std::span<const MrzField> fields, const QString &place, Faults &faults)
{
    for (const MrzField &field : fields) {
        const QStringView value = QStringView(lines.at(field.line)).mid(field.begin, field.length);
        const QChar digit = lines.at(field.line).at(field.check);
        if (field.mayBeUnused && digit == filler) {
            const bool longNumber = field.line == 0 && lines.size() == 3;
            const QString all = longNumber ? longCardNumber(lines.first()) : QString();
            const bool right = longNumber ? all.size() > 9 && mrzCheckDigit(QStringView(all).chopped(1)) == all.back()
                                          : isEmptyField(value);
            if (!right)
                faults.append(checkFault(field.name, place));
        } else if (mrzCheckDigit(value) != digit) {
            faults.append(checkFault(field.name, place));
        }
    }
}

QDate mrzDate(const QString &text, bool isBirth, QDate today)
{
    const auto inCentury = [&](const char *century) {
        return QDate::fromString(QLatin1String(century) + text, QStringLiteral("yyyyMMdd"));
    };
    const QDate later = inCentury("20");
    const bool fits = later.isValid() && (isBirth ? later <= today : later <= today.addYears(50));
    return fits ? later : inCentury("19");
}

Sex mrzSex(QChar c)
{
    return c == QLatin1Char('M') ? Sex::Male : c == QLatin1Char('F') ? Sex::Female : Sex::Unstated;
}

void takeName(const QString &field, MrzDocument &document)
{
    const qsizetype parting = field.indexOf(QLatin1String("<<"));
    document.isNameCut = !field.endsWith(filler);
    document.surname = fieldText(QStringView(field).left(parting < 0 ? field.size() : parting));
    document.given = parting < 0 ? QString() : fieldText(QStringView(field).mid(parting + 2));
}

MrzDocument passportFrom(const QStringList &lines)
{
    const QString &second = lines.at(1);
    MrzDocument document;
    document.code = fieldText(QStringView(lines.first()).left(2));
    document.issuer = fieldText(QStringView(lines.first()).mid(2, 3));
    takeName(lines.first().mid(5), document);
    document.number = fieldText(QStringView(second).left(9));
    document.nationality = fieldText(QStringView(second).mid(10, 3));
    document.sex = mrzSex(second.at(20));
    document.optional = fieldText(QStringView(second).mid(28, 14));
    return document;
}

MrzDocument cardFrom(const QStringList &lines)
{
    const QString &first = lines.first();
    MrzDocument document;
    document.code = fieldText(QStringView(first).left(2));
    document.issuer = fieldText(QStringView(first).mid(2, 3));
    const bool isLong = first.at(14) == filler && !isEmptyField(QStringView(first).mid(15));
    document.number = isLong ? longCardNumber(first).chopped(1) : fieldText(QStringView(first).mid(5, 9));
    document.optional = isLong ? QString() : fieldText(QStringView(first).mid(15));
    document.sex = mrzSex(lines.at(1).at(7));
    document.nationality = fieldText(QStringView(lines.at(1)).mid(15, 3));
    takeName(lines.at(2), document);
    return document;
}

} // namespace

Result<MrzDocument> readMrz(const QString &text, QDate today, const QString &place)
{
    const QStringList lines = mrzLines(text);
    const bool isPassport = areLines(lines, 2, 44);
    if (!isPassport && !areLines(lines, 3, 30))
        return fail(inputRefused({{place, &problem::MrzLines, {{QStringLiteral("found"), lengthsOf(lines)}}}}));
    Faults faults = characterFaults(lines, place);
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    const QChar kind = lines.first().at(0);
    const bool isKnown = isPassport ? kind == QLatin1Char('P') : QStringLiteral("ACI").contains(kind);
    if (!isKnown)
        faults.append({place, &problem::MrzKind, {}});

    MrzDocument document = isPassport ? passportFrom(lines) : cardFrom(lines);
    const QString &dates = lines.at(1);
    const QString birth = dates.mid(isPassport ? 13 : 0, 6);
    const QString expiry = dates.mid(isPassport ? 21 : 8, 6);
    document.birth = mrzDate(birth, true, today);
    document.expiry = mrzDate(expiry, false, today);
    checkFields(lines, isPassport ? std::span<const MrzField>(passportFields) : std::span<const MrzField>(cardFields),
                place, faults);
    const QString all = isPassport ? dates.left(10) + dates.mid(13, 7) + dates.mid(21, 22)
                                   : lines.first().mid(5) + dates.left(7) + dates.mid(8, 7) + dates.mid(18, 11);
    if (mrzCheckDigit(all) != (isPassport ? dates.at(43) : dates.at(29)))
        faults.append(checkFault("整行", place));
    if (!document.birth.isValid() || document.birth > today)
        faults.append({place, &problem::MrzDate, {{QStringLiteral("field"), QStringLiteral("出生日期")}}});
    if (!document.expiry.isValid())
        faults.append({place, &problem::MrzDate, {{QStringLiteral("field"), QStringLiteral("有效期")}}});
    if (document.surname.isEmpty())
        faults.append({place, &problem::MrzName, {}});
    if (document.number.isEmpty())
        faults.append({place, &problem::FieldMissing, {}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return document;
}

} // namespace ow
