#include "sync/protocol/CloudEvents.h"

#include "models/base/JsonCheck.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace ow {

namespace {
constexpr int sequenceDigits = 15;
constexpr qsizetype hashBytes = 32;

/// Everything of an event but its data.
struct EventAttributes {
    QString specversion = QStringLiteral("1.0");
    QUuid id;
    QString source;
    QString type;
    QString subject;
    QString time;
    QString sequence;
    QString prevhash;
    QString hash;
    std::optional<QString> withheld = {};

    static Fields fields()
    {
        return {field("specversion", &EventAttributes::specversion, {.lengthMin = 3, .lengthMax = 3}),
                field("id", &EventAttributes::id),
                field("source", &EventAttributes::source, {.lengthMin = 1}),
                field("type", &EventAttributes::type, {.lengthMin = 1}),
                field("subject", &EventAttributes::subject),
                field("time", &EventAttributes::time, {.lengthMin = 1, .lengthMax = 40}),
                field("sequence", &EventAttributes::sequence, {.lengthMin = sequenceDigits, .lengthMax = 19}),
                field("prevhash", &EventAttributes::prevhash, {.lengthMin = 64, .lengthMax = 64}),
                field("hash", &EventAttributes::hash, {.lengthMin = 64, .lengthMax = 64}),
                field("withheld", &EventAttributes::withheld, {.lengthMin = 64, .lengthMax = 64})};
    }
};

/// A batch taken apart: `data` are the bytes of that member of each object of the array, in order, empty where there is none;
/// `attributes` is the batch with null in their place, the larger part of it gone. The text is known to be valid JSON.
struct TakenApart {
    QList<QByteArray> data;
    QByteArray attributes;
};
TakenApart takenApart(const QByteArray &json)
{
    TakenApart parts;
    const char *const begin = json.constData();
    const char *const end = begin + json.size();
    int depth = 0;
    bool isKey = false;
    bool isData = false;
    const char *kept = begin;    // what was not yet copied begins here
    const char *value = nullptr; // of the member at depth 2
    const auto endValue = [&](const char *at) {
        if (value && isData) {
            parts.data.last() = QByteArray(value, at - value).trimmed();
            parts.attributes.append(kept, value - kept).append("null");
            kept = at;
        }
        value = nullptr;
    };
    for (const char *at = begin; at < end; ++at) {
        switch (*at) {
        case '"': {
            const char *const from = at + 1;
            for (++at; *at != '"'; ++at)
                at += *at == '\\';
            if (isKey)
                isData = at - from == 4 && std::equal(from, at, "data");
            isKey = false;
            break;
        }
        case '{':
        case '[':
            if (++depth == 2) {
                parts.data.append(QByteArray());
                isKey = *at == '{';
            }
            break;
        case '}':
        case ']':
            if (depth-- == 2)
                endValue(at);
            break;
        case ':':
            if (depth == 2)
                value = at + 1;
            break;
        case ',':
            if (depth == 2) {
                endValue(at);
                isKey = true;
            }
            break;
        default: break;
        }
    }
    parts.attributes.append(kept, end - kept);
    return parts;
}

Result<ChainedEvent> chainedEvent(const QJsonValue &json, const QByteArray &data, const QString &source,
                                  const QString &place)
{
    const auto read = fromJson<EventAttributes>(json, Strictness::Tolerant, place);
    if (!read)
        return fail(read.error());
    ChainedEvent event;
    bool isNumber = false;
    event.meta.seq = read->sequence.toLongLong(&isNumber);
    event.meta.id = read->id;
    event.meta.type = read->type;
    event.meta.subject = read->subject;
    event.meta.recordedAt = instantFromWire(read->time);
    event.body = data;
    event.previousHash = QByteArray::fromHex(read->prevhash.toLatin1());
    event.hash = QByteArray::fromHex(read->hash.toLatin1());
    event.withheld = QByteArray::fromHex(read->withheld.value_or(QString()).toLatin1());
    Faults faults;
    const auto expect = [&](bool holds, const char *name, const QString &expected) {
        if (!holds)
            faults.append(
                {describe::inside(place, name), &problem::FieldFormat, {{QStringLiteral("expected"), expected}}});
    };
    expect(read->specversion == QLatin1String("1.0"), "specversion", QStringLiteral("1.0"));
    expect(read->source == source, "source", source);
    expect(event.meta.recordedAt.isSet(), "time", QStringLiteral("2026-09-24T00:25:00.000Z"));
    expect(isNumber && event.meta.seq > 0, "sequence", QStringLiteral("正整数"));
    expect(event.previousHash.size() == hashBytes, "prevhash", QStringLiteral("SHA-256"));
    expect(event.hash.size() == hashBytes, "hash", QStringLiteral("SHA-256"));
    if (!read->withheld)
        expect(data.startsWith('{'), "data", QStringLiteral("对象"));
    else
        expect(event.withheld.size() == hashBytes && data.isEmpty(), "withheld", QStringLiteral("SHA-256，不带内容"));
    if (!faults.isEmpty())
        return fail(inputRefused(faults));
    return event;
}
} // namespace

