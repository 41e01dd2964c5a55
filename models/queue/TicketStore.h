#pragma once
#include "models/queue/CallChoice.h"
#include "models/queue/Hall.h"
#include "models/queue/Ticket.h"
#include "models/queue/WaitRange.h"
#include "models/store/Event.h"

#include <QHash>

namespace ow {

struct TicketCounts {
    int issued = 0;
    int waiting = 0;
    int called = 0;
    int serving = 0;
    int noShow = 0;
    int done = 0;
    int held = 0;
    int reserved = 0; ///< booked for the day, not here yet
    int cancelled = 0;

    static Fields fields();
};

class TicketStore {
public:
    static std::optional<Ticket> find(Connection &db, const QUuid &id);
    /// The newest ticket of that number on a day.
    static std::optional<Ticket> byNumber(Connection &db, const QString &number, QDate day);
    /// The ticket of that number of a series on a day.
    static std::optional<Ticket> ofSeries(Connection &db, const QString &series, int serial, QDate day);
    /// Those of that number on this day and later ones.
    static QList<Ticket> ofNumberFrom(Connection &db, const QString &number, QDate day);
    /// When the last ones of each queue were called on a day, the last first, at most so many of each.
    static QHash<QString, QList<QueueCall>> lastCalls(Connection &db, QDate day, int limit);
    /// Its slip has left a printer.
    static bool isPrinted(Connection &db, const QUuid &id);
    /// The called or serving ticket of a window.
    static std::optional<Ticket> atWindow(Connection &db, int window);
    /// The first of every line a window's clerk may call from: each class of each of its queues, and what is kept for the window
    /// or for him.
    static QList<WaitingHead> heads(Connection &db, const HallWindow &window, const QString &clerk, QDate day,
                                    const QueuePolicy &policy);
    static int lastSerial(Connection &db, const QString &series, QDate day);
    /// Waiting tickets of the same queue and day that the policy puts before this one when it comes.
    static int waitingBefore(Connection &db, const Ticket &ticket, const QueuePolicy &policy);
    /// The waiting ticket of the queue behind which a restored one stands; null when fewer wait.
    static std::optional<Instant> standsOfWaiting(Connection &db, const QString &queue, QDate day, int place);
    /// Live tickets of a day, longest standing first.
    static QList<Ticket> live(Connection &db, QDate day);
    /// All tickets of a day, newest first; `state` narrows.
    static QList<Ticket> ofDay(Connection &db, QDate day, std::optional<TicketState> state, int limit);
    static QList<Ticket> lastCalled(Connection &db, QDate day, int limit);
    static int liveOfPerson(Connection &db, const QUuid &person, QDate day);
    static int heldAt(Connection &db, int window);
    /// Booked tickets of a person from a day on, and those missed since.
    static QList<Ticket> bookedOf(Connection &db, const QUuid &person, QDate from);
    static int missedSince(Connection &db, const QUuid &person, QDate from);
    static int bookedIn(Connection &db, const QString &queue, Instant slot);
    /// Tickets the clock has something to say about: called, held, checked in early, or booked for before today.
    static QList<Ticket> timed(Connection &db, QDate today);
    /// Waiting tickets that only one window or one person may call.
    static QList<Ticket> kept(Connection &db, QDate today);
    /// Not at their end though their day is over.
    static QList<Ticket> leftOver(Connection &db, QDate today);
    static TicketCounts counts(Connection &db, QDate day);

    /// All ticket events carry the ticket as it is afterwards.
    template <class E>
    static void apply(Connection &db, const EventMeta &, const E &event)
    {
        put(db, event.ticket);
    }
    static void applyCalled(Connection &db, const EventMeta &meta, const TicketCalled &event);
    static void applySlip(Connection &db, const EventMeta &meta, const SlipPrinted &event);

private:
    static void put(Connection &db, const Ticket &ticket);
};

} // namespace ow
