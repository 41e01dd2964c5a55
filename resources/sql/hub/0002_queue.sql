CREATE TABLE hall_setup(
    id INTEGER PRIMARY KEY CHECK(id = 1),
    setup TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    configured_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE window(
    number INTEGER PRIMARY KEY CHECK(number > 0),
    state TEXT NOT NULL CHECK(state IN ('closed', 'open', 'paused')),
    clerk TEXT,
    clerk_name TEXT,
    station BLOB,
    since_ms INTEGER,
    pause_reason TEXT
) STRICT;
CREATE UNIQUE INDEX window_by_clerk ON window(clerk) WHERE clerk IS NOT NULL;

CREATE TABLE ticket(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    number TEXT NOT NULL,
    serial INTEGER NOT NULL CHECK(serial > 0),
    queue TEXT NOT NULL,
    day TEXT NOT NULL,
    state TEXT NOT NULL CHECK(state IN ('waiting', 'called', 'serving', 'noShow', 'done')),
    priority TEXT,
    issued_at_ms INTEGER NOT NULL,
    order_key INTEGER NOT NULL,
    person BLOB,
    masked_name TEXT,
    calls INTEGER NOT NULL,
    first_called_at_ms INTEGER,
    last_called_at_ms INTEGER,
    window INTEGER,
    clerk TEXT,
    started_at_ms INTEGER,
    ended_at_ms INTEGER,
    outcome TEXT,
    slip_sha256 TEXT,
    UNIQUE(day, queue, serial)
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_waiting ON ticket(queue, day, order_key, serial) WHERE state = 'waiting';
-- A window holds at most one called or serving ticket (design §4.1).
CREATE UNIQUE INDEX ticket_at_window ON ticket(window) WHERE state IN ('called', 'serving');
CREATE INDEX ticket_by_day ON ticket(day, state);
CREATE INDEX ticket_last_called ON ticket(day, last_called_at_ms) WHERE last_called_at_ms IS NOT NULL;
