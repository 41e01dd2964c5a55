#pragma once
// One description of a struct serves three purposes: reading it from JSON with every fault at once, writing it, and publishing its
// JSON Schema. A described struct has
//     Fields CallNext::fields() { return {field("window", &CallNext::window, {.min = 1, .max = 999}), …}; }
// in its source file: there the functions its members' types need are made once, not in every file that reads the header.
// Members may be: bool, int, qint64, QString, QDate, QUuid, Instant, QByteArray (base64 on the wire), JsonText, enums with codes,
// described structs, QList and std::optional of these. An optional member may be absent; every other must be there.
//
// What a type needs of its own are a few functions of one line (Type); all reading and writing walks these tables in Describe.cpp,
// so that a file that speaks of fifty structs compiles like one that speaks of two.
#include "models/base/JsonText.h"
#include "models/base/Problem.h"
#include "models/base/Time.h"

#include <QByteArray>
#include <QJsonObject>
#include <QUuid>
#include <initializer_list>
#include <optional>
#include <span>
#include <type_traits>
#include <vector>

namespace ow {

/// Bounds of one member; those of a list hold for its length (items) and each text in it (length).
struct Limits {
    qint64 min = 0;
    qint64 max = 9007199254740991;
    int lengthMin = 0;
    int lengthMax = 200; ///< code points for texts, bytes for byte arrays and JSON
    int itemsMax = 500;
};

namespace describe {
struct Type;
}

/// One member of a described struct.
struct Field {
    const char *name;
    qsizetype offset; ///< bytes from the start of the struct
    const describe::Type *type;
    Limits limits;
};

/// The members of a described struct, in the order they are written.
using Fields = std::vector<Field>;

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

enum class Kind {
    Boolean,
    Integer32,
    Integer64,
    Text,
    Bytes,
    Date,
    Uuid,
    Moment,
    Json,
    Choice,
    List,
    Optional,
    Struct
};

/// How values of one type are reached without knowing it. Only the functions of its kind are set.
struct Type {
    Kind kind;
    const Type *inner = nullptr; ///< of a list or optional

    const Fields &(*fields)() = nullptr; ///< struct

    const char *(*choiceOf)(const void *value) = nullptr; ///< enum
    bool (*choose)(void *value, QStringView code) = nullptr;
    QStringList (*choices)() = nullptr;

    qsizetype (*size)(const void *list) = nullptr;
    const void *(*itemAt)(const void *list, qsizetype index) = nullptr;
    void (*clear)(void *list, qsizetype reserve) = nullptr;
    void *(*append)(void *list) = nullptr;

