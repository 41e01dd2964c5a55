#include "models/queue/TicketStore.h"

#include "models/store/Connection.h"

namespace ow {

#define OW_TICKET_COLUMNS \
    "id, number, serial, queue, day, state, priority, issued_at_ms, order_key, person, masked_name, calls, " \
    "first_called_at_ms, " \
    "last_called_at_ms, window, clerk, started_at_ms, ended_at_ms, outcome"

namespace {
Ticket ticketFrom(const Query &row)
{
    Ticket t;
    t.id = row.uuid(0);
    t.number = row.text(1);
    t.serial = int(row.integer(2));
    t.queue = row.text(3);
    t.day = row.date(4);
    t.state = row.code<TicketState>(5);
    if (!row.isNull(6))
        t.priority = row.text(6);
    t.issuedAt = row.instant(7);
    t.orderKey = row.integer(8);
    if (!row.isNull(9))
        t.person = row.uuid(9);
    if (!row.isNull(10))
        t.maskedName = row.text(10);
    t.calls = int(row.integer(11));
    if (!row.isNull(12))
        t.firstCalledAt = row.instant(12);
    if (!row.isNull(13))
        t.lastCalledAt = row.instant(13);
    if (!row.isNull(14))
        t.window = int(row.integer(14));
    if (!row.isNull(15))
        t.clerk = row.text(15);
    if (!row.isNull(16))
        t.startedAt = row.instant(16);
    if (!row.isNull(17))
        t.endedAt = row.instant(17);
    if (!row.isNull(18))
        t.outcome = row.code<Outcome>(18);
    return t;
}

std::optional<Ticket> oneTicket(Query query)
{
    return query.next() ? std::optional(ticketFrom(query)) : std::nullopt;
}

QList<Ticket> allTickets(Query query)
{
    QList<Ticket> found;
    while (query.next())
        found.append(ticketFrom(query));
    return found;
}

int oneNumber(Query query)
{
    return query.next() ? int(query.integer(0)) : 0;
}
} // namespace

std::optional<Ticket> TicketStore::find(Connection &db, const QUuid &id)
{
    return oneTicket(db.query("SELECT " OW_TICKET_COLUMNS " FROM ticket WHERE id = ?", id));
}

std::optional<Ticket> TicketStore::atWindow(Connection &db, int window)
{
    return oneTicket(db.query(
        "SELECT " OW_TICKET_COLUMNS " FROM ticket WHERE window = ? AND state IN ('called', 'serving')", window));
}

std::optional<Ticket> TicketStore::firstWaiting(Connection &db, const QString &queue, QDate day)
{
    return oneTicket(
        db.query("SELECT " OW_TICKET_COLUMNS
                 " FROM ticket INDEXED BY ticket_waiting WHERE queue = ? AND state = 'waiting' AND day = ? "
                 "ORDER BY order_key, serial LIMIT 1",
                 queue, day));
}

int TicketStore::lastSerial(Connection &db, const QString &queue, QDate day)
{
    return oneNumber(db.query("SELECT max(serial) FROM ticket WHERE day = ? AND queue = ?", day, queue));
}

int TicketStore::waitingBefore(Connection &db, const Ticket &ticket)
{
    return oneNumber(db.query(
        "SELECT count(*) FROM ticket INDEXED BY ticket_waiting WHERE queue = ? AND state = 'waiting' AND day = ? "
        "AND (order_key, serial) < (?, ?)",
        ticket.queue, ticket.day, ticket.orderKey, ticket.serial));
}

QList<Ticket> TicketStore::live(Connection &db, QDate day)
{
    return allTickets(db.query("SELECT " OW_TICKET_COLUMNS
                               " FROM ticket WHERE day = ? AND state IN ('waiting', 'called', 'serving') "
                               "ORDER BY order_key, serial, queue",
                               day));
}

QList<Ticket> TicketStore::ofDay(Connection &db, QDate day, std::optional<TicketState> state, int limit)
{
    if (state)
        return allTickets(
            db.query("SELECT " OW_TICKET_COLUMNS
                     " FROM ticket WHERE day = ? AND state = ? ORDER BY issued_at_ms DESC, serial DESC LIMIT ?",
                     day, *state, limit));
    return allTickets(db.query("SELECT " OW_TICKET_COLUMNS
                               " FROM ticket WHERE day = ? ORDER BY issued_at_ms DESC, serial DESC LIMIT ?",
                               day, limit));
}

QList<Ticket> TicketStore::lastCalled(Connection &db, QDate day, int limit)
{
    return allTickets(db.query("SELECT " OW_TICKET_COLUMNS
                               " FROM ticket WHERE day = ? AND last_called_at_ms IS NOT NULL "
                               "ORDER BY last_called_at_ms DESC, number DESC LIMIT ?",
                               day, limit));
}

int TicketStore::liveOfPerson(Connection &db, const QUuid &person, QDate day)
{
    return oneNumber(db.query(
        "SELECT count(*) FROM ticket WHERE day = ? AND person = ? AND state IN ('waiting', 'called', 'serving')", day,
        person));
}

TicketCounts TicketStore::counts(Connection &db, QDate day)
{
    TicketCounts counts;
    Query q = db.query("SELECT state, count(*) FROM ticket WHERE day = ? GROUP BY state", day);
    while (q.next()) {
        const int n = int(q.integer(1));
        counts.issued += n;
        switch (q.code<TicketState>(0)) {
        case TicketState::Waiting: counts.waiting = n; break;
        case TicketState::Called: counts.called = n; break;
        case TicketState::Serving: counts.serving = n; break;
        case TicketState::NoShow: counts.noShow = n; break;
        case TicketState::Done: counts.done = n; break;
        }
    }
    return counts;
}

void TicketStore::put(Connection &db, const Ticket &t)
{
    db.run(
        "INSERT INTO ticket(" OW_TICKET_COLUMNS ") VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) "
        "ON CONFLICT(id) DO UPDATE SET state = excluded.state, order_key = excluded.order_key, calls = excluded.calls, "
        "first_called_at_ms = excluded.first_called_at_ms, last_called_at_ms = excluded.last_called_at_ms, window = "
        "excluded.window, "
        "clerk = excluded.clerk, started_at_ms = excluded.started_at_ms, ended_at_ms = excluded.ended_at_ms, outcome = "
        "excluded.outcome",
        t.id, t.number, t.serial, t.queue, t.day, t.state, t.priority, t.issuedAt, t.orderKey, t.person, t.maskedName,
        t.calls, t.firstCalledAt, t.lastCalledAt, t.window, t.clerk, t.startedAt, t.endedAt, t.outcome);
}

void TicketStore::applySlip(Connection &db, const EventMeta &, const SlipPrinted &event)
{
    db.run("UPDATE ticket SET slip_sha256 = ? WHERE id = ?", event.sha256, event.ticket);
}

} // namespace ow
