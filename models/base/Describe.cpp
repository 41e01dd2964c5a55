#include "models/base/Describe.h"

#include "models/base/JsonReader.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>
#include <charconv>
#include <cmath>
#include <cstring>

namespace ow {

namespace describe {

namespace {

/// Where in the input we are. Its text is made only when there is a fault to tell.
struct Place {
    const Place *outer = nullptr;
    const QString *root = nullptr;
    const char *name = nullptr;
    qsizetype index = -1;

    QString text() const
    {
        if (root)
            return *root;
        return name ? inside(outer->text(), name) : at(outer->text(), index);
    }
};

int codePoints(const QString &text)
{
    int count = 0;
    for (const QChar c : text)
        count += c.isLowSurrogate() ? 0 : 1;
    return count;
}

void refuseRange(const Place &place, qint64 min, qint64 max, Faults &faults)
{
    faults.append({place.text(),
                   &problem::FieldRange,
                   {{QStringLiteral("min"), QString::number(min)}, {QStringLiteral("max"), QString::number(max)}}});
}

bool checkLength(qsizetype length, const Limits &limits, const Place &place, Faults &faults)
{
    if (length >= limits.lengthMin && length <= limits.lengthMax)
        return true;
    faults.append({place.text(),
                   &problem::FieldLength,
                   {{QStringLiteral("min"), QString::number(limits.lengthMin)},
                    {QStringLiteral("max"), QString::number(limits.lengthMax)}}});
    return false;
}

void refuseFormat(const Place &place, const char *expected, Faults &faults)
{
    faults.append({place.text(), &problem::FieldFormat, {{QStringLiteral("expected"), QString::fromUtf8(expected)}}});
}

/// Room for so many bytes more at the end. A hub writes a dozen of these texts for every call, so nothing is made on the way.
char *roomFor(QByteArray &out, qsizetype bytes)
{
    const qsizetype at = out.size();
    out.resize(at + bytes);
    return out.data() + at;
}

bool isPlain(const QString &text)
{
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit < 0x20 || unit > 0x7e || unit == '"' || unit == '\\')
            return false;
    }
    return true;
}

void writeEscaped(QByteArray &out, const QString &text)
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

void writeText(QByteArray &out, const QString &text)
{
    if (!isPlain(text))
        return writeEscaped(out, text);
    char *at = roomFor(out, text.size() + 2);
    *at++ = '"';
    for (const QChar c : text)
        *at++ = char(c.unicode());
    *at = '"';
}

void writeCode(QByteArray &out, const char *code)
{
    const size_t length = std::strlen(code);
    char *at = roomFor(out, qsizetype(length) + 2);
    *at++ = '"';
    std::memcpy(at, code, length);
    at[length] = '"';
}

void writeInteger(QByteArray &out, qint64 number)
{
    char digits[20];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, end - digits);
}

void writeUuid(QByteArray &out, const QUuid &uuid)
{
    if (uuid.isNull()) {
        out += "\"\"";
        return;
    }
    static constexpr char hex[] = "0123456789abcdef";
    char *at = roomFor(out, 38);
    const auto digits = [&at](quint64 value, int count) {
        for (int shift = 4 * (count - 1); shift >= 0; shift -= 4)
            *at++ = hex[(value >> shift) & 15];
    };
    *at++ = '"';
    digits(uuid.data1, 8);
    *at++ = '-';
    digits(uuid.data2, 4);
    *at++ = '-';
    digits(uuid.data3, 4);
    *at++ = '-';
    digits(uuid.data4[0], 2);
    digits(uuid.data4[1], 2);
    *at++ = '-';
    for (int i = 2; i < 8; ++i)
        digits(uuid.data4[i], 2);
    *at = '"';
}

void writeStruct(QByteArray &out, const Fields &fields, const char *value)
{
    out += '{';
    bool first = true;
    for (const Field &field : fields) {
        const void *member = value + field.offset;
        const Type *type = field.type;
        if (type->kind == Kind::Optional) {
            member = type->held(member);
            type = type->inner;
            if (!member)
                continue;
        }
        const size_t length = std::strlen(field.name);
        char *at = roomFor(out, qsizetype(length) + (first ? 3 : 4));
        if (!first)
            *at++ = ',';
        first = false;
        *at++ = '"';
        std::memcpy(at, field.name, length);
        at += length;
        *at++ = '"';
        *at = ':';
        write(out, *type, member);
    }
    out += '}';
}

bool readInteger(const QJsonValue &json, qint64 &out, qint64 min, qint64 max, const Place &place, Faults &faults)
{
    const double number = json.toDouble();
    if (!json.isDouble() || std::floor(number) != number) {
        refuseType(place.text(), "整数", faults);
        return false;
    }
    out = json.toInteger();
    if (out < min || out > max) {
        refuseRange(place, min, max, faults);
        return false;
    }
    return true;
}

