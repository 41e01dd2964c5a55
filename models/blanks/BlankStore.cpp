#include "models/blanks/BlankStore.h"

#include "models/store/StoredRecords.h"

namespace ow {

std::optional<Blank> BlankStore::find(Connection &db, const QString &kind, const QString &number)
{
    return storedRecord<Blank>(db, db.query("SELECT record FROM blank WHERE kind = ? AND number = ?", kind, number));
}

QList<Blank> BlankStore::held(Connection &db, const QString &kind, const BlankHolder &holder, int limit)
{
    return storedRecords<Blank>(
        db,
        db.query("SELECT b.record FROM blank b JOIN blank_run r ON r.id = b.run WHERE b.state = ? AND b.kind = ? "
                 "AND b.holder = ? AND r.confirmed = 1 ORDER BY b.run_seq, b.serial LIMIT ?",
                 holder.isStock() ? BlankState::Stock : BlankState::Counter, kind, holder.code, limit));
}

int BlankStore::unconfirmed(Connection &db, const QString &kind)
{
    Query q = db.query("SELECT count(*) FROM blank b JOIN blank_run r ON r.id = b.run WHERE b.state = 'stock' "
                       "AND b.kind = ? AND r.confirmed = 0",
                       kind);
    return q.next() ? int(q.integer(0)) : 0;
}

int BlankStore::count(Connection &db, const QString &kind, BlankState state)
{
    Query q = db.query("SELECT count(*) FROM blank WHERE kind = ? AND state = ?", kind, state);
    return q.next() ? int(q.integer(0)) : 0;
}

QList<std::pair<QString, BlankHolder>> BlankStore::counters(Connection &db)
{
    // Any one of them carries the name of who holds them all.
    QList<std::pair<QString, BlankHolder>> found;
    for (const Blank &one :
         storedRecords<Blank>(db,
                              db.query("SELECT record FROM (SELECT record, kind, holder, row_number() OVER "
                                       "(PARTITION BY kind, holder ORDER BY changed_seq DESC, serial) AS place "
                                       "FROM blank WHERE state = 'counter') WHERE place = 1 ORDER BY kind, holder")))
        found.append({one.kind, one.holder});
    return found;
}

std::optional<Blank> BlankStore::spoiltOf(Connection &db, const QUuid &caseId)
{
    return storedRecord<Blank>(
        db,
        db.query("SELECT record FROM blank WHERE case_id = ? AND state = 'void' ORDER BY changed_seq DESC LIMIT 1",
                 caseId));
}

QList<Blank> BlankStore::voids(Connection &db, int limit)
{
    return storedRecords<Blank>(db,
                                db.query("SELECT record FROM blank WHERE state = 'void' ORDER BY unconfirmed DESC, "
                                         "changed_seq DESC LIMIT ?",
                                         limit));
}

QList<Blank> BlankStore::usedOn(Connection &db, QDate day, int limit)
{
    return storedRecords<Blank>(
        db, db.query("SELECT record FROM blank WHERE used_on = ? ORDER BY kind, run_seq, serial LIMIT ?", day, limit));
}

std::optional<BlankRun> BlankStore::run(Connection &db, const QUuid &id)
{
    return storedRecord<BlankRun>(db, db.query("SELECT record FROM blank_run WHERE id = ?", id));
}

QList<BlankRun> BlankStore::runs(Connection &db, int limit)
{
    return storedRecords<BlankRun>(
        db, db.query("SELECT record FROM blank_run ORDER BY confirmed, received_seq DESC LIMIT ?", limit));
}

std::optional<BlankRun> BlankStore::overlapping(Connection &db, const BlankRun &run)
{
    return storedRecord<BlankRun>(db,
                                  db.query("SELECT record FROM blank_run WHERE kind = ? AND prefix = ? AND digits = ? "
                                           "AND first <= ? AND last >= ? LIMIT 1",
                                           run.kind, run.prefix, run.digits, run.last, run.first));
}

QStringList BlankStore::kinds(Connection &db)
{
    QStringList kinds;
    Query q = db.query("SELECT DISTINCT kind FROM blank_run ORDER BY kind");
    while (q.next())
        kinds.append(q.text(0));
    return kinds;
}

BlankLow BlankStore::low(Connection &db, const QString &kind)
{
    BlankLow low;
    low.kind = kind;
    return storedRecord<BlankLow>(db, db.query("SELECT record FROM blank_low WHERE kind = ?", kind)).value_or(low);
}

QList<BlankCount> BlankStore::counts(Connection &db, int limit)
{
    return storedRecords<BlankCount>(db, db.query("SELECT record FROM blank_count ORDER BY seq DESC LIMIT ?", limit));
}

void BlankStore::apply(Connection &db, const EventMeta &meta, const BlanksReceived &event)
{
    const BlankRun &run = event.run;
    db.run("INSERT INTO blank_run(id, kind, prefix, digits, first, last, received_seq, confirmed, record) "
           "VALUES(?,?,?,?,?,?,?,?,?)",
           run.id, run.kind, run.prefix, run.digits, run.first, run.last, meta.seq, int(run.confirmed.has_value()),
           QString::fromUtf8(toJson(run)));
    for (qint64 serial = run.first; serial <= run.last; ++serial) {
        Blank blank;
        blank.kind = run.kind;
        blank.kindName = run.kindName;
        blank.number = blankNumber(run, serial);
        blank.serial = serial;
        blank.run = run.id;
        db.run("INSERT INTO blank(kind, number, serial, run, run_seq, state, holder, unconfirmed, changed_seq, record) "
               "VALUES(?,?,?,?,?,?,'',0,?,?)",
               blank.kind, blank.number, blank.serial, blank.run, meta.seq, blank.state, meta.seq,
               QString::fromUtf8(toJson(blank)));
    }
}

void BlankStore::apply(Connection &db, const EventMeta &, const BlankRunConfirmed &event)
{
    db.run("UPDATE blank_run SET confirmed = 1, record = ? WHERE id = ?", QString::fromUtf8(toJson(event.run)),
           event.run.id);
}

void BlankStore::apply(Connection &db, const EventMeta &meta, const BlanksHanded &event)
{
    for (const QString &number : event.numbers) {
        auto blank = find(db, event.kind, number);
        if (!blank)
            continue;
        blank->state = event.to.isStock() ? BlankState::Stock : BlankState::Counter;
        blank->holder = event.to;
        put(db, meta, *blank);
    }
}

void BlankStore::apply(Connection &db, const EventMeta &meta, const BlankUsed &event)
{
    put(db, meta, event.blank);
}

void BlankStore::apply(Connection &db, const EventMeta &meta, const BlankVoided &event)
{
    put(db, meta, event.blank);
}

void BlankStore::apply(Connection &db, const EventMeta &meta, const BlankVoidConfirmed &event)
{
    put(db, meta, event.blank);
}

void BlankStore::apply(Connection &db, const EventMeta &meta, const BlanksCounted &event)
{
    db.run("INSERT INTO blank_count(seq, record) VALUES(?, ?)", meta.seq, QString::fromUtf8(toJson(event.count)));
}

void BlankStore::apply(Connection &db, const EventMeta &, const BlankLowSet &event)
{
    db.run("INSERT INTO blank_low(kind, record) VALUES(?, ?) ON CONFLICT(kind) DO UPDATE SET record = excluded.record",
           event.low.kind, QString::fromUtf8(toJson(event.low)));
}

void BlankStore::put(Connection &db, const EventMeta &meta, const Blank &blank)
{
    const std::optional<QUuid> caseId = blank.use ? std::optional(blank.use->caseId) : std::nullopt;
    const std::optional<QDate> usedOn =
        blank.state == BlankState::Used && blank.use ? std::optional(blank.use->by.on) : std::nullopt;
    db.run("UPDATE blank SET state = ?, holder = ?, case_id = ?, used_on = ?, unconfirmed = ?, changed_seq = ?, "
           "record = ? WHERE kind = ? AND number = ?",
           blank.state, blank.holder.code, caseId, usedOn, int(blank.voided && !blank.voided->confirmed), meta.seq,
           QString::fromUtf8(toJson(blank)), blank.kind, blank.number);
}

} // namespace ow
