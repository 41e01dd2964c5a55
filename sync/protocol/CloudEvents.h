#pragma once
// A hub's events on their way to the platform: CloudEvents 1.0, JSON batch. `data` travels as the very bytes of the log, because the
// chain is over bytes.
#include "models/store/EventLogStore.h"

namespace ow {

/// One event with what both ends need to check the chain again.
struct ChainedEvent {
    EventMeta meta; ///< without occurredOn and by, which stand in the body
    QByteArray body;
    QByteArray previousHash;
    QByteArray hash;
    /// SHA-256 of a body that must not leave the hall: it stands in the body's place, and the chain still holds.
    QByteArray withheld = {};
};

/// An event that is stored but not applied.
struct IntakeException {
    qint64 seq = 0;
    QString code;
    QString detail;
    static Fields fields();
};

/// Reply to a batch.
struct BatchStored {
    QUuid pe;
    qint64 storedThrough = 0;  ///< need never be sent again
    qint64 appliedThrough = 0; ///< visible
    QList<IntakeException> exceptions;
    std::optional<QByteArray> hash = {};    ///< of the event storedThrough
    std::optional<QUuid> installation = {}; ///< which machine sends this epoch
    std::optional<bool> retired = {};       ///< a newer epoch follows it
    static Fields fields();
};

inline constexpr int uplinkExceptionsMax = 500; ///< told at once, the oldest
inline constexpr char cloudEventsBatchType[] = "application/cloudevents-batch+json";
inline constexpr int batchEventsMax = 500;
inline constexpr qsizetype batchBytesMax = 1024 * 1024; ///< of bodies; a single larger event travels alone

/// "/hall/H0042/e/9f3c…"
QString eventSource(const QString &hall, const QUuid &epoch);

QByteArray cloudEventsBatch(const QString &source, const QList<ChainedEvent> &events);
/// InputRefused with every fault; nothing of a faulty batch is used. Attributes this version does not know are passed over.
Result<QList<ChainedEvent>> readCloudEventsBatch(const QByteArray &bytes, const QString &source);

} // namespace ow
