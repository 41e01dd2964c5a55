#include "models/messages/MessageStore.h"

#include "models/store/StoredRecords.h"

namespace ow {

std::optional<Message> MessageStore::find(Connection &db, const QUuid &id)
{
    return storedRecord<Message>(db, db.query("SELECT record FROM message WHERE id = ?", id));
}

QList<Message> MessageStore::ofCase(Connection &db, const QUuid &caseId)
{
    return storedRecords<Message>(db,
                                  db.query("SELECT record FROM message WHERE case_id = ? ORDER BY made_seq", caseId));
}

QList<Message> MessageStore::inState(Connection &db, MessageState state, int limit)
{
    return storedRecords<Message>(
        db, db.query("SELECT record FROM message WHERE state = ? ORDER BY next_at_ms, made_seq LIMIT ?", state, limit));
}

QList<Message> MessageStore::dueAt(Connection &db, MessageState state, Instant now, int limit)
{
    return storedRecords<Message>(db,
                                  db.query("SELECT record FROM message WHERE state = ? AND next_at_ms <= ? ORDER BY "
                                           "next_at_ms, made_seq LIMIT ?",
                                           state, now, limit));
}

QList<Message> MessageStore::newest(Connection &db, int limit)
{
    return storedRecords<Message>(db, db.query("SELECT record FROM message ORDER BY made_seq DESC LIMIT ?", limit));
}

int MessageStore::count(Connection &db, MessageState state)
{
    Query q = db.query("SELECT count(*) FROM message WHERE state = ?", state);
    return q.next() ? int(q.integer(0)) : 0;
}

MessageTerms MessageStore::terms(Connection &db)
{
    return storedRecord<MessageTerms>(db, db.query("SELECT record FROM message_terms")).value_or(MessageTerms());
}

void MessageStore::applyTerms(Connection &db, const EventMeta &, const MessageTermsSet &event)
{
    db.run("INSERT INTO message_terms(one, record) VALUES(1, ?) ON CONFLICT(one) DO UPDATE SET record = "
           "excluded.record",
           QString::fromUtf8(toJson(event.terms)));
}

std::optional<MessageStore::Looked> MessageStore::looked(Connection &db)
{
    Query q = db.query("SELECT seq, day FROM message_cursor");
    return q.next() ? std::optional(Looked{q.integer(0), q.date(1)}) : std::nullopt;
}

void MessageStore::setLooked(Connection &db, const Looked &looked)
{
    db.run("INSERT INTO message_cursor(one, seq, day) VALUES(1, ?, ?) ON CONFLICT(one) DO UPDATE SET seq = "
           "excluded.seq, day = excluded.day",
           looked.through, looked.day);
}

void MessageStore::put(Connection &db, const EventMeta &meta, const Message &message)
{
    db.run("INSERT INTO message(id, case_id, occasion_key, state, next_at_ms, made_seq, record) VALUES(?,?,?,?,?,?,?) "
           "ON CONFLICT(id) DO UPDATE SET state = excluded.state, next_at_ms = excluded.next_at_ms, record = "
           "excluded.record",
           message.id, message.caseId, message.key, message.state, message.nextAt, meta.seq,
           QString::fromUtf8(toJson(message)));
}

} // namespace ow
