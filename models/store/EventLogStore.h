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

/// What stands behind `after` is of this epoch, until the next one begins.
struct LogEpoch {
    qint64 after = 0;
    QUuid epoch;
    static Fields fields();

    friend bool operator==(const LogEpoch &, const LogEpoch &) = default;
};

/// The append-only, gapless, hash-chained log of a hub (design §4.4). After a restore it goes on in a new epoch: numbers and chain run
/// through, the hash says under which epoch an event was written. All functions work inside the caller's transaction.
class EventLogStore {
public:
    explicit EventLogStore(QUuid epoch) : m_epochs{{0, epoch}} {}
    /// In order; the first one begins after 0.
    explicit EventLogStore(QList<LogEpoch> epochs) : m_epochs(std::move(epochs)) {}
    /// The one that is written under now.
    QUuid epoch() const { return m_epochs.last().epoch; }
    QUuid epochAt(qint64 seq) const;
    const QList<LogEpoch> &epochs() const { return m_epochs; }
    /// As the file says; empty for a file of before there was more than one.
    static QList<LogEpoch> epochsIn(Connection &db);
    /// What is appended from here on stands under this epoch.
    void beginEpoch(Connection &db, const LogEpoch &begun);

    LogHead head(Connection &db) const;
    /// Appends behind `head` and moves it. recordedAt, id and by must be set.
    StoredEvent append(Connection &db, LogHead &head, EventMeta meta, const PendingEvent &event) const;
    /// An event that was written before, under another number: its id, time and bytes stay.
    StoredEvent appendAgain(Connection &db, LogHead &head, EventMeta meta, const QByteArray &body) const;
    QList<StoredEvent> after(Connection &db, qint64 seq, int limit) const;
    bool has(Connection &db, const QUuid &id) const;
    /// Empty when there is no such number.
    QByteArray hashAt(Connection &db, qint64 seq) const;
    /// The last event of a subject before that number; 0 for none.
    qint64 lastOfSubject(Connection &db, const QString &subject, qint64 before) const;
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
    QList<LogEpoch> m_epochs;
};

} // namespace ow