    const void *(*held)(const void *optional) = nullptr; ///< null when it holds nothing
    void *(*hold)(void *optional) = nullptr;
    void (*drop)(void *optional) = nullptr;
};

template <class T>
const Fields &fieldsOf()
{
    static const Fields fields = T::fields();
    return fields;
}

template <class T>
constexpr Type makeType();

template <class T>
inline constexpr Type typeOf = makeType<T>();

template <class T>
constexpr Type makeType()
{
    if constexpr (std::is_same_v<T, bool>) {
        return {.kind = Kind::Boolean};
    } else if constexpr (std::is_same_v<T, int>) {
        return {.kind = Kind::Integer32};
    } else if constexpr (std::is_same_v<T, qint64>) {
        return {.kind = Kind::Integer64};
    } else if constexpr (std::is_same_v<T, QString>) {
        return {.kind = Kind::Text};
    } else if constexpr (std::is_same_v<T, QByteArray>) {
        return {.kind = Kind::Bytes};
    } else if constexpr (std::is_same_v<T, QDate>) {
        return {.kind = Kind::Date};
    } else if constexpr (std::is_same_v<T, QUuid>) {
        return {.kind = Kind::Uuid};
    } else if constexpr (std::is_same_v<T, Instant>) {
        return {.kind = Kind::Moment};
    } else if constexpr (std::is_same_v<T, JsonText>) {
        return {.kind = Kind::Json};
    } else if constexpr (std::is_enum_v<T>) {
        Type type{.kind = Kind::Choice};
        type.choiceOf = [](const void *value) { return codeText(*static_cast<const T *>(value)); };
        type.choose = [](void *value, QStringView code) {
            const std::optional<T> found = codeValue<T>(code);
            if (found)
                *static_cast<T *>(value) = *found;
            return found.has_value();
        };
        type.choices = [] {
            QStringList texts;
            for (const Code<T> &code : codesOf(T{}))
                texts.append(QLatin1String(code.text));
            return texts;
        };
        return type;
    } else if constexpr (IsList<T>::value) {
        Type type{.kind = Kind::List, .inner = &typeOf<typename T::value_type>};
        type.size = [](const void *list) { return static_cast<const T *>(list)->size(); };
        type.itemAt = [](const void *list, qsizetype index) {
            return static_cast<const void *>(&static_cast<const T *>(list)->at(index));
        };
        type.clear = [](void *list, qsizetype reserve) {
            static_cast<T *>(list)->clear();
            static_cast<T *>(list)->reserve(reserve);
        };
        type.append = [](void *list) -> void * { return &static_cast<T *>(list)->emplaceBack(); };
        return type;
    } else if constexpr (IsOptional<T>::value) {
        Type type{.kind = Kind::Optional, .inner = &typeOf<typename T::value_type>};
        type.held = [](const void *optional) -> const void * {
            const T &value = *static_cast<const T *>(optional);
            return value ? &*value : nullptr;
        };
        type.hold = [](void *optional) -> void * { return &static_cast<T *>(optional)->emplace(); };
        type.drop = [](void *optional) { static_cast<T *>(optional)->reset(); };
        return type;
    } else {
        static_assert(Described<T>, "this type has no description");
        return {.kind = Kind::Struct, .fields = &fieldsOf<T>};
    }
}

void write(QByteArray &out, const Type &type, const void *value);
/// False when a fault was added; `value` is then to be thrown away.
bool read(const QJsonValue &json, const Type &type, void *value, const QString &place, Strictness strictness,
          Faults &faults);
QJsonObject schema(const Type &type, const Limits &limits = {});

void refuseType(const QString &place, const char *expected, Faults &faults);
void refuseMissing(const QString &place, Faults &faults);
void refuseItems(const QString &place, int max, Faults &faults);
void refuseUnknown(const QJsonObject &object, const QStringList &known, const QString &place, Faults &faults);
QString inside(const QString &place, const char *name);
QString at(const QString &place, qsizetype index);

} // namespace describe

template <class S, class M>
Field field(const char *name, M S::*member, const Limits &limits = {})
{
    // An address to measure from; nothing is read or written there.
    alignas(S) static char ground[sizeof(S)];
    const char *place = reinterpret_cast<const char *>(&(reinterpret_cast<S *>(ground)->*member));
    return {name, place - ground, &describe::typeOf<M>, limits};
}

/// Compact JSON, members in the order of the description: the same value always gives the same bytes.
template <class T>
QByteArray toJson(const T &value)
{
    QByteArray out;
    out.reserve(512);
    describe::write(out, describe::typeOf<T>, &value);
    return out;
}

Problem inputRefused(Faults faults);
Result<QJsonValue> readJson(const QByteArray &bytes);

/// The value, or problem::InputRefused with every fault and its place.
template <class T>
Result<T> fromJson(const QJsonValue &value, Strictness strictness, const QString &place = QString())
{
    T result{};
    Faults faults;
    if (!describe::read(value, describe::typeOf<T>, &result, place, strictness, faults))
        return fail(inputRefused(std::move(faults)));
    return result;
}

/// Bytes of ours: strict JSON first (JsonReader), then as above.
template <class T>
Result<T> fromJson(const QByteArray &bytes, Strictness strictness)
{
    const Result<QJsonValue> value = readJson(bytes);
    if (!value)
        return fail(value.error());
    return fromJson<T>(*value, strictness);
}

/// JSON Schema 2020-12 of the description.
template <class T>
QJsonObject jsonSchema()
{
    return describe::schema(describe::typeOf<T>);
}

} // namespace ow
