#pragma once
#include "models/messages/Message.h"
#include "models/store/Event.h"

namespace ow {

class MessageStore {
public:
    static std::optional<Message> find(Connection &db, const QUuid &id);
    static QList<Message> ofCase(Connection &db, const QUuid &caseId);
    /// In these states, those whose time is first come first.
    static QList<Message> inState(Connection &db, MessageState state, int limit);
    /// Waiting ones whose time has come; handed ones that have been silent too long.
    static QList<Message> dueAt(Connection &db, MessageState state, Instant now, int limit);
    /// The last one first.
    static QList<Message> newest(Connection &db, int limit);
    static int count(Connection &db, MessageState state);
    static MessageTerms terms(Connection &db);

    template <class E>
    static void apply(Connection &db, const EventMeta &meta, const E &event)
    {
        put(db, meta, event.message);
    }
    static void applyTerms(Connection &db, const EventMeta &meta, const MessageTermsSet &event);

    // Outside the event log: up to where it has been looked through for cases, and the last day that was begun with a look at all.
    struct Looked {
        qint64 through = 0;
        QDate day;
    };
    static std::optional<Looked> looked(Connection &db);
    static void setLooked(Connection &db, const Looked &looked);

private:
    static void put(Connection &db, const EventMeta &meta, const Message &message);
};

} // namespace ow
