// What the line to the platform sends next: a stretch of the log, as the very bytes of it.
#include "models/archive/ArchiveStore.h"
#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "sync/hub/Uplink.h"

#include <algorithm>

namespace ow {

namespace {
/// Whether an event is about one of these, by its subject or by what its body names.
bool isAbout(const QList<QByteArray> &subjects, const StoredEvent &event)
{
    const QByteArray subject = event.meta.subject.toUtf8();
    return std::ranges::any_of(subjects,
                               [&](const QByteArray &id) { return subject.contains(id) || event.body.contains(id); });
}
} // namespace

Result<Uplink::Piece> Uplink::makePiece(qint64 after, int events)
{
    const EventLogStore log = m_writer.log();
    Piece piece;
    piece.epoch = log.epoch();
    piece.after = after;
    const auto chained = m_readers.read<QList<ChainedEvent>>([&](Connection &db) -> Result<QList<ChainedEvent>> {
        // One more in front: its hash is what the first one builds on.
        QList<StoredEvent> stored = log.after(db, qMax<qint64>(0, after - 1), events + 1);
        piece.head = log.head(db).seq;
        QByteArray previous = LogHead().hash;
        if (after > 0) {
            if (stored.isEmpty() || stored.first().meta.seq != after)
                return fail(problem::ChainBroken, {{QStringLiteral("seq"), QString::number(after)}});
            previous = stored.takeFirst().hash;
        }
        QList<QByteArray> secrets;
        piece.secrets = ArchiveStore::secretSubjects(db);
        for (const QUuid &id : std::as_const(piece.secrets))
            secrets.append(uuidText(id).toLatin1());
        QList<ChainedEvent> told;
        qsizetype bytes = 0;
        for (const StoredEvent &event : std::as_const(stored)) {
            const bool isSecret = isAbout(secrets, event);
            bytes += isSecret ? 0 : event.body.size();
            if (!told.isEmpty() && (bytes > batchBytesMax || told.size() >= events))
                break;
            told.append({event.meta, isSecret ? QByteArray() : event.body, previous, event.hash,
                         isSecret ? sha256(event.body) : QByteArray()});
            previous = event.hash;
        }
        return told;
    });
    if (!chained)
        return fail(chained.error());
    if (chained->isEmpty())
        return fail(problem::ChainBroken, {{QStringLiteral("seq"), QString::number(after + 1)}});
    piece.through = chained->last().meta.seq;
    piece.batch = cloudEventsBatch(eventSource(m_options.hall, piece.epoch), *chained);
    return piece;
}

void Uplink::readAhead(qint64 after)
{
    // Without a thread to be had it is made when it is asked for.
    m_ahead =
        std::async(std::launch::async | std::launch::deferred,
                   [this, after, events = qMin(batchEventsMax, m_batch * 2)] { return makePiece(after, events); });
}

Result<Uplink::Piece> Uplink::takePiece()
{
    std::optional<Piece> ready = std::exchange(m_ready, std::nullopt);
    if (m_ahead.valid()) {
        if (auto ahead = m_ahead.get(); ahead && !ready)
            ready = *std::move(ahead);
    }
    if (ready && ready->epoch == epoch() && ready->after == m_cursor.storedThrough
        && ready->through - ready->after <= m_batch) {
        // What has become secret meanwhile must not leave the hall.
        const auto secrets = m_readers.read<QList<QUuid>>(
            [](Connection &db) -> Result<QList<QUuid>> { return ArchiveStore::secretSubjects(db); });
        if (secrets && *secrets == ready->secrets)
            return *std::move(ready);
    }
    return makePiece(m_cursor.storedThrough, m_batch);
}

} // namespace ow
