-- More states, the place in the queue as an instant, and what the policy asks of a ticket.
CREATE TABLE ticket_new(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    number TEXT NOT NULL,
    serial INTEGER NOT NULL CHECK(serial > 0),
    series TEXT NOT NULL,
    queue TEXT NOT NULL,
    day TEXT NOT NULL,
    state TEXT NOT NULL CHECK(state IN
        ('reserved', 'checkedIn', 'waiting', 'called', 'serving', 'held', 'noShow', 'done', 'cancelled')),
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
    UNIQUE(day, series, serial)
) STRICT, WITHOUT ROWID;
INSERT INTO ticket_new
SELECT id, number, serial, queue, queue, day, state, coalesce(priority, 'ordinary'), issued_at_ms, issued_at_ms, person, masked_name,
    NULL, NULL, NULL, calls, first_called_at_ms, last_called_at_ms, window, clerk, started_at_ms, ended_at_ms, outcome, 0, NULL, NULL, NULL,
    0, 0, 0, slip_sha256
FROM ticket;
DROP TABLE ticket;
ALTER TABLE ticket_new RENAME TO ticket;

-- One seek gives the first of the next line of a queue (a line: one class).
CREATE INDEX ticket_waiting ON ticket(queue, day, class, stands_from_ms, serial)
    WHERE state = 'waiting' AND kept_for_window IS NULL AND kept_for_clerk IS NULL;
CREATE INDEX ticket_kept_for_window ON ticket(kept_for_window, day) WHERE state = 'waiting' AND kept_for_window IS NOT NULL;
CREATE INDEX ticket_kept_for_clerk ON ticket(kept_for_clerk, day) WHERE state = 'waiting' AND kept_for_clerk IS NOT NULL;
-- A window holds at most one called or serving ticket (design §4.1).
CREATE UNIQUE INDEX ticket_at_window ON ticket(window) WHERE state IN ('called', 'serving');
CREATE INDEX ticket_by_day ON ticket(day, state);
CREATE INDEX ticket_live ON ticket(day)
    WHERE state IN ('reserved', 'checkedIn', 'waiting', 'called', 'serving', 'held');
CREATE INDEX ticket_last_called ON ticket(day, last_called_at_ms) WHERE last_called_at_ms IS NOT NULL;
CREATE INDEX ticket_by_person ON ticket(person, day) WHERE person IS NOT NULL;
CREATE INDEX ticket_booked ON ticket(queue, booked_for_ms) WHERE booked_for_ms IS NOT NULL;

-- Priority calls of a queue since its last ordinary one.
CREATE TABLE queue_run(
    queue TEXT PRIMARY KEY,
    day TEXT NOT NULL,
    run INTEGER NOT NULL CHECK(run >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE hall_steering(
    id INTEGER PRIMARY KEY CHECK(id = 1),
    steering TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    day TEXT NOT NULL
) STRICT;

ALTER TABLE window ADD COLUMN help_since_ms INTEGER;
