#include "models/base/Log.h"

#include "models/base/Clock.h"
#include "models/base/Uuid.h"

#include <QByteArray>
#include <atomic>
#include <cstdio>

namespace ow::log {

namespace {
std::atomic<Level> lowestLevel{Level::Info};
const char *const levelNames[] = {"info", "warning", "error"};
} // namespace

void setLevel(Level lowest)
{
    lowestLevel = lowest;
}

void write(Level level, const char *message, std::initializer_list<Value> values)
{
    if (level < lowestLevel)
        return;
    QByteArray line = "{\"time\":\"" + wireText(SystemClock().now()).toLatin1() + "\",\"level\":\""
        + levelNames[int(level)] + "\",\"message\":\"" + message + '"';
    for (const Value &value : values) {
        line += QByteArray(",\"") + value.name + "\":";
        switch (value.kind) {
        case Value::Kind::Number: line += QByteArray::number(value.number); break;
        case Value::Kind::Id: line += '"' + uuidText(value.id).toLatin1() + '"'; break;
        case Value::Kind::Literal: line += QByteArray("\"") + value.literal + '"'; break;
        }
    }
    line += "}\n";
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

} // namespace ow::log
