#include "sync/hub/UplinkStore.h"

namespace ow {

UplinkCursor UplinkStore::cursor(Connection &db)
{
    Query q = db.query("SELECT configured, online, stopped, stored_through, applied_through, platform_epoch, feed_seq, "
                       "last_contact_at_ms, "
                       "changed_at_ms FROM uplink_cursor");
    if (!q.next())
        return {};
    return {q.integer(0) == 1, q.integer(1) == 1, q.text(2),
            q.integer(3),      q.integer(4),      {q.isNull(5) ? QUuid() : q.uuid(5), q.integer(6)},
            q.instant(7),      q.instant(8)};
}

void UplinkStore::save(Connection &db, const UplinkCursor &c)
{
    db.run("INSERT OR REPLACE INTO uplink_cursor(one, configured, online, stopped, stored_through, applied_through, "
           "platform_epoch, feed_seq, "
           "last_contact_at_ms, changed_at_ms) VALUES(1,?,?,?,?,?,?,?,?,?)",
           c.configured, c.online, c.stopped.isNull() ? QStringLiteral("") : c.stopped, c.storedThrough,
           c.appliedThrough, c.feed.pe, c.feed.fseq, c.lastContact, c.changedAt);
}

bool UplinkStore::hasItem(Connection &db, const QUuid &id)
{
    Query q = db.query("SELECT 1 FROM feed_inbox WHERE id = ?", id);
    return q.next();
}

void UplinkStore::addItem(Connection &db, const QUuid &platformEpoch, const FeedItem &item, FeedItemState state,
                          Instant now)
{
    db.run("INSERT INTO feed_inbox(platform_epoch, feed_seq, id, kind, state, taken_at_ms) VALUES(?,?,?,?,?,?)",
           platformEpoch, item.fseq, item.id, item.kind, state, now);
}

QList<IntakeException> UplinkStore::exceptions(Connection &db)
{
    QList<IntakeException> found;
    Query q = db.query("SELECT seq, state, problem FROM uplink_exception ORDER BY seq");
    while (q.next())
        found.append({q.integer(0), q.text(1), q.text(2)});
    return found;
}

void UplinkStore::setExceptions(Connection &db, const QList<IntakeException> &exceptions)
{
    db.run("DELETE FROM uplink_exception");
    for (const IntakeException &one : exceptions)
        db.run("INSERT INTO uplink_exception(seq, state, problem) VALUES(?,?,?)", one.seq, one.code, one.detail);
}

KeysSent UplinkStore::keysWaiting(Connection &db)
{
    KeysSent waiting;
    Query q = db.query("SELECT w.id, w.is_gone, k.subject, k.wrapped FROM key_waiting w LEFT JOIN data_key k ON k.id = "
                       "w.id LIMIT ?",
                       KeysSent::keysMax);
    while (q.next()) {
        if (q.integer(1) == 1 || q.isNull(3))
            waiting.gone.append(q.uuid(0));
        else
            waiting.keys.append({q.uuid(0), q.text(2), q.bytes(3)});
    }
    return waiting;
}

void UplinkStore::keysKept(Connection &db, const KeysSent &sent)
{
    for (const WrappedKey &key : sent.keys)
        db.run("DELETE FROM key_waiting WHERE id = ? AND is_gone = 0", key.id);
    for (const QUuid &id : sent.gone)
        db.run("DELETE FROM key_waiting WHERE id = ? AND NOT EXISTS (SELECT 1 FROM data_key k WHERE k.id = "
               "key_waiting.id)",
               id);
}

qint64 UplinkStore::publishedVersion(Connection &db)
{
    Query q = db.query("SELECT coalesce(max(version), 0) FROM catalogue_publication");
    return q.next() ? q.integer(0) : 0;
}

FileContents UplinkStore::publishedFiles(Connection &db, qint64 version)
{
    FileContents files;
    Query q = db.query("SELECT path, text FROM catalogue_file WHERE version = ? ORDER BY path", version);
    while (q.next())
        files.insert(q.text(0), q.text(1).toUtf8());
    return files;
}

void UplinkStore::publish(Connection &db, const EventMeta &meta, const CataloguePublished &published)
{
    db.run("INSERT INTO catalogue_publication(version, published_at_ms) VALUES(?,?)", published.version,
           meta.recordedAt);
    for (const CataloguePublished::File &file : published.files)
        db.run("INSERT INTO catalogue_file(version, path, text) VALUES(?,?,?)", published.version, file.path,
               file.text);
    db.run("DELETE FROM catalogue_refusal");
}

void UplinkStore::refuse(Connection &db, const CatalogueRefused &refused)
{
    db.run("INSERT INTO catalogue_refusal(id, version, body) VALUES(1,?,?) ON CONFLICT(id) DO UPDATE SET version = "
           "excluded.version, body = excluded.body",
           refused.version, QString::fromUtf8(toJson(refused)));
}

} // namespace ow
