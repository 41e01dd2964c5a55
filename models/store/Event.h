#pragma once
// Events are facts: decided once, written once, applied by everyone in the same way (design §4.4).
#include "models/base/Describe.h"

#include <functional>
#include <memory>
#include <vector>

namespace ow {

class Connection;

/// Who did it, where, and by which command; part of the hashed bytes.
struct EventBy {
    QString actor; ///< user name, or "station" for an unattended one
    QUuid station;
    QUuid command;

    static Fields fields();
};

struct EventMeta {
    qint64 seq = 0;
    QUuid id;
    QString type;    ///< "gov.ticket.called.v1"
    QString subject; ///< "ticket/0199…"
    Instant recordedAt;
    QDate occurredOn; ///< the day the law looks at; the hall's day of recordedAt when nothing else is said
    EventBy by;
};

/// How a reader may see events: the public screens, or staff.
enum class Projection { Public = 0, Staff = 1 };
inline constexpr int projectionCount = 2;

/// What a screen can follow; a bit each.
enum Topic : quint32 {
    TopicHall = 1,
    TopicQueue = 2,
    TopicCases = 4,
    TopicRatings = 8,
    TopicCatalogue = 16,
};
/// "queue" → TopicQueue; 0 when unknown.
quint32 topicFromName(QStringView name);

/// A fact on its way into the log.
struct PendingEvent {
    QString type;
    QString subject;
    QDate occurredOn;
    QByteArray fact; ///< JSON of the typed value
    std::shared_ptr<const void> value;
};

/// E has `static constexpr char type[]` and a description. `occurredOn` only where law looks at another day than today.
template <Described E>
PendingEvent pendingEvent(QString subject, E value, QDate occurredOn = {})
{
    QByteArray fact = toJson(value);
    return {QString::fromLatin1(E::type), std::move(subject), occurredOn, std::move(fact),
            std::make_shared<const E>(std::move(value))};
}

/// One row of an area's event table: how an event is read, applied and shown.
struct EventRow {
    const char *type;
    quint32 topics;
    std::shared_ptr<const void> (*decode)(const QByteArray &fact); ///< null when the bytes are not of this type
    void (*apply)(Connection &db, const EventMeta &meta, const void *value);
    /// `fact` is the JSON of the value, for projections that show all of it. Empty: not for this projection.
    QByteArray (*project)(Projection projection, const EventMeta &meta, const void *value, const QByteArray &fact);
    QJsonObject (*schema)();
};

/// Row of an event type from `void apply(Connection &, const EventMeta &, const E &)` and
/// `QByteArray project(Projection, const EventMeta &, const E &)`, which may ask for the fact behind them.
template <Described E, auto applyFunction, auto projectFunction>
constexpr EventRow eventRow(quint32 topics)
{
    return {E::type,
            topics,
            [](const QByteArray &fact) -> std::shared_ptr<const void> {
                const auto value = fromJson<E>(fact, Strictness::Tolerant);
                return value ? std::make_shared<const E>(*value) : nullptr;
            },
            [](Connection &db, const EventMeta &meta, const void *value) {
                applyFunction(db, meta, *static_cast<const E *>(value));
            },
            [](Projection projection, const EventMeta &meta, const void *value, const QByteArray &fact) {
                const E &event = *static_cast<const E *>(value);
                if constexpr (std::is_invocable_v<decltype(projectFunction), Projection, const EventMeta &, const E &,
                                                  const QByteArray &>)
                    return projectFunction(projection, meta, event, fact);
                else
                    return projectFunction(projection, meta, event);
            },
            [] { return jsonSchema<E>(); }};
}

/// A projection that shows nothing to anyone.
template <class E>
QByteArray projectNothing(Projection, const EventMeta &, const E &)
{
    return {};
}

} // namespace ow
