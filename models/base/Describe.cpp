#include "models/base/Describe.h"

#include "models/base/JsonReader.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"

#include <QStringList>
#include <cmath>

namespace ow {

namespace describe {

namespace {
int codePoints(const QString &text)
{
    int count = 0;
    for (const QChar c : text)
        count += c.isLowSurrogate() ? 0 : 1;
    return count;
}

void refuseLength(const QString &place, const Limits &limits, Faults &faults)
{
    faults.append({place,
                   &problem::FieldLength,
                   {{QStringLiteral("min"), QString::number(limits.lengthMin)},
                    {QStringLiteral("max"), QString::number(limits.lengthMax)}}});
}

void refuseFormat(const QString &place, const char *expected, Faults &faults)
{
    faults.append({place, &problem::FieldFormat, {{QStringLiteral("expected"), QString::fromUtf8(expected)}}});
}
} // namespace

void writeText(QByteArray &out, const QString &text)
{
    out += '"';
    for (const char c : text.toUtf8()) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                static const char hex[] = "0123456789abcdef";
                out += "\\u00";
                out += hex[(c >> 4) & 15];
                out += hex[c & 15];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

void writeNumber(QByteArray &out, qint64 number)
{
    out += QByteArray::number(number);
}

bool readBool(const QJsonValue &value, bool &out, const QString &place, Faults &faults)
{
    if (!value.isBool()) {
        refuseType(place, "是或否", faults);
        return false;
    }
    out = value.toBool();
    return true;
}

bool readInteger(const QJsonValue &value, qint64 &out, const Limits &limits, const QString &place, Faults &faults)
{
    const double number = value.toDouble();
    if (!value.isDouble() || std::floor(number) != number) {
        refuseType(place, "整数", faults);
        return false;
    }
    out = value.toInteger();
    if (out < limits.min || out > limits.max) {
        faults.append({place,
                       &problem::FieldRange,
                       {{QStringLiteral("min"), QString::number(limits.min)},
                        {QStringLiteral("max"), QString::number(limits.max)}}});
        return false;
    }
    return true;
}

bool readText(const QJsonValue &value, QString &out, const Limits &limits, const QString &place, Faults &faults)
{
    if (!value.isString()) {
        refuseType(place, "文字", faults);
        return false;
    }
    out = value.toString();
    const int length = codePoints(out);
    if (length < limits.lengthMin || length > limits.lengthMax) {
        refuseLength(place, limits, faults);
        return false;
    }
    return true;
}

bool readBytes(const QJsonValue &value, QByteArray &out, const Limits &limits, const QString &place, Faults &faults)
{
    if (!value.isString()) {
        refuseType(place, "base64 文字", faults);
        return false;
    }
    const auto decoded =
        QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) {
        refuseFormat(place, "base64", faults);
        return false;
    }
    out = *decoded;
    if (out.size() < limits.lengthMin || out.size() > limits.lengthMax) {
        refuseLength(place, limits, faults);
        return false;
    }
    return true;
}

bool readDate(const QJsonValue &value, QDate &out, const QString &place, Faults &faults)
{
    const QString text = value.toString();
    out = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (!out.isValid()) {
        refuseFormat(place, "2026-09-24", faults);
        return false;
    }
    return true;
}

bool readUuid(const QJsonValue &value, QUuid &out, const QString &place, Faults &faults)
{
    const QString text = value.toString();
    out = uuidFromText(text);
    if (!value.isString() || (out.isNull() && !text.isEmpty())) {
        refuseFormat(place, "UUID", faults);
        return false;
    }
    return true;
}

bool readInstant(const QJsonValue &value, Instant &out, const QString &place, Faults &faults)
{
    return readInteger(value, out.ms, Limits{.min = 0, .max = 253402300799999}, place, faults);
}

void refuseChoice(const QString &place, const QStringList &choices, Faults &faults)
{
    faults.append({place, &problem::FieldChoice, {{QStringLiteral("choices"), choices.join(QStringLiteral("、"))}}});
}

void refuseType(const QString &place, const char *expected, Faults &faults)
{
    faults.append({place, &problem::FieldType, {{QStringLiteral("expected"), QString::fromUtf8(expected)}}});
}

void refuseMissing(const QString &place, Faults &faults)
{
    faults.append({place, &problem::FieldMissing, {}});
}

void refuseItems(const QString &place, int max, Faults &faults)
{
    faults.append({place,
                   &problem::FieldRange,
                   {{QStringLiteral("min"), QStringLiteral("0")}, {QStringLiteral("max"), QString::number(max)}}});
}

void refuseUnknown(const QJsonObject &object, const QStringList &known, const QString &place, Faults &faults)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!known.contains(it.key()))
            faults.append(
                {place.isEmpty() ? it.key() : place + QLatin1Char('.') + it.key(), &problem::FieldUnknown, {}});
    }
}

QString inside(const QString &place, const char *name)
{
    return place.isEmpty() ? QString::fromLatin1(name) : place + QLatin1Char('.') + QLatin1String(name);
}

QString at(const QString &place, qsizetype index)
{
    return place + QLatin1Char('[') + QString::number(index) + QLatin1Char(']');
}

QJsonObject integerSchema(const Limits &limits)
{
    return {{QStringLiteral("type"), QStringLiteral("integer")},
            {QStringLiteral("minimum"), limits.min},
            {QStringLiteral("maximum"), limits.max}};
}

QJsonObject textSchema(const Limits &limits)
{
    return {{QStringLiteral("type"), QStringLiteral("string")},
            {QStringLiteral("minLength"), limits.lengthMin},
            {QStringLiteral("maxLength"), limits.lengthMax}};
}

QJsonObject formatSchema(const char *format)
{
    if (qstrcmp(format, "boolean") == 0)
        return {{QStringLiteral("type"), QStringLiteral("boolean")}};
    return {{QStringLiteral("type"), QStringLiteral("string")},
            {QStringLiteral("format"), QString::fromLatin1(format)}};
}

} // namespace describe

Problem inputRefused(Faults faults)
{
    return Problem(problem::InputRefused, {}, std::move(faults));
}

Result<QJsonValue> readJson(const QByteArray &bytes)
{
    return JsonReader::read(bytes);
}

} // namespace ow
