#include "models/archive/ArchiveStore.h"

#include "models/store/StoredRecords.h"

namespace ow {

namespace {
int countIn(Query q)
{
    return q.next() ? int(q.integer(0)) : 0;
}
} // namespace

std::optional<ArchivePackage> ArchiveStore::find(Connection &db, const QUuid &id)
{
    return storedRecord<ArchivePackage>(db, db.query("SELECT record FROM archive_package WHERE id = ?", id));
}

std::optional<ArchivePackage> ArchiveStore::ofCase(Connection &db, const QUuid &caseId)
{
    return storedRecord<ArchivePackage>(db, db.query("SELECT record FROM archive_package WHERE case_id = ?", caseId));
}

int ArchiveStore::keptOf(Connection &db, const QUuid &application)
{
    return countIn(db.query("SELECT count(*) FROM case_record AS c LEFT JOIN archive_package AS p ON p.case_id = c.id "
                            "WHERE c.application = ? AND (p.state IS NULL OR p.state <> 'destroyed')",
                            application));
}

QList<ArchivePackage> ArchiveStore::newest(Connection &db, int limit)
{
    return storedRecords<ArchivePackage>(
        db, db.query("SELECT record FROM archive_package ORDER BY begun_seq DESC LIMIT ?", limit));
}

QList<ArchivePackage> ArchiveStore::unsound(Connection &db, int limit)
{
    return storedRecords<ArchivePackage>(
        db, db.query("SELECT record FROM archive_package WHERE sound = 0 ORDER BY begun_seq DESC LIMIT ?", limit));
}

QList<ArchivePackage> ArchiveStore::expired(Connection &db, QDate today, int limit)
{
    return storedRecords<ArchivePackage>(
        db,
        db.query("SELECT record FROM archive_package WHERE until IS NOT NULL AND state = 'sealed' AND listed = 0 "
                 "AND until < ? ORDER BY until LIMIT ?",
                 today, limit));
}

QList<ArchivePackage> ArchiveStore::open(Connection &db, int limit)
{
    return storedRecords<ArchivePackage>(
        db,
        db.query("SELECT record FROM archive_package WHERE state IN ('making', 'destroying') OR test_asked = 1 "
                 "ORDER BY begun_seq LIMIT ?",
                 limit));
}

QList<QUuid> ArchiveStore::due(Connection &db, const QUuid &after, int limit)
{
    QList<QUuid> cases;
    Query q = db.query("SELECT case_id FROM archive_due WHERE case_id > coalesce(?, x'') ORDER BY case_id LIMIT ?",
                       after, limit);
    while (q.next())
        cases.append(q.uuid(0));
    return cases;
}

int ArchiveStore::lastSerial(Connection &db, const QString &prefix)
{
    return countIn(db.query("SELECT max(serial) FROM archive_package WHERE prefix = ?", prefix));
}

bool ArchiveStore::isTaken(Connection &db, const QString &number)
{
    return countIn(db.query("SELECT count(*) FROM archive_package WHERE number = ?", number)) > 0;
}

ArchiveFigures ArchiveStore::figures(Connection &db, QDate today)
{
    return {countIn(db.query("SELECT count(*) FROM archive_due")),
            countIn(db.query("SELECT count(*) FROM archive_package")),
            countIn(db.query("SELECT count(*) FROM archive_package WHERE sound = 0")),
            countIn(db.query("SELECT count(*) FROM archive_package WHERE until IS NOT NULL AND state = 'sealed' AND "
                             "listed = 0 AND until < ?",
                             today))};
}

std::optional<DestructionList> ArchiveStore::destruction(Connection &db, const QUuid &id)
{
    return storedRecord<DestructionList>(
        db, db.query("SELECT record FROM archive_list WHERE kind = 'destruction' AND id = ?", id));
}

std::optional<DestructionList> ArchiveStore::destruction(Connection &db, const QString &number)
{
    return storedRecord<DestructionList>(
        db, db.query("SELECT record FROM archive_list WHERE kind = 'destruction' AND number = ?", number));
}

QList<DestructionList> ArchiveStore::destructions(Connection &db, int limit)
{
    return storedRecords<DestructionList>(
        db,
        db.query("SELECT record FROM archive_list WHERE kind = 'destruction' ORDER BY made_seq DESC LIMIT ?", limit));
}

QList<TransferList> ArchiveStore::transfers(Connection &db, int limit)
{
    return storedRecords<TransferList>(
        db, db.query("SELECT record FROM archive_list WHERE kind = 'transfer' ORDER BY made_seq DESC LIMIT ?", limit));
}

int ArchiveStore::listsOf(Connection &db, const char *kind, int year)
{
    return countIn(
        db.query("SELECT count(*) FROM archive_list WHERE kind = ? AND year = ?", QString::fromLatin1(kind), year));
}

std::optional<SecretMark> ArchiveStore::secret(Connection &db, const QUuid &caseId)
{
    return storedRecord<SecretMark>(db, db.query("SELECT record FROM secret_case WHERE case_id = ?", caseId));
}

bool ArchiveStore::isSecret(Connection &db, const QUuid &caseId)
{
    return countIn(db.query("SELECT count(*) FROM secret_case WHERE case_id IN (SELECT id FROM case_record WHERE "
                            "application = (SELECT application FROM case_record WHERE id = ?))",
                            caseId))
        > 0;
}

QList<QUuid> ArchiveStore::secretSubjects(Connection &db)
{
    QList<QUuid> found;
    Query q = db.query("WITH secret(application) AS (SELECT DISTINCT application FROM case_record WHERE id IN (SELECT "
                       "case_id FROM secret_case)) "
                       "SELECT application FROM secret UNION ALL SELECT id FROM case_record WHERE application IN "
                       "(SELECT application FROM secret)");
    while (q.next())
        found.append(q.uuid(0));
    return found;
}

Instant ArchiveStore::lastEventOf(Connection &db, const QString &subject)
{
    Query q = db.query("SELECT recorded_at_ms FROM event WHERE subject = ? ORDER BY seq DESC LIMIT 1", subject);
    return q.next() ? q.instant(0) : Instant();
}

void ArchiveStore::put(Connection &db, const EventMeta &meta, const ArchivePackage &p)
{
    const qsizetype dash = p.number.lastIndexOf(QLatin1Char('-'));
    db.run(
        "INSERT INTO archive_package(id, case_id, application, number, prefix, serial, state, until, sound, "
        "test_asked, listed, begun_seq, record) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?) "
        "ON CONFLICT(id) DO UPDATE SET number = excluded.number, prefix = excluded.prefix, serial = excluded.serial, "
        "state = excluded.state, until = excluded.until, sound = excluded.sound, test_asked = excluded.test_asked, "
        "listed = excluded.listed, record = excluded.record",
        p.id, p.caseId, p.application, p.number, p.number.left(dash), p.number.mid(dash + 1).toInt(), p.state, p.until,
        p.test ? std::optional(p.test->passed() ? 1 : 0) : std::nullopt, p.testAsked.value_or(false) ? 1 : 0,
        p.destruction ? 1 : 0, meta.seq, QString::fromUtf8(toJson(p)));
    db.run("DELETE FROM archive_due WHERE case_id = ?", p.caseId);
}

void ArchiveStore::applyTransfer(Connection &db, const EventMeta &meta, const ArchiveTransferred &event)
{
    const TransferList &list = event.list;
    db.run("INSERT INTO archive_list(id, kind, number, year, made_seq, record) VALUES(?, 'transfer', ?, ?, ?, ?)",
           list.id, list.number, list.on.year(), meta.seq, QString::fromUtf8(toJson(list)));
    for (const ArchiveEntry &entry : list.entries) {
        if (auto package = find(db, entry.package)) {
            package->transfer = list.number;
            put(db, meta, *package);
        }
    }
}

void ArchiveStore::putList(Connection &db, const EventMeta &meta, const DestructionList &list)
{
    db.run("INSERT INTO archive_list(id, kind, number, year, made_seq, record) VALUES(?, 'destruction', ?, ?, ?, ?) "
           "ON CONFLICT(id) DO UPDATE SET record = excluded.record",
           list.id, list.number, list.proposedOn.year(), meta.seq, QString::fromUtf8(toJson(list)));
    for (const ArchiveEntry &entry : list.entries) {
        auto package = find(db, entry.package);
        if (!package || package->state == ArchiveState::Destroyed)
            continue;
        package->destruction = list.state == DestructionState::Refused ? std::nullopt : std::optional(list.number);
        if (list.state == DestructionState::Approved)
            package->state = ArchiveState::Destroying;
        put(db, meta, *package);
    }
}

void ArchiveStore::applyDestroyed(Connection &db, const EventMeta &meta, const ArchiveDestroyed &event)
{
    put(db, meta, event.package);
    putList(db, meta, event.list);
}

void ArchiveStore::applySecret(Connection &db, const EventMeta &, const SecretMarked &event)
{
    db.run("INSERT INTO secret_case(case_id, record) VALUES(?, ?)", event.mark.caseId,
           QString::fromUtf8(toJson(event.mark)));
}

Fields ArchiveFigures::fields()
{
    return {field("waiting", &ArchiveFigures::waiting), field("packages", &ArchiveFigures::packages),
            field("unsound", &ArchiveFigures::unsound), field("expired", &ArchiveFigures::expired)};
}

} // namespace ow
