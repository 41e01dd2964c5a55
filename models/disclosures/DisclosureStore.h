#pragma once
#include "models/disclosures/Disclosure.h"
#include "models/store/Event.h"

namespace ow {

class DisclosureStore {
public:
    static std::optional<Disclosure> find(Connection &db, const QUuid &id);
    static std::optional<Disclosure> ofCase(Connection &db, const QUuid &caseId);
    /// By the day they are due.
    static QList<Disclosure> inState(Connection &db, DisclosureState state, int limit);
    /// On the public page, the last one first; `words`: part of a holder's name or of a number, empty: all.
    static QList<Disclosure> shown(Connection &db, const QString &words, int limit);
    /// Not waiting and not withheld, the last one first.
    static QList<Disclosure> over(Connection &db, int limit);
    static QList<Disclosure> ofList(Connection &db, const QString &number, int limit);
    static int count(Connection &db, DisclosureState state);
    static int countLate(Connection &db, QDate today);
    static DisclosureTerms terms(Connection &db);

    template <class E>
    static void apply(Connection &db, const EventMeta &meta, const E &event)
    {
        put(db, meta, event.disclosure);
    }
    static void applyPublished(Connection &db, const EventMeta &meta, const DecisionsPublished &event);
    static void applyTerms(Connection &db, const EventMeta &meta, const DisclosureTermsSet &event);

    // Outside the event log: up to where it has been looked through for decisions.
    static std::optional<qint64> looked(Connection &db);
    static void setLooked(Connection &db, qint64 through);

private:
    static void put(Connection &db, const EventMeta &meta, const Disclosure &disclosure);
};

} // namespace ow
