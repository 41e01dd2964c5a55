#pragma once
#include "models/store/Event.h"

namespace ow {

struct LogHead {
    qint64 seq = 0;
    QByteArray hash = QByteArray(32, '\0');
};

/// An event as it stands in the log; `body` is {"by":…,"on":"…","fact":…}, written once and never re-serialised.
struct StoredEvent {
    EventMeta meta;
    QByteArray body;
    QByteArray fact;
    QByteArray hash;
};

/// The append-only, gapless, hash-chained log of one hub epoch (design §4.4). All functions work inside the caller's transaction.
class EventLogStore {
public:
    explicit EventLogStore(QUuid epoch) : m_epoch(epoch) {}
    QUuid epoch() const { return m_epoch; }

    LogHead head(Connection &db) const;
    /// Appends behind `head` and moves it. recordedAt, id and by must be set.
    StoredEvent append(Connection &db, LogHead &head, EventMeta meta, const PendingEvent &event) const;
    QList<StoredEvent> after(Connection &db, qint64 seq, int limit) const;
    /// What happened to one thing, newest first.
    QList<StoredEvent> ofSubject(Connection &db, const QString &subject, int limit) const;
    /// ChainBroken with the first bad seq, when a stored row behind `after` was changed, removed or put in. Rows cut off the end
    /// are not seen: only who had them (platform, standby, backup) can tell.
    Result<LogHead> verify(Connection &db, qint64 after = 0) const;

    /// hash = SHA-256(prev ‖ epoch ‖ seq ‖ id ‖ type ‖ subject ‖ time ‖ SHA-256(body))
    QByteArray chainHash(const QByteArray &previous, const EventMeta &meta, const QByteArray &body) const;
    /// The same for who has only the SHA-256 of the body.
    QByteArray chainHashOfDigest(const QByteArray &previous, const EventMeta &meta, const QByteArray &digest) const;

private:
    QUuid m_epoch;
};

} // namespace ow
