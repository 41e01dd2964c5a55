#pragma once
#include "models/questions/Question.h"

namespace ow {

class QuestionStore {
public:
    static std::optional<OfficeQuestion> find(Connection &db, const QUuid &id);
    /// That wait for an answer, the oldest first.
    static QList<OfficeQuestion> waiting(Connection &db, int limit);
    /// Asked since then, the oldest first.
    static QList<OfficeQuestion> since(Connection &db, Instant from, int limit);
    static QList<OfficeQuestion> ofTicket(Connection &db, const QUuid &ticket);
    static QList<OfficeQuestion> ofApplication(Connection &db, const QUuid &application);
    /// Asked before anything was begun for this person.
    static QList<OfficeQuestion> ofPerson(Connection &db, const QUuid &person);
    static QuestionTerms terms(Connection &db);

    template <class E>
    static void apply(Connection &db, const EventMeta &meta, const E &event)
    {
        put(db, meta, event.question);
    }
    static void applyTerms(Connection &db, const EventMeta &meta, const QuestionTermsSet &event);

private:
    static void put(Connection &db, const EventMeta &meta, const OfficeQuestion &question);
};

} // namespace ow
