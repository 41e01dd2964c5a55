#include "models/questions/QuestionStore.h"

#include "models/store/StoredRecords.h"

namespace ow {

std::optional<OfficeQuestion> QuestionStore::find(Connection &db, const QUuid &id)
{
    return storedRecord<OfficeQuestion>(db, db.query("SELECT record FROM office_question WHERE id = ?", id));
}

QList<OfficeQuestion> QuestionStore::waiting(Connection &db, int limit)
{
    return storedRecords<OfficeQuestion>(
        db, db.query("SELECT record FROM office_question WHERE waiting = 1 ORDER BY asked_seq LIMIT ?", limit));
}

QList<OfficeQuestion> QuestionStore::since(Connection &db, Instant from, int limit)
{
    return storedRecords<OfficeQuestion>(
        db,
        db.query("SELECT record FROM office_question WHERE asked_at_ms >= ? ORDER BY asked_at_ms, asked_seq LIMIT ?",
                 from, limit));
}

QList<OfficeQuestion> QuestionStore::ofTicket(Connection &db, const QUuid &ticket)
{
    return storedRecords<OfficeQuestion>(
        db, db.query("SELECT record FROM office_question WHERE ticket = ? ORDER BY asked_seq", ticket));
}

QList<OfficeQuestion> QuestionStore::ofApplication(Connection &db, const QUuid &application)
{
    return storedRecords<OfficeQuestion>(
        db, db.query("SELECT record FROM office_question WHERE application = ? ORDER BY asked_seq", application));
}

QList<OfficeQuestion> QuestionStore::ofPerson(Connection &db, const QUuid &person)
{
    return storedRecords<OfficeQuestion>(
        db,
        db.query("SELECT record FROM office_question WHERE person = ? AND application IS NULL ORDER BY asked_seq",
                 person));
}

QuestionTerms QuestionStore::terms(Connection &db)
{
    return storedRecord<QuestionTerms>(db, db.query("SELECT record FROM question_terms")).value_or(QuestionTerms());
}

void QuestionStore::applyTerms(Connection &db, const EventMeta &, const QuestionTermsSet &event)
{
    db.run("INSERT INTO question_terms(one, record) VALUES(1, ?) ON CONFLICT(one) DO UPDATE SET record = "
           "excluded.record",
           QString::fromUtf8(toJson(event.terms)));
}

void QuestionStore::put(Connection &db, const EventMeta &meta, const OfficeQuestion &q)
{
    const bool isOpen = q.state == QuestionState::Open || q.state == QuestionState::Taken;
    db.run("INSERT INTO office_question(id, application, person, ticket, waiting, asked_at_ms, asked_seq, record) "
           "VALUES(?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET waiting = excluded.waiting, record = excluded.record",
           q.id, q.application, q.person, q.ticket, isOpen ? 1 : 0, q.asked.at, meta.seq, QString::fromUtf8(toJson(q)));
}

} // namespace ow
