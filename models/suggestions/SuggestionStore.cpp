#include "models/suggestions/SuggestionStore.h"

#include "models/store/StoredRecords.h"

namespace ow {

std::optional<Suggestion> SuggestionStore::find(Connection &db, const QUuid &id)
{
    return storedRecord<Suggestion>(db, db.query("SELECT record FROM suggestion WHERE id = ?", id));
}

std::optional<Suggestion> SuggestionStore::ofCode(Connection &db, const QByteArray &codeIndex)
{
    return storedRecord<Suggestion>(db, db.query("SELECT record FROM suggestion WHERE code_index = ?", codeIndex));
}

QList<Suggestion> SuggestionStore::list(Connection &db, int limit)
{
    return storedRecords<Suggestion>(
        db, db.query("SELECT record FROM suggestion ORDER BY state <> 'open', serial DESC LIMIT ?", limit));
}

int SuggestionStore::lastSerial(Connection &db)
{
    Query q = db.query("SELECT max(serial) FROM suggestion");
    return q.next() ? int(q.integer(0)) : 0;
}

int SuggestionStore::leftOn(Connection &db, QDate day)
{
    Query q = db.query("SELECT count(*) FROM suggestion WHERE day = ?", day);
    return q.next() ? int(q.integer(0)) : 0;
}

int SuggestionStore::leftAt(Connection &db, QDate day, const QString &device)
{
    Query q = db.query("SELECT count(*) FROM suggestion WHERE day = ? AND device = ?", day, device);
    return q.next() ? int(q.integer(0)) : 0;
}

void SuggestionStore::put(Connection &db, const Suggestion &s)
{
    db.run("INSERT INTO suggestion(id, serial, day, device, state, code_index, record) VALUES(?,?,?,?,?,?,?) "
           "ON CONFLICT(id) DO UPDATE SET state = excluded.state, record = excluded.record",
           s.id, s.serial, s.day, s.device, s.state, s.codeIndex, QString::fromUtf8(toJson(s)));
}

} // namespace ow
