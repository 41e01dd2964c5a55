#pragma once
// One description of a struct serves four purposes: reading it from JSON with every fault at once, writing it, publishing its
// JSON Schema, and listing its fields. A described struct has
//     static constexpr auto fields() { return std::tuple{field("window", &CallNext::window, {.min = 1, .max = 999}), …}; }
// Members may be: bool, int, qint64, QString, QDate, QUuid, Instant, QByteArray (base64 on the wire), enums with codes,
// described structs, QList and std::optional of these. An optional member may be absent; every other must be there.
#include "models/base/Problem.h"
#include "models/base/Time.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>
#include <optional>
#include <span>
#include <tuple>
#include <type_traits>

namespace ow {

/// Bounds of one member; those of a list hold for its length (items) and each text in it (length).
struct Limits {
    qint64 min = 0;
    qint64 max = 9007199254740991;
    int lengthMin = 0;
    int lengthMax = 200; ///< code points for texts, bytes for byte arrays
    int itemsMax = 500;
};

template <class S, class M>
struct Field {
    const char *name;
    M S::*member;
    Limits limits;
};

template <class S, class M>
constexpr Field<S, M> field(const char *name, M S::*member, Limits limits = {})
{
    return {name, member, limits};
}

template <class T>
concept Described = requires
{
    T::fields();
};

/// A stored code of an enumerator; append only. `codesOf(E)` next to the enum returns its table.
template <class E>
struct Code {
    E value;
    const char *text;
};

template <class E>
concept Coded = std::is_enum_v<E> && requires(E e)
{
    codesOf(e);
};

template <Coded E>
const char *codeText(E value)
{
    for (const Code<E> &code : codesOf(value)) {
        if (code.value == value)
            return code.text;
    }
    return "";
}

template <Coded E>
std::optional<E> codeValue(QStringView text)
{
    for (const Code<E> &code : codesOf(E{})) {
        if (text == QLatin1String(code.text))
            return code.value;
    }
    return std::nullopt;
}

enum class Strictness {
    Exact,    ///< an unknown member is a fault: commands, set-up files
    Tolerant, ///< unknown members are passed over: replies and events of a newer program
};

namespace describe {

template <class T>
struct IsList : std::false_type {
};
template <class T>
struct IsList<QList<T>> : std::true_type {
};
template <class T>
struct IsOptional : std::false_type {
};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {
};

void writeText(QByteArray &out, const QString &text);
void writeNumber(QByteArray &out, qint64 number);
bool readBool(const QJsonValue &value, bool &out, const QString &place, Faults &faults);
bool readInteger(const QJsonValue &value, qint64 &out, const Limits &limits, const QString &place, Faults &faults);
bool readText(const QJsonValue &value, QString &out, const Limits &limits, const QString &place, Faults &faults);
bool readBytes(const QJsonValue &value, QByteArray &out, const Limits &limits, const QString &place, Faults &faults);
bool readDate(const QJsonValue &value, QDate &out, const QString &place, Faults &faults);
bool readUuid(const QJsonValue &value, QUuid &out, const QString &place, Faults &faults);
bool readInstant(const QJsonValue &value, Instant &out, const QString &place, Faults &faults);
void refuseChoice(const QString &place, const QStringList &choices, Faults &faults);
void refuseType(const QString &place, const char *expected, Faults &faults);
void refuseMissing(const QString &place, Faults &faults);
void refuseItems(const QString &place, int max, Faults &faults);
void refuseUnknown(const QJsonObject &object, const QStringList &known, const QString &place, Faults &faults);
QString inside(const QString &place, const char *name);
QString at(const QString &place, qsizetype index);
QJsonObject integerSchema(const Limits &limits);
QJsonObject textSchema(const Limits &limits);
QJsonObject formatSchema(const char *format);

template <class T>
void write(QByteArray &out, const T &value)
{
    if constexpr (std::is_same_v<T, bool>) {
        out += value ? "true" : "false";
    } else if constexpr (std::is_same_v<T, int> || std::is_same_v<T, qint64>) {
        writeNumber(out, value);
    } else if constexpr (std::is_same_v<T, QString>) {
        writeText(out, value);
    } else if constexpr (std::is_same_v<T, QByteArray>) {
        out += '"';
        out += value.toBase64();
        out += '"';
    } else if constexpr (std::is_same_v<T, QDate>) {
        writeText(out, value.toString(Qt::ISODate));
    } else if constexpr (std::is_same_v<T, QUuid>) {
        writeText(out, value.isNull() ? QString() : value.toString(QUuid::WithoutBraces));
    } else if constexpr (std::is_same_v<T, Instant>) {
        writeNumber(out, value.ms);
    } else if constexpr (std::is_enum_v<T>) {
        out += '"';
        out += codeText(value);
        out += '"';
    } else if constexpr (IsList<T>::value) {
        out += '[';
        bool first = true;
        for (const auto &item : value) {
            if (!first)
                out += ',';
            first = false;
            write(out, item);
        }
        out += ']';
    } else {
        static_assert(Described<T>, "this type has no description");
        out += '{';
        bool first = true;
        std::apply(
            [&](const auto &...f) {
                const auto one = [&](const auto &d) {
                    const auto &member = value.*(d.member);
                    using M = std::remove_cvref_t<decltype(member)>;
                    if constexpr (IsOptional<M>::value) {
                        if (!member)
                            return;
                    }
                    out += first ? "\"" : ",\"";
                    first = false;
                    out += d.name;
                    out += "\":";
                    if constexpr (IsOptional<M>::value)
                        write(out, *member);
                    else
                        write(out, member);
                };
                (one(f), ...);
            },
            T::fields());
        out += '}';
    }
}

template <class T>
bool read(const QJsonValue &value, T &out, const Limits &limits, const QString &place, Strictness strictness,
          Faults &faults)
{
    if constexpr (std::is_same_v<T, bool>) {
        return readBool(value, out, place, faults);
    } else if constexpr (std::is_same_v<T, int>) {
        Limits narrow = limits;
        narrow.min = qMax<qint64>(limits.min, -2147483647);
        narrow.max = qMin<qint64>(limits.max, 2147483647);
        qint64 wide = 0;
        const bool ok = readInteger(value, wide, narrow, place, faults);
        out = int(wide);
        return ok;
    } else if constexpr (std::is_same_v<T, qint64>) {
        return readInteger(value, out, limits, place, faults);
    } else if constexpr (std::is_same_v<T, QString>) {
        return readText(value, out, limits, place, faults);
    } else if constexpr (std::is_same_v<T, QByteArray>) {
        return readBytes(value, out, limits, place, faults);
    } else if constexpr (std::is_same_v<T, QDate>) {
        return readDate(value, out, place, faults);
    } else if constexpr (std::is_same_v<T, QUuid>) {
        return readUuid(value, out, place, faults);
    } else if constexpr (std::is_same_v<T, Instant>) {
        return readInstant(value, out, place, faults);
    } else if constexpr (std::is_enum_v<T>) {
        const std::optional<T> found = value.isString() ? codeValue<T>(value.toString()) : std::nullopt;
        if (!found) {
            QStringList choices;
            for (const auto &code : codesOf(T{}))
                choices.append(QLatin1String(code.text));
            refuseChoice(place, choices, faults);
            return false;
        }
        out = *found;
        return true;
    } else if constexpr (IsOptional<T>::value) {
        typename T::value_type inner{};
        if (!read(value, inner, limits, place, strictness, faults))
            return false;
        out = std::move(inner);
        return true;
    } else if constexpr (IsList<T>::value) {
        if (!value.isArray()) {
            refuseType(place, "列表", faults);
            return false;
        }
        const QJsonArray array = value.toArray();
        if (array.size() > limits.itemsMax) {
            refuseItems(place, limits.itemsMax, faults);
            return false;
        }
        bool ok = true;
        out.clear();
        out.reserve(array.size());
        for (qsizetype i = 0; i < array.size(); ++i) {
            typename T::value_type item{};
            ok = read(array.at(i), item, limits, at(place, i), strictness, faults) && ok;
            out.append(std::move(item));
        }
        return ok;
    } else {
        static_assert(Described<T>, "this type has no description");
        if (!value.isObject()) {
            refuseType(place, "对象", faults);
            return false;
        }
        const QJsonObject object = value.toObject();
        bool ok = true;
        QStringList known;
        std::apply(
            [&](const auto &...f) {
                const auto one = [&](const auto &d) {
                    auto &member = out.*(d.member);
                    using M = std::remove_cvref_t<decltype(member)>;
                    const QString name = QString::fromLatin1(d.name);
                    known.append(name);
                    const auto it = object.find(name);
                    if (it == object.end() || it->isNull()) {
                        if constexpr (!IsOptional<M>::value) {
                            refuseMissing(inside(place, d.name), faults);
                            ok = false;
                        }
                        return;
                    }
                    ok = read(QJsonValue(*it), member, d.limits, inside(place, d.name), strictness, faults) && ok;
                };
                (one(f), ...);
            },
            T::fields());
        if (strictness == Strictness::Exact) {
            const qsizetype before = faults.size();
            refuseUnknown(object, known, place, faults);
            ok = ok && faults.size() == before;
        }
        return ok;
    }
}

template <class T>
QJsonObject schema(const Limits &limits)
{
    if constexpr (std::is_same_v<T, bool>) {
        return formatSchema("boolean");
    } else if constexpr (std::is_same_v<T, int> || std::is_same_v<T, qint64> || std::is_same_v<T, Instant>) {
        return integerSchema(limits);
    } else if constexpr (std::is_same_v<T, QString> || std::is_same_v<T, QByteArray>) {
        return textSchema(limits);
    } else if constexpr (std::is_same_v<T, QDate>) {
        return formatSchema("date");
    } else if constexpr (std::is_same_v<T, QUuid>) {
        return formatSchema("uuid");
    } else if constexpr (std::is_enum_v<T>) {
        QJsonArray choices;
        for (const auto &code : codesOf(T{}))
            choices.append(QLatin1String(code.text));
        return {{QStringLiteral("enum"), choices}};
    } else if constexpr (IsOptional<T>::value) {
        return schema<typename T::value_type>(limits);
    } else if constexpr (IsList<T>::value) {
        return {{QStringLiteral("type"), QStringLiteral("array")},
                {QStringLiteral("maxItems"), limits.itemsMax},
                {QStringLiteral("items"), schema<typename T::value_type>(limits)}};
    } else {
        static_assert(Described<T>, "this type has no description");
        QJsonObject properties;
        QJsonArray required;
        std::apply(
            [&](const auto &...f) {
                const auto one = [&](const auto &d) {
                    using M = std::remove_cvref_t<decltype(std::declval<T &>().*(d.member))>;
                    properties.insert(QString::fromLatin1(d.name), schema<M>(d.limits));
                    if (!IsOptional<M>::value)
                        required.append(QString::fromLatin1(d.name));
                };
                (one(f), ...);
            },
            T::fields());
        return {{QStringLiteral("type"), QStringLiteral("object")},
                {QStringLiteral("properties"), properties},
                {QStringLiteral("required"), required},
                {QStringLiteral("additionalProperties"), false}};
    }
}

} // namespace describe

/// Compact JSON, members in the order of the description: the same value always gives the same bytes.
template <class T>
QByteArray toJson(const T &value)
{
    QByteArray out;
    describe::write(out, value);
    return out;
}

/// The value, or problem::InputRefused with every fault and its place.
template <class T>
Result<T> fromJson(const QJsonValue &value, Strictness strictness, const QString &place = QString());

/// Bytes of ours: strict JSON first (JsonReader), then as above.
template <class T>
Result<T> fromJson(const QByteArray &bytes, Strictness strictness);

/// JSON Schema 2020-12 of the description.
template <class T>
QJsonObject jsonSchema()
{
    return describe::schema<T>(Limits{});
}

Problem inputRefused(Faults faults);
Result<QJsonValue> readJson(const QByteArray &bytes);

template <class T>
Result<T> fromJson(const QJsonValue &value, Strictness strictness, const QString &place)
{
    T result{};
    Faults faults;
    if (!describe::read(value, result, Limits{}, place, strictness, faults))
        return fail(inputRefused(std::move(faults)));
    return result;
}

template <class T>
Result<T> fromJson(const QByteArray &bytes, Strictness strictness)
{
    return readJson(bytes).and_then([&](const QJsonValue &value) { return fromJson<T>(value, strictness); });
}

} // namespace ow
