-- The same facts with less writing for each call: a list in a check or a partial index is a table that SQLite makes anew for every
-- statement, so the states stand in comparisons; an index that answers no question is gone; what is appended is appended to a rowid.
CREATE TABLE ticket_new(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    number TEXT NOT NULL,
    serial INTEGER NOT NULL CHECK(serial > 0),
    series TEXT NOT NULL,
    queue TEXT NOT NULL,
    day TEXT NOT NULL,
    state TEXT NOT NULL CHECK(state = 'waiting' OR state = 'called' OR state = 'done' OR state = 'serving' OR state = 'noShow'
        OR state = 'held' OR state = 'reserved' OR state = 'checkedIn' OR state = 'cancelled'),
    class TEXT NOT NULL,
    issued_at_ms INTEGER NOT NULL,
    stands_from_ms INTEGER NOT NULL,
    person BLOB,
    masked_name TEXT,
    item TEXT,
    booked_for_ms INTEGER,
    precheck TEXT,
    calls INTEGER NOT NULL,
    first_called_at_ms INTEGER,
    last_called_at_ms INTEGER,
    window INTEGER,
    clerk TEXT,
    started_at_ms INTEGER,
    ended_at_ms INTEGER,
    outcome TEXT,
    also_consulted INTEGER NOT NULL,
    held_until_ms INTEGER,
    kept_for_window INTEGER,
    kept_for_clerk TEXT,
    stops INTEGER NOT NULL,
    restored INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    slip_sha256 TEXT,
    entered_at_ms INTEGER,
    UNIQUE(day, series, serial)
) STRICT, WITHOUT ROWID;
INSERT INTO ticket_new SELECT id, number, serial, series, queue, day, state, class, issued_at_ms, stands_from_ms, person, masked_name,
    item, booked_for_ms, precheck, calls, first_called_at_ms, last_called_at_ms, window, clerk, started_at_ms, ended_at_ms, outcome,
    also_consulted, held_until_ms, kept_for_window, kept_for_clerk, stops, restored, revision, slip_sha256, entered_at_ms
FROM ticket;
DROP TABLE ticket;
ALTER TABLE ticket_new RENAME TO ticket;

-- One seek gives the first of the next line of a queue (a line: one class).
CREATE INDEX ticket_waiting ON ticket(queue, day, class, stands_from_ms, series, serial)
    WHERE state = 'waiting' AND kept_for_window IS NULL AND kept_for_clerk IS NULL;
CREATE INDEX ticket_kept_for_window ON ticket(kept_for_window, day) WHERE state = 'waiting' AND kept_for_window IS NOT NULL;
CREATE INDEX ticket_kept_for_clerk ON ticket(kept_for_clerk, day) WHERE state = 'waiting' AND kept_for_clerk IS NOT NULL;
-- A window holds at most one called or serving ticket (design §4.1).
CREATE UNIQUE INDEX ticket_at_window ON ticket(window) WHERE state IN ('called', 'serving');
-- Every ticket stands in exactly one of these two.
CREATE INDEX ticket_live ON ticket(day, state) WHERE state <> 'done' AND state <> 'noShow' AND state <> 'cancelled';
CREATE INDEX ticket_ended ON ticket(day, state) WHERE state = 'done' OR state = 'noShow' OR state = 'cancelled';
CREATE INDEX ticket_last_called ON ticket(day, last_called_at_ms) WHERE last_called_at_ms IS NOT NULL;
CREATE INDEX ticket_by_person ON ticket(person, day) WHERE person IS NOT NULL;
CREATE INDEX ticket_booked ON ticket(queue, booked_for_ms) WHERE booked_for_ms IS NOT NULL;

CREATE TABLE rating_new(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    occasion TEXT NOT NULL,
    state TEXT NOT NULL CHECK(state = 'open' OR state = 'given' OR state = 'unrated'),
    window INTEGER NOT NULL,
    clerk TEXT NOT NULL,
    ticket BLOB NOT NULL,
    ticket_number TEXT NOT NULL,
    cases TEXT NOT NULL,
    opened_at_ms INTEGER NOT NULL,
    ended_at_ms INTEGER,
    level TEXT,
    reasons TEXT NOT NULL,
    text TEXT,
    day TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO rating_new SELECT id, occasion, state, window, clerk, ticket, ticket_number, cases, opened_at_ms, ended_at_ms, level, reasons,
    text, day
FROM rating;
DROP TABLE rating;
ALTER TABLE rating_new RENAME TO rating;
CREATE INDEX rating_open ON rating(window) WHERE state = 'open';
CREATE INDEX rating_by_day ON rating(day);
CREATE INDEX rating_by_ticket ON rating(ticket);

-- Nothing looks an event up by its id; it stands in the hash all the same.
CREATE TABLE event_new(
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL CHECK(length(id) = 16),
    type TEXT NOT NULL,
    subject TEXT NOT NULL,
    recorded_at_ms INTEGER NOT NULL,
    body BLOB NOT NULL,
    hash BLOB NOT NULL CHECK(length(hash) = 32)
) STRICT;
INSERT INTO event_new SELECT seq, id, type, subject, recorded_at_ms, body, hash FROM event ORDER BY seq;
DROP TABLE event;
ALTER TABLE event_new RENAME TO event;
CREATE INDEX event_by_subject ON event(subject, seq);

CREATE TABLE command_log_new(
    id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
    station BLOB NOT NULL,
    station_seq INTEGER NOT NULL CHECK(station_seq > 0),
    name TEXT NOT NULL,
    actor TEXT NOT NULL,
    request_sha256 BLOB NOT NULL CHECK(length(request_sha256) = 32),
    status INTEGER NOT NULL,
    reply BLOB NOT NULL,
    at_ms INTEGER NOT NULL,
    UNIQUE(station, station_seq)
) STRICT;
INSERT INTO command_log_new SELECT id, station, station_seq, name, actor, request_sha256, status, reply, at_ms FROM command_log
ORDER BY at_ms, id;
DROP TABLE command_log;
ALTER TABLE command_log_new RENAME TO command_log;
