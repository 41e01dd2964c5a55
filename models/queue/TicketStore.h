#pragma once
#include "models/queue/Ticket.h"
#include "models/store/Event.h"

namespace ow {

struct TicketCounts {
    int issued = 0;
    int waiting = 0;
    int called = 0;
    int serving = 0;
    int noShow = 0;
    int done = 0;

    static constexpr auto fields()
    {
        return std::tuple{field("issued", &TicketCounts::issued), field("waiting", &TicketCounts::waiting),
                          field("called", &TicketCounts::called), field("serving", &TicketCounts::serving),
                          field("noShow", &TicketCounts::noShow), field("done", &TicketCounts::done)};
    }
};

class TicketStore {
public:
    static std::optional<Ticket> find(Connection &db, const QUuid &id);
    /// The called or serving ticket of a window.
    static std::optional<Ticket> atWindow(Connection &db, int window);
    /// The first waiting ticket of a queue on a day, in calling order.
    static std::optional<Ticket> firstWaiting(Connection &db, const QString &queue, QDate day);
    static int lastSerial(Connection &db, const QString &queue, QDate day);
    /// Waiting tickets of the same queue and day that are called before this one.
    static int waitingBefore(Connection &db, const Ticket &ticket);
    /// Live tickets (waiting, called, serving) of a day in calling order.
    static QList<Ticket> live(Connection &db, QDate day);
    /// All tickets of a day, newest first; `state` narrows.
    static QList<Ticket> ofDay(Connection &db, QDate day, std::optional<TicketState> state, int limit);
    static QList<Ticket> lastCalled(Connection &db, QDate day, int limit);
    static int liveOfPerson(Connection &db, const QUuid &person, QDate day);
    static TicketCounts counts(Connection &db, QDate day);

    /// All ticket events carry the ticket as it is afterwards.
    template <class E>
    static void apply(Connection &db, const EventMeta &, const E &event)
    {
        put(db, event.ticket);
    }
    static void applySlip(Connection &db, const EventMeta &meta, const SlipPrinted &event);

private:
    static void put(Connection &db, const Ticket &ticket);
};

} // namespace ow
