#include "models/disclosures/DisclosureStore.h"

#include "models/disclosures/DisclosureRules.h"
#include "models/store/StoredRecords.h"

namespace ow {

std::optional<Disclosure> DisclosureStore::find(Connection &db, const QUuid &id)
{
    return storedRecord<Disclosure>(db, db.query("SELECT record FROM disclosure WHERE id = ?", id));
}

std::optional<Disclosure> DisclosureStore::ofCase(Connection &db, const QUuid &caseId)
{
    return storedRecord<Disclosure>(db, db.query("SELECT record FROM disclosure WHERE case_id = ?", caseId));
}

QList<Disclosure> DisclosureStore::inState(Connection &db, DisclosureState state, int limit)
{
    return storedRecords<Disclosure>(
        db, db.query("SELECT record FROM disclosure WHERE state = ? ORDER BY due, made_seq, id LIMIT ?", state, limit));
}

QList<Disclosure> DisclosureStore::shown(Connection &db, const QString &words, int limit)
{
    if (words.isEmpty())
        return storedRecords<Disclosure>(
            db,
            db.query("SELECT record FROM disclosure WHERE shown_seq IS NOT NULL ORDER BY shown_seq DESC, id LIMIT ?",
                     limit));
    return storedRecords<Disclosure>(
        db,
        db.query("SELECT record FROM disclosure WHERE shown_seq IS NOT NULL AND (instr(holder, ?1) > 0 OR "
                 "instr(number, ?1) > 0) ORDER BY shown_seq DESC, id LIMIT ?2",
                 words, limit));
}

QList<Disclosure> DisclosureStore::over(Connection &db, int limit)
{
    return storedRecords<Disclosure>(db,
                                     db.query("SELECT record FROM disclosure WHERE state IN ('published', 'withdrawn', "
                                              "'dropped') ORDER BY changed_seq DESC, id LIMIT ?",
                                              limit));
}

QList<Disclosure> DisclosureStore::ofList(Connection &db, const QString &number, int limit)
{
    return storedRecords<Disclosure>(
        db, db.query("SELECT record FROM disclosure WHERE list = ? ORDER BY made_seq, id LIMIT ?", number, limit));
}

int DisclosureStore::count(Connection &db, DisclosureState state)
{
    Query q = db.query("SELECT count(*) FROM disclosure WHERE state = ?", state);
    return q.next() ? int(q.integer(0)) : 0;
}

int DisclosureStore::countLate(Connection &db, QDate today)
{
    Query q = db.query("SELECT count(*) FROM disclosure WHERE state = 'waiting' AND due < ?", today);
    return q.next() ? int(q.integer(0)) : 0;
}

DisclosureTerms DisclosureStore::terms(Connection &db)
{
    return storedRecord<DisclosureTerms>(db, db.query("SELECT record FROM disclosure_terms"))
        .value_or(DisclosureTerms());
}

void DisclosureStore::applyPublished(Connection &db, const EventMeta &meta, const DecisionsPublished &event)
{
    for (const Disclosure &disclosure : event.disclosures)
        put(db, meta, disclosure);
}

void DisclosureStore::applyTerms(Connection &db, const EventMeta &, const DisclosureTermsSet &event)
{
    db.run("INSERT INTO disclosure_terms(one, record) VALUES(1, ?) ON CONFLICT(one) DO UPDATE SET record = "
           "excluded.record",
           QString::fromUtf8(toJson(event.terms)));
}

std::optional<qint64> DisclosureStore::looked(Connection &db)
{
    Query q = db.query("SELECT seq FROM disclosure_cursor");
    return q.next() ? std::optional(q.integer(0)) : std::nullopt;
}

void DisclosureStore::setLooked(Connection &db, qint64 through)
{
    db.run("INSERT INTO disclosure_cursor(one, seq) VALUES(1, ?) ON CONFLICT(one) DO UPDATE SET seq = excluded.seq",
           through);
}

void DisclosureStore::put(Connection &db, const EventMeta &meta, const Disclosure &disclosure)
{
    const PublishedRow row = disclosure.published.value_or(PublishedRow());
    db.run("INSERT INTO disclosure(id, case_id, state, due, shown_seq, holder, number, list, made_seq, changed_seq, "
           "record) VALUES(?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET state = excluded.state, due = "
           "excluded.due, shown_seq = excluded.shown_seq, holder = excluded.holder, number = excluded.number, list = "
           "excluded.list, changed_seq = excluded.changed_seq, record = excluded.record",
           disclosure.id, disclosure.caseId, disclosure.state, disclosure.due,
           isShown(disclosure) ? std::optional(meta.seq) : std::nullopt, row.holder, row.facts.number, row.list,
           meta.seq, meta.seq, QString::fromUtf8(toJson(disclosure)));
}

} // namespace ow