QString eventSource(const QString &hall, const QUuid &epoch)
{
    return QStringLiteral("/hall/") + hall + QStringLiteral("/e/") + uuidText(epoch);
}

QByteArray cloudEventsBatch(const QString &source, const QList<ChainedEvent> &events)
{
    QByteArray batch = "[";
    for (const ChainedEvent &event : events) {
        EventAttributes attributes;
        attributes.id = event.meta.id;
        attributes.source = source;
        attributes.type = event.meta.type;
        attributes.subject = event.meta.subject;
        attributes.time = wireText(event.meta.recordedAt);
        attributes.sequence = QStringLiteral("%1").arg(event.meta.seq, sequenceDigits, 10, QLatin1Char('0'));
        attributes.prevhash = QString::fromLatin1(event.previousHash.toHex());
        attributes.hash = QString::fromLatin1(event.hash.toHex());
        if (!event.withheld.isEmpty())
            attributes.withheld = QString::fromLatin1(event.withheld.toHex());
        QByteArray json = toJson(attributes);
        json.chop(1);
        batch += (batch.size() > 1 ? "," : "") + json;
        batch += event.withheld.isEmpty() ? ",\"datacontenttype\":\"application/json\",\"data\":" + event.body + '}'
                                          : QByteArray("}");
    }
    return batch + ']';
}

Result<QList<ChainedEvent>> readCloudEventsBatch(const QByteArray &bytes, const QString &source)
{
    if (const auto checked = checkJson(bytes); !checked)
        return fail(checked.error());
    const TakenApart parts = takenApart(bytes);
    const QJsonDocument json = QJsonDocument::fromJson(parts.attributes);
    if (!json.isArray())
        return fail(
            inputRefused({{QString(), &problem::FieldType, {{QStringLiteral("expected"), QStringLiteral("列表")}}}}));
    const QJsonArray array = json.array();
    Faults faults;
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array.at(i).isObject())
            describe::refuseType(describe::at(QString(), i), "对象", faults);
    }
    if (array.size() > batchEventsMax)
        describe::refuseItems(QString(), batchEventsMax, faults);
    if (!faults.isEmpty())
        return fail(inputRefused(faults));
    QList<ChainedEvent> events;
    for (qsizetype i = 0; i < array.size(); ++i) {
        auto event = chainedEvent(array.at(i), parts.data.at(i), source, describe::at(QString(), i));
        if (event)
            events.append(std::move(*event));
        else
            faults += event.error().faults();
    }
    if (!faults.isEmpty())
        return fail(inputRefused(faults));
    return events;
}

Fields IntakeException::fields()
{
    return {field("seq", &IntakeException::seq), field("code", &IntakeException::code),
            field("detail", &IntakeException::detail)};
}

Fields BatchStored::fields()
{
    return {field("pe", &BatchStored::pe),
            field("storedThrough", &BatchStored::storedThrough),
            field("appliedThrough", &BatchStored::appliedThrough),
            field("exceptions", &BatchStored::exceptions),
            field("hash", &BatchStored::hash, {.lengthMax = 32}),
            field("installation", &BatchStored::installation),
            field("retired", &BatchStored::retired)};
}

} // namespace ow
