-- A station's own memory: commands before they are sent, drafts before the hub has them. Bodies are sealed with the station key.
CREATE TABLE station (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    station_id BLOB NOT NULL CHECK (length(station_id) = 16),
    last_seq INTEGER NOT NULL CHECK (last_seq >= 0), -- highest station_seq given out
    key_check BLOB NOT NULL CHECK (length(key_check) = 32)
) STRICT;

CREATE TABLE command (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    command_id BLOB NOT NULL UNIQUE CHECK (length(command_id) = 16),
    station_seq INTEGER NOT NULL,
    body BLOB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('new', 'sent', 'answered', 'dropped')),
    at_ms INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX command_pending ON command (station_seq) WHERE state IN ('new', 'sent');
CREATE INDEX command_settled ON command (at_ms) WHERE state IN ('answered', 'dropped');

CREATE TABLE draft (
    draft_id BLOB PRIMARY KEY CHECK (length(draft_id) = 16),
    body BLOB NOT NULL,
    rev INTEGER NOT NULL CHECK (rev >= 0),
    at_ms INTEGER NOT NULL
) STRICT;