bool readInteger32(const QJsonValue &json, int &out, const Limits &limits, const Place &place, Faults &faults)
{
    qint64 wide = 0;
    const bool ok = readInteger(json, wide, qMax<qint64>(limits.min, -2147483647), qMin<qint64>(limits.max, 2147483647),
                                place, faults);
    out = int(wide);
    return ok;
}

bool readText(const QJsonValue &json, QString &out, const Limits &limits, const Place &place, Faults &faults)
{
    if (!json.isString()) {
        refuseType(place.text(), "文字", faults);
        return false;
    }
    out = json.toString();
    return checkLength(codePoints(out), limits, place, faults);
}

bool readBytes(const QJsonValue &json, QByteArray &out, const Limits &limits, const Place &place, Faults &faults)
{
    if (!json.isString()) {
        refuseType(place.text(), "base64 文字", faults);
        return false;
    }
    const auto decoded =
        QByteArray::fromBase64Encoding(json.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) {
        refuseFormat(place, "base64", faults);
        return false;
    }
    out = *decoded;
    return checkLength(out.size(), limits, place, faults);
}

bool readDate(const QJsonValue &json, QDate &out, const Place &place, Faults &faults)
{
    out = dateFromIso(json.toString());
    if (!out.isValid()) {
        refuseFormat(place, "2026-09-24", faults);
        return false;
    }
    return true;
}

bool readUuid(const QJsonValue &json, QUuid &out, const Place &place, Faults &faults)
{
    const QString text = json.toString();
    out = uuidFromText(text);
    if (!json.isString() || (out.isNull() && !text.isEmpty())) {
        refuseFormat(place, "UUID", faults);
        return false;
    }
    return true;
}

