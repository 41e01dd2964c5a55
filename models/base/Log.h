#pragma once
// One JSON line an event to stderr. Message texts are literals; values stand only in typed fields that cannot hold personal data:
// numbers, ids, codes. There is no way to pass a QString.
#include <QUuid>
#include <initializer_list>

namespace ow::log {

enum class Level { Info, Warning, Error, Nothing };

struct Value {
    enum class Kind { Number, Id, Literal } kind;
    const char *name;
    qint64 number = 0;
    QUuid id = {};
    const char *literal = nullptr;
};
inline Value number(const char *name, qint64 value)
{
    return {.kind = Value::Kind::Number, .name = name, .number = value};
}
inline Value id(const char *name, const QUuid &value)
{
    return {.kind = Value::Kind::Id, .name = name, .id = value};
}
/// A code that stands in our own tables: problem ids, command names.
inline Value code(const char *name, const char *literal)
{
    return {.kind = Value::Kind::Literal, .name = name, .literal = literal};
}

/// Level::Nothing: what is broken on purpose need not be told.
void setLevel(Level lowest);
void write(Level level, const char *message, std::initializer_list<Value> values = {});

inline void info(const char *message, std::initializer_list<Value> values = {})
{
    write(Level::Info, message, values);
}
inline void warning(const char *message, std::initializer_list<Value> values = {})
{
    write(Level::Warning, message, values);
}
inline void error(const char *message, std::initializer_list<Value> values = {})
{
    write(Level::Error, message, values);
}

} // namespace ow::log
