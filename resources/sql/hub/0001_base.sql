CREATE TABLE meta(
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE event(
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
    type TEXT NOT NULL,
    subject TEXT NOT NULL,
    recorded_at_ms INTEGER NOT NULL,
    body BLOB NOT NULL,
    hash BLOB NOT NULL CHECK(length(hash) = 32)
) STRICT;
CREATE INDEX event_by_subject ON event(subject, seq);

CREATE TABLE command_log(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    station BLOB NOT NULL,
    station_seq INTEGER NOT NULL CHECK(station_seq > 0),
    name TEXT NOT NULL,
    actor TEXT NOT NULL,
    request_sha256 BLOB NOT NULL CHECK(length(request_sha256) = 32),
    status INTEGER NOT NULL,
    reply BLOB NOT NULL,
    at_ms INTEGER NOT NULL,
    UNIQUE(station, station_seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE data_key(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    subject TEXT NOT NULL,
    wrapped BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE station(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    role TEXT NOT NULL,
    device TEXT NOT NULL,
    token_sha256 BLOB NOT NULL UNIQUE,
    opened_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE user(
    name TEXT PRIMARY KEY,
    display_name TEXT NOT NULL,
    roles INTEGER NOT NULL,
    password BLOB NOT NULL,
    pin BLOB,
    unit TEXT NOT NULL,
    active INTEGER NOT NULL CHECK(active IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE sign_in_failure(
    user_name TEXT PRIMARY KEY,
    count INTEGER NOT NULL,
    last_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE session(
    token_sha256 BLOB PRIMARY KEY,
    user_name TEXT NOT NULL,
    station BLOB NOT NULL,
    started_at_ms INTEGER NOT NULL,
    seen_at_ms INTEGER NOT NULL,
    ended_at_ms INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_user ON session(user_name);