/// A document cannot be a scalar, so the value is written as the one item of a list.
QByteArray compactJson(const QJsonValue &json)
{
    const QByteArray list = QJsonDocument(QJsonArray{json}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

bool readJsonText(const QJsonValue &json, JsonText &out, const Limits &limits, const Place &place, Faults &faults)
{
    out.text = compactJson(json);
    return checkLength(out.text.size(), limits, place, faults);
}

bool readChoice(const QJsonValue &json, const Type &type, void *value, const Place &place, Faults &faults)
{
    if (json.isString() && type.choose(value, json.toString()))
        return true;
    faults.append({place.text(),
                   &problem::FieldChoice,
                   {{QStringLiteral("choices"), type.choices().join(QStringLiteral("、"))}}});
    return false;
}

bool read(const QJsonValue &json, const Type &type, void *value, const Limits &limits, const Place &place,
          Strictness strictness, Faults &faults);

bool readList(const QJsonValue &json, const Type &type, void *list, const Limits &limits, const Place &place,
              Strictness strictness, Faults &faults)
{
    if (!json.isArray()) {
        refuseType(place.text(), "列表", faults);
        return false;
    }
    const QJsonArray array = json.toArray();
    if (array.size() > limits.itemsMax) {
        refuseItems(place.text(), limits.itemsMax, faults);
        return false;
    }
    bool ok = true;
    type.clear(list, array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        const Place here{.outer = &place, .index = i};
        ok = read(array.at(i), *type.inner, type.append(list), limits, here, strictness, faults) && ok;
    }
    return ok;
}

bool readStruct(const QJsonValue &json, const Fields &fields, char *value, const Place &place, Strictness strictness,
                Faults &faults)
{
    if (!json.isObject()) {
        refuseType(place.text(), "对象", faults);
        return false;
    }
    const QJsonObject object = json.toObject();
    const qsizetype before = faults.size();
    qsizetype found = 0;
    for (const Field &field : fields) {
        const Place here{.outer = &place, .name = field.name};
        const auto it = object.constFind(QLatin1String(field.name));
        found += it == object.constEnd() ? 0 : 1;
        if (it == object.constEnd() || it->isNull()) {
            if (field.type->kind != Kind::Optional)
                refuseMissing(here.text(), faults);
            continue;
        }
        read(*it, *field.type, value + field.offset, field.limits, here, strictness, faults);
    }
    if (strictness == Strictness::Exact && found < object.size()) {
        QStringList known;
        for (const Field &field : fields)
            known.append(QLatin1String(field.name));
        refuseUnknown(object, known, place.text(), faults);
    }
    return faults.size() == before;
}

bool read(const QJsonValue &json, const Type &type, void *value, const Limits &limits, const Place &place,
          Strictness strictness, Faults &faults)
{
    switch (type.kind) {
    case Kind::Boolean:
        if (!json.isBool()) {
            refuseType(place.text(), "是或否", faults);
            return false;
        }
        *static_cast<bool *>(value) = json.toBool();
        return true;
    case Kind::Integer32: return readInteger32(json, *static_cast<int *>(value), limits, place, faults);
    case Kind::Integer64:
        return readInteger(json, *static_cast<qint64 *>(value), limits.min, limits.max, place, faults);
    case Kind::Text: return readText(json, *static_cast<QString *>(value), limits, place, faults);
    case Kind::Bytes: return readBytes(json, *static_cast<QByteArray *>(value), limits, place, faults);
    case Kind::Date: return readDate(json, *static_cast<QDate *>(value), place, faults);
    case Kind::Uuid: return readUuid(json, *static_cast<QUuid *>(value), place, faults);
    case Kind::Moment: return readInteger(json, static_cast<Instant *>(value)->ms, 0, 253402300799999, place, faults);
    case Kind::Json: return readJsonText(json, *static_cast<JsonText *>(value), limits, place, faults);
    case Kind::Choice: return readChoice(json, type, value, place, faults);
    case Kind::List: return readList(json, type, value, limits, place, strictness, faults);
    case Kind::Optional: {
        const bool ok = read(json, *type.inner, type.hold(value), limits, place, strictness, faults);
        if (!ok)
            type.drop(value);
        return ok;
    }
    case Kind::Struct: return readStruct(json, type.fields(), static_cast<char *>(value), place, strictness, faults);
    }
    return false;
}

QJsonObject structSchema(const Fields &fields)
{
    QJsonObject properties;
    QJsonArray required;
    for (const Field &field : fields) {
        properties.insert(QString::fromLatin1(field.name), schema(*field.type, field.limits));
        if (field.type->kind != Kind::Optional)
            required.append(QString::fromLatin1(field.name));
    }
    return {{QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("properties"), properties},
            {QStringLiteral("required"), required},
            {QStringLiteral("additionalProperties"), false}};
}

QJsonObject formatSchema(const char *format)
{
    return {{QStringLiteral("type"), QStringLiteral("string")},
            {QStringLiteral("format"), QString::fromLatin1(format)}};
}

} // namespace

void write(QByteArray &out, const Type &type, const void *value)
{
    switch (type.kind) {
    case Kind::Boolean: out += *static_cast<const bool *>(value) ? "true" : "false"; break;
    case Kind::Integer32: writeInteger(out, *static_cast<const int *>(value)); break;
    case Kind::Integer64: writeInteger(out, *static_cast<const qint64 *>(value)); break;
    case Kind::Text: writeText(out, *static_cast<const QString *>(value)); break;
    case Kind::Bytes:
        out += '"';
        out += static_cast<const QByteArray *>(value)->toBase64();
        out += '"';
        break;
    case Kind::Date: writeText(out, isoDate(*static_cast<const QDate *>(value))); break;
    case Kind::Uuid: writeUuid(out, *static_cast<const QUuid *>(value)); break;
    case Kind::Moment: writeInteger(out, static_cast<const Instant *>(value)->ms); break;
    case Kind::Json: out += static_cast<const JsonText *>(value)->text; break;
    case Kind::Choice: writeCode(out, type.choiceOf(value)); break;
    case Kind::List: {
        out += '[';
        const qsizetype size = type.size(value);
        for (qsizetype i = 0; i < size; ++i) {
            if (i > 0)
                out += ',';
            write(out, *type.inner, type.itemAt(value, i));
        }
        out += ']';
        break;
    }
    case Kind::Optional:
        if (const void *held = type.held(value))
            write(out, *type.inner, held);
        else
            out += "null";
        break;
    case Kind::Struct: writeStruct(out, type.fields(), static_cast<const char *>(value)); break;
    }
}

bool read(const QJsonValue &json, const Type &type, void *value, const QString &place, Strictness strictness,
          Faults &faults)
{
    const Place root{.root = &place};
    return read(json, type, value, Limits{}, root, strictness, faults);
}

QJsonObject schema(const Type &type, const Limits &limits)
{
    switch (type.kind) {
    case Kind::Boolean: return {{QStringLiteral("type"), QStringLiteral("boolean")}};
    case Kind::Integer32:
    case Kind::Integer64:
    case Kind::Moment:
        return {{QStringLiteral("type"), QStringLiteral("integer")},
                {QStringLiteral("minimum"), limits.min},
                {QStringLiteral("maximum"), limits.max}};
    case Kind::Text:
    case Kind::Bytes:
        return {{QStringLiteral("type"), QStringLiteral("string")},
                {QStringLiteral("minLength"), limits.lengthMin},
                {QStringLiteral("maxLength"), limits.lengthMax}};
    case Kind::Date: return formatSchema("date");
    case Kind::Uuid: return formatSchema("uuid");
    case Kind::Json: return {};
    case Kind::Choice: return {{QStringLiteral("enum"), QJsonArray::fromStringList(type.choices())}};
    case Kind::List:
        return {{QStringLiteral("type"), QStringLiteral("array")},
                {QStringLiteral("maxItems"), limits.itemsMax},
                {QStringLiteral("items"), schema(*type.inner, limits)}};
    case Kind::Optional: return schema(*type.inner, limits);
    case Kind::Struct: return structSchema(type.fields());
    }
    return {};
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
