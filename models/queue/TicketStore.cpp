#include "models/queue/TicketStore.h"

#include "models/base/JsonReader.h"
#include "models/base/ProblemTypes.h"
#include "models/store/Connection.h"

#include <QHash>

namespace ow {

#define OW_TICKET_COLUMNS \
    "id, number, serial, series, queue, day, state, class, issued_at_ms, stands_from_ms, person, masked_name, " \
    "item, booked_for_ms, precheck, calls, first_called_at_ms, last_called_at_ms, window, clerk, started_at_ms, " \
    "ended_at_ms, outcome, also_consulted, held_until_ms, kept_for_window, kept_for_clerk, stops, restored, " \
    "revision, " \
    "entered_at_ms"
// Word for word the conditions of the indexes ticket_live and ticket_ended, or SQLite does not take them.
#define OW_LIVE "state <> 'done' AND state <> 'noShow' AND state <> 'cancelled'"
#define OW_ENDED "(state = 'done' OR state = 'noShow' OR state = 'cancelled')"
#define OW_SAME_PLACE \
    "number = ? AND serial = ? AND series = ? AND queue = ? AND day = ? AND class = ? AND issued_at_ms = ? AND " \
    "stands_from_ms = ? AND precheck IS ? AND kept_for_window IS ? AND kept_for_clerk IS ? AND stops = ? AND " \
    "restored = ? AND entered_at_ms IS ?"
#define OW_HEAD_COLUMNS "id, number, serial, queue, class, stands_from_ms, series, entered_at_ms"

namespace {
std::optional<Precheck> precheckFrom(const Query &row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    const auto read = fromJson<Precheck>(row.text(column).toUtf8(), Strictness::Tolerant);
    return read ? std::optional(*read) : std::nullopt;
}

Ticket ticketFrom(const Query &row)
{
    int at = 0;
    const auto text = [&] { return row.isNull(at) ? std::nullopt : std::optional(row.text(at)); };
    const auto instant = [&] { return row.isNull(at) ? std::nullopt : std::optional(row.instant(at)); };
    const auto number = [&] { return row.isNull(at) ? std::nullopt : std::optional(int(row.integer(at))); };
    Ticket t;
    t.id = row.uuid(at++);
    t.number = row.text(at++);
    t.serial = int(row.integer(at++));
    t.series = row.text(at++);
    t.queue = row.text(at++);
    t.day = row.date(at++);
    t.state = row.code<TicketState>(at++);
    if (const QString code = row.text(at++); code != QLatin1String(ordinaryClass))
        t.priority = code;
    t.issuedAt = row.instant(at++);
    t.standsFrom = row.instant(at++);
    if (!row.isNull(at))
        t.person = row.uuid(at);
    ++at;
    t.maskedName = text(), ++at;
    t.item = text(), ++at;
    t.bookedFor = instant(), ++at;
    t.precheck = precheckFrom(row, at++);
    t.calls = int(row.integer(at++));
    t.firstCalledAt = instant(), ++at;
    t.lastCalledAt = instant(), ++at;
    t.window = number(), ++at;
    t.clerk = text(), ++at;
    t.startedAt = instant(), ++at;
    t.endedAt = instant(), ++at;
    if (!row.isNull(at))
        t.outcome = row.code<Outcome>(at);
    ++at;
    t.alsoConsulted = int(row.integer(at++));
    t.heldUntil = instant(), ++at;
    t.keptForWindow = number(), ++at;
    t.keptForClerk = text(), ++at;
    t.stops = int(row.integer(at++));
    t.restored = int(row.integer(at++));
    t.revision = int(row.integer(at++));
    t.enteredAt = instant();
    return t;
}

WaitingHead headFrom(const Query &row)
{
    WaitingHead head;
    head.id = row.uuid(0);
    head.number = row.text(1);
    head.serial = int(row.integer(2));
    head.queue = row.text(3);
    head.priorityClass = row.text(4);
    head.standsFrom = row.instant(5);
    head.series = row.text(6);
    if (!row.isNull(7))
        head.enteredAt = row.instant(7);
    return head;
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

bool hasEnded(TicketState state)
{
    return state == TicketState::Done || state == TicketState::NoShow || state == TicketState::Cancelled;
}

/// The lines of one queue as the tables have them. Between two calls from a queue all its windows see the same.
struct QueueLines {
    QList<WaitingHead> heads;
    bool ordinary = false;
    bool backlogged = false;
    int run = 0;
};

/// Kept by the one connection that writes, so every change of a ticket passes by here.
struct LinesOfDay {
    QDate day;
    int helpBacklog = 0;
    QHash<QString, QueueLines> queues;
};

/// One seek a line: the first of the next class behind the one found last.
QueueLines readLines(Connection &db, const QString &queue, QDate day, int helpBacklog)
{
    QueueLines lines;
    QString behind;
    for (;;) {
        Query q = db.query(
            "SELECT " OW_HEAD_COLUMNS
            " FROM ticket INDEXED BY ticket_waiting WHERE queue = ? AND day = ? AND class > ? AND state = 'waiting' "
            "AND kept_for_window IS NULL AND kept_for_clerk IS NULL "
            "ORDER BY class, stands_from_ms, series, serial LIMIT 1",
            queue, day, behind);
        if (!q.next())
            break;
        lines.heads.append(headFrom(q));
        behind = lines.heads.last().priorityClass;
        lines.ordinary = lines.ordinary || behind == QLatin1String(ordinaryClass);
    }
    if (lines.heads.isEmpty())
        return lines;
    lines.backlogged = helpBacklog > 0
        && db.query("SELECT 1 FROM ticket INDEXED BY ticket_waiting WHERE queue = ? AND day = ? AND state = 'waiting' "
                    "AND kept_for_window IS NULL AND kept_for_clerk IS NULL LIMIT 1 OFFSET ?",
                    queue, day, helpBacklog)
               .next();
    lines.run = oneNumber(db.query("SELECT run FROM queue_run WHERE queue = ? AND day = ?", queue, day));
    return lines;
}

const QueueLines &linesOf(Connection &db, const QString &queue, QDate day, int helpBacklog)
{
    LinesOfDay &known = db.kept<LinesOfDay>();
    if (known.day != day || known.helpBacklog != helpBacklog)
        known = {day, helpBacklog, {}};
    auto found = known.queues.find(queue);
    if (found == known.queues.end())
        found = known.queues.insert(queue, readLines(db, queue, day, helpBacklog));
    return *found;
}

void appendHeads(QList<WaitingHead> &heads, const QueueLines &lines, const HallSkill &skill, const QueuePolicy &policy)
{
    for (WaitingHead head : lines.heads) {
        head.level = skill.level;
        head.backlogged = skill.level > 1 && lines.backlogged;
        head.priorityRun = policy.priorityRunMax > 0 ? lines.run : 0;
        head.ordinaryBehind = lines.ordinary && head.priorityClass != QLatin1String(ordinaryClass);
        heads.append(head);
    }
}
} // namespace

std::optional<Ticket> TicketStore::find(Connection &db, const QUuid &id)
{
    return oneTicket(db.query("SELECT " OW_TICKET_COLUMNS " FROM ticket WHERE id = ?", id));
}

std::optional<Ticket> TicketStore::byNumber(Connection &db, const QString &number, QDate day)
{
    return oneTicket(db.query("SELECT " OW_TICKET_COLUMNS " FROM ticket WHERE day = ? AND number = ?", day, number));
}

std::optional<Ticket> TicketStore::ofSeries(Connection &db, const QString &series, int serial, QDate day)
{
    return oneTicket(db.query("SELECT " OW_TICKET_COLUMNS " FROM ticket WHERE day = ? AND series = ? AND serial = ?",
                              day, series, serial));
}

QList<Ticket> TicketStore::ofNumberFrom(Connection &db, const QString &number, QDate day)
{
    return allTickets(
        db.query("SELECT " OW_TICKET_COLUMNS " FROM ticket WHERE day >= ? AND number = ? ORDER BY day", day, number));
}

QHash<QString, QList<QueueCall>> TicketStore::lastCalls(Connection &db, QDate day, int limit)
{
    QHash<QString, QList<QueueCall>> calls;
    Query q = db.query("SELECT queue, stands_from_ms, first_called_at_ms FROM ticket WHERE day = ? AND "
                       "last_called_at_ms IS NOT NULL ORDER BY last_called_at_ms DESC",
                       day);
    while (q.next()) {
        QList<QueueCall> &own = calls[q.text(0)];
        if (own.size() < limit && !q.isNull(2))
            own.append({q.instant(1), q.instant(2)});
    }
    return calls;
}

bool TicketStore::isPrinted(Connection &db, const QUuid &id)
{
    return db.query("SELECT 1 FROM ticket WHERE id = ? AND slip_sha256 IS NOT NULL", id).next();
}

std::optional<Ticket> TicketStore::atWindow(Connection &db, int window)
{
    return oneTicket(db.query(
        "SELECT " OW_TICKET_COLUMNS " FROM ticket WHERE window = ? AND state IN ('called', 'serving')", window));
}

QList<WaitingHead> TicketStore::heads(Connection &db, const HallWindow &window, const QString &clerk, QDate day,
                                      const QueuePolicy &policy)
{
    QList<WaitingHead> heads;
    for (const HallSkill &skill : window.skills)
        appendHeads(heads, linesOf(db, skill.queue, day, policy.helpBacklog), skill, policy);
    // Few are kept for a window or a person, so all of them are looked at.
    Query atWindow = db.query(
        "SELECT " OW_HEAD_COLUMNS
        " FROM ticket INDEXED BY ticket_kept_for_window WHERE kept_for_window = ? AND day = ? AND state = 'waiting' ",
        window.number, day);
    while (atWindow.next())
        heads.append(headFrom(atWindow));
    Query atClerk = db.query(
        "SELECT " OW_HEAD_COLUMNS
        " FROM ticket INDEXED BY ticket_kept_for_clerk WHERE kept_for_clerk = ? AND day = ? AND state = 'waiting' ",
        clerk, day);
    while (atClerk.next())
        heads.append(headFrom(atClerk));
    return heads;
}

int TicketStore::lastSerial(Connection &db, const QString &series, QDate day)
{
    return oneNumber(db.query("SELECT max(serial) FROM ticket WHERE day = ? AND series = ?", day, series));
}

int TicketStore::waitingBefore(Connection &db, const Ticket &ticket, const QueuePolicy &policy)
{
    constexpr qint64 minuteMs = 60'000;
    if (policy.mode == OrderMode::Accumulating) // who has just come has accumulated nothing yet
        return oneNumber(db.query("SELECT count(*) FROM ticket INDEXED BY ticket_waiting WHERE queue = ? AND day = ? "
                                  "AND state = 'waiting' AND kept_for_window IS NULL AND kept_for_clerk IS NULL",
                                  ticket.queue, ticket.day));
    const int own = classOf(policy, ticket.priorityClass()).creditMinutes;
    int before = 0;
    for (const PriorityClass &one : policy.classes) {
        const qint64 until = ticket.standsFrom.ms + (one.creditMinutes - own) * minuteMs;
        before += oneNumber(
            db.query("SELECT count(*) FROM ticket INDEXED BY ticket_waiting WHERE queue = ? AND day = ? AND class = ? "
                     "AND state = 'waiting' AND kept_for_window IS NULL AND kept_for_clerk IS NULL "
                     "AND (stands_from_ms, series, serial) < (?, ?, ?)",
                     ticket.queue, ticket.day, one.code, until, ticket.series, ticket.serial));
    }
    return before;
}

std::optional<Instant> TicketStore::standsOfWaiting(Connection &db, const QString &queue, QDate day, int place)
{
    Query q = db.query("SELECT stands_from_ms FROM ticket WHERE queue = ? AND day = ? AND state = 'waiting' "
                       "ORDER BY stands_from_ms, series, serial LIMIT 1 OFFSET ?",
                       queue, day, place);
    return q.next() ? std::optional(q.instant(0)) : std::nullopt;
}

QList<Ticket> TicketStore::live(Connection &db, QDate day)
{
    return allTickets(db.query("SELECT " OW_TICKET_COLUMNS
                               " FROM ticket INDEXED BY ticket_live WHERE day = ? AND " OW_LIVE
                               " AND state <> 'reserved' ORDER BY stands_from_ms, series, serial",
                               day));
}

QList<Ticket> TicketStore::ofDay(Connection &db, QDate day, std::optional<TicketState> state, int limit)
{
    if (state && hasEnded(*state))
        return allTickets(db.query("SELECT " OW_TICKET_COLUMNS
                                   " FROM ticket INDEXED BY ticket_ended WHERE day = ? AND " OW_ENDED
                                   " AND state = ? ORDER BY issued_at_ms DESC, serial DESC LIMIT ?",
                                   day, *state, limit));
    if (state)
        return allTickets(db.query("SELECT " OW_TICKET_COLUMNS
                                   " FROM ticket INDEXED BY ticket_live WHERE day = ? AND " OW_LIVE
                                   " AND state = ? ORDER BY issued_at_ms DESC, serial DESC LIMIT ?",
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
    return oneNumber(db.query("SELECT count(*) FROM ticket WHERE day = ? AND person = ? AND state IN ('checkedIn', "
                              "'waiting', 'called', 'serving', 'held')",
                              day, person));
}

int TicketStore::heldAt(Connection &db, int window)
{
    return oneNumber(db.query("SELECT count(*) FROM ticket WHERE window = ? AND state = 'held'", window));
}

QList<Ticket> TicketStore::bookedOf(Connection &db, const QUuid &person, QDate from)
{
    return allTickets(
        db.query("SELECT " OW_TICKET_COLUMNS
                 " FROM ticket WHERE person = ? AND day >= ? AND state = 'reserved' ORDER BY booked_for_ms",
                 person, from));
}

int TicketStore::missedSince(Connection &db, const QUuid &person, QDate from)
{
    return oneNumber(db.query("SELECT count(*) FROM ticket WHERE person = ? AND day >= ? AND state = 'noShow' AND "
                              "booked_for_ms IS NOT NULL AND calls = 0",
                              person, from));
}

int TicketStore::bookedIn(Connection &db, const QString &queue, Instant slot)
{
    return oneNumber(db.query(
        "SELECT count(*) FROM ticket WHERE queue = ? AND booked_for_ms = ? AND state <> 'cancelled'", queue, slot));
}

QList<Ticket> TicketStore::timed(Connection &db, QDate today)
{
    return allTickets(db.query("SELECT " OW_TICKET_COLUMNS
                               " FROM ticket INDEXED BY ticket_live WHERE day = ? AND " OW_LIVE
                               " AND state IN ('called', 'held', 'checkedIn') "
                               "ORDER BY stands_from_ms, series, serial",
                               today));
}

QList<Ticket> TicketStore::kept(Connection &db, QDate today)
{
    return allTickets(db.query("SELECT " OW_TICKET_COLUMNS " FROM ticket INDEXED BY ticket_kept_for_window "
                               "WHERE kept_for_window IS NOT NULL AND day = ? AND state = 'waiting'",
                               today))
        + allTickets(db.query("SELECT " OW_TICKET_COLUMNS " FROM ticket INDEXED BY ticket_kept_for_clerk "
                              "WHERE kept_for_clerk IS NOT NULL AND day = ? AND state = 'waiting'",
                              today));
}

QList<Ticket> TicketStore::leftOver(Connection &db, QDate today)
{
    return allTickets(db.query("SELECT " OW_TICKET_COLUMNS
                               " FROM ticket INDEXED BY ticket_live WHERE day < ? AND " OW_LIVE
                               " ORDER BY day, stands_from_ms, series, serial",
                               today));
}

TicketCounts TicketStore::counts(Connection &db, QDate day)
{
    TicketCounts counts;
    Query q = db.query(
        "SELECT state, count(*) FROM ticket INDEXED BY ticket_live WHERE day = ? AND " OW_LIVE " GROUP BY state "
        "UNION ALL "
        "SELECT state, count(*) FROM ticket INDEXED BY ticket_ended WHERE day = ? AND " OW_ENDED " GROUP BY state",
        day, day);
    while (q.next()) {
        const int n = int(q.integer(1));
        const TicketState state = q.code<TicketState>(0);
        counts.issued += state == TicketState::Reserved ? 0 : n;
        switch (state) {
        case TicketState::Reserved: counts.reserved = n; break;
        case TicketState::CheckedIn:
        case TicketState::Waiting: counts.waiting += n; break;
        case TicketState::Called: counts.called = n; break;
        case TicketState::Serving: counts.serving = n; break;
        case TicketState::Held: counts.held = n; break;
        case TicketState::NoShow: counts.noShow = n; break;
        case TicketState::Done: counts.done = n; break;
        case TicketState::Cancelled: counts.cancelled = n; break;
        }
    }
    return counts;
}

namespace {
/// A step that leaves the ticket where it stands, as most do: only the columns and indexes it moves are written. False when this one
/// does more.
bool putStep(Connection &db, const Ticket &t, const std::optional<QString> &precheck)
{
    if (t.state == TicketState::Called)
        return db.run(
                   "UPDATE ticket SET state = ?, calls = ?, first_called_at_ms = ?, last_called_at_ms = ?, window = ?, "
                   "clerk = ?, started_at_ms = ?, ended_at_ms = ?, outcome = ?, also_consulted = ?, "
                   "held_until_ms = ?, revision = ? WHERE id = ? AND " OW_SAME_PLACE,
                   t.state, t.calls, t.firstCalledAt, t.lastCalledAt, t.window, t.clerk, t.startedAt, t.endedAt,
                   t.outcome, t.alsoConsulted, t.heldUntil, t.revision, t.id, t.number, t.serial, t.series, t.queue,
                   t.day, t.priorityClass(), t.issuedAt, t.standsFrom, precheck, t.keptForWindow, t.keptForClerk,
                   t.stops, t.restored, t.enteredAt)
            == 1;
    return db.run(
               "UPDATE ticket SET state = ?, window = ?, clerk = ?, started_at_ms = ?, ended_at_ms = ?, outcome = ?, "
               "also_consulted = ?, held_until_ms = ?, revision = ? WHERE id = ? AND calls = ? "
               "AND first_called_at_ms IS ? AND last_called_at_ms IS ? AND " OW_SAME_PLACE,
               t.state, t.window, t.clerk, t.startedAt, t.endedAt, t.outcome, t.alsoConsulted, t.heldUntil, t.revision,
               t.id, t.calls, t.firstCalledAt, t.lastCalledAt, t.number, t.serial, t.series, t.queue, t.day,
               t.priorityClass(), t.issuedAt, t.standsFrom, precheck, t.keptForWindow, t.keptForClerk, t.stops,
               t.restored, t.enteredAt)
        == 1;
}
} // namespace

void TicketStore::put(Connection &db, const Ticket &t)
{
    const std::optional<QString> precheck =
        t.precheck ? std::optional(QString::fromUtf8(toJson(*t.precheck))) : std::nullopt;
    LinesOfDay &lines = db.kept<LinesOfDay>();
    lines.queues.remove(t.queue);
    if (t.revision > 1 && putStep(db, t, precheck))
        return;
    if (Query q = db.query("SELECT queue FROM ticket WHERE id = ?", t.id); q.next())
        lines.queues.remove(q.text(0)); // it comes from another queue
    db.run(
        "INSERT INTO ticket(" OW_TICKET_COLUMNS
        ") VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) "
        "ON CONFLICT(id) DO UPDATE SET number = excluded.number, serial = excluded.serial, series = excluded.series, "
        "queue = excluded.queue, day = excluded.day, state = excluded.state, class = excluded.class, "
        "issued_at_ms = excluded.issued_at_ms, stands_from_ms = excluded.stands_from_ms, "
        "booked_for_ms = excluded.booked_for_ms, precheck = excluded.precheck, "
        "calls = excluded.calls, first_called_at_ms = excluded.first_called_at_ms, "
        "last_called_at_ms = excluded.last_called_at_ms, window = excluded.window, clerk = excluded.clerk, "
        "started_at_ms = excluded.started_at_ms, ended_at_ms = excluded.ended_at_ms, outcome = excluded.outcome, "
        "also_consulted = excluded.also_consulted, held_until_ms = excluded.held_until_ms, "
        "kept_for_window = excluded.kept_for_window, kept_for_clerk = excluded.kept_for_clerk, "
        "stops = excluded.stops, restored = excluded.restored, revision = excluded.revision, entered_at_ms = "
        "excluded.entered_at_ms",
        t.id, t.number, t.serial, t.series, t.queue, t.day, t.state, t.priorityClass(), t.issuedAt, t.standsFrom,
        t.person, t.maskedName, t.item, t.bookedFor, precheck, t.calls, t.firstCalledAt, t.lastCalledAt, t.window,
        t.clerk, t.startedAt, t.endedAt, t.outcome, t.alsoConsulted, t.heldUntil, t.keptForWindow, t.keptForClerk,
        t.stops, t.restored, t.revision, t.enteredAt);
}

void TicketStore::applyCalled(Connection &db, const EventMeta &, const TicketCalled &event)
{
    put(db, event.ticket);
    const int priority = event.ticket.priority ? 1 : 0;
    db.run("INSERT INTO queue_run(queue, day, run) VALUES(?, ?, ?) ON CONFLICT(queue) DO UPDATE SET "
           "run = CASE WHEN excluded.run = 1 AND day = excluded.day THEN run + 1 ELSE excluded.run END, day = "
           "excluded.day",
           event.ticket.queue, event.ticket.day, priority);
}

void TicketStore::applySlip(Connection &db, const EventMeta &, const SlipPrinted &event)
{
    db.run("UPDATE ticket SET slip_sha256 = ? WHERE id = ?", event.sha256, event.ticket);
}

Fields TicketCounts::fields()
{
    return {field("issued", &TicketCounts::issued),      field("waiting", &TicketCounts::waiting),
            field("called", &TicketCounts::called),      field("serving", &TicketCounts::serving),
            field("noShow", &TicketCounts::noShow),      field("done", &TicketCounts::done),
            field("held", &TicketCounts::held),          field("reserved", &TicketCounts::reserved),
            field("cancelled", &TicketCounts::cancelled)};
}

} // namespace ow
