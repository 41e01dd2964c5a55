#include "models/backup/BackupStore.h"

#include "models/store/StoredRecords.h"

namespace ow {

BackupPolicy BackupStore::policy(Connection &db)
{
    return storedRecord<BackupPolicy>(db, db.query("SELECT record FROM backup_policy")).value_or(BackupPolicy());
}

std::optional<BackupAsked> BackupStore::asked(Connection &db)
{
    return storedRecord<BackupAsked>(db, db.query("SELECT record FROM backup_asked"));
}

std::optional<BackupRecord> BackupStore::last(Connection &db)
{
    return storedRecord<BackupRecord>(db, db.query("SELECT record FROM backup ORDER BY ended_seq DESC LIMIT 1"));
}

std::optional<BackupRecord> BackupStore::lastGood(Connection &db)
{
    return storedRecord<BackupRecord>(
        db, db.query("SELECT record FROM backup WHERE is_good = 1 ORDER BY ended_seq DESC LIMIT 1"));
}

QList<BackupRecord> BackupStore::newest(Connection &db, int limit)
{
    return storedRecords<BackupRecord>(db,
                                       db.query("SELECT record FROM backup ORDER BY ended_seq DESC LIMIT ?", limit));
}

bool BackupStore::hasGoodInFolder(Connection &db)
{
    Query q = db.query("SELECT 1 FROM backup WHERE is_good = 1 AND ended_seq > (SELECT folder_seq FROM backup_policy)");
    return q.next();
}

Instant BackupStore::since(Connection &db)
{
    Query q = db.query("SELECT recorded_at_ms FROM event ORDER BY seq LIMIT 1");
    return q.next() ? q.instant(0) : Instant();
}

void BackupStore::apply(Connection &db, const EventMeta &meta, const BackupEnded &event)
{
    const BackupRecord &b = event.backup;
    db.run("INSERT INTO backup(ended_seq, is_good, record) VALUES(?,?,?)", meta.seq, !b.fault.has_value(),
           QString::fromUtf8(toJson(b)));
    db.run("DELETE FROM backup_asked WHERE asked_at_ms <= ?", b.begunAt);
}

void BackupStore::apply(Connection &db, const EventMeta &, const BackupAsked &event)
{
    db.run("INSERT OR REPLACE INTO backup_asked(one, asked_at_ms, record) VALUES(1,?,?)", event.at,
           QString::fromUtf8(toJson(event)));
}

void BackupStore::apply(Connection &db, const EventMeta &meta, const BackupPolicySet &event)
{
    db.run("INSERT INTO backup_policy(one, folder, folder_seq, record) VALUES(1,?,?,?) ON CONFLICT(one) DO UPDATE SET "
           "folder_seq = iif(folder = excluded.folder, folder_seq, excluded.folder_seq), folder = excluded.folder, "
           "record = excluded.record",
           event.policy.folder, meta.seq, QString::fromUtf8(toJson(event.policy)));
}

} // namespace ow
