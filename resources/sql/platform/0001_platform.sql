CREATE TABLE meta(
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE hall(
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    secret_sha256 BLOB NOT NULL UNIQUE CHECK(length(secret_sha256) = 32),
    feed_acked INTEGER NOT NULL DEFAULT 0,
    added_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What halls reported, byte for byte; gapless per hall and epoch.
CREATE TABLE intake(
    hall TEXT NOT NULL REFERENCES hall(code),
    epoch BLOB NOT NULL CHECK(length(epoch) = 16),
    seq INTEGER NOT NULL CHECK(seq > 0),
    id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
    type TEXT NOT NULL,
    subject TEXT NOT NULL,
    recorded_at_ms INTEGER NOT NULL,
    body BLOB NOT NULL,
    hash BLOB NOT NULL CHECK(length(hash) = 32),
    received_at_ms INTEGER NOT NULL,
    state TEXT NOT NULL CHECK(state IN ('applied', 'deferred', 'quarantined')),
    problem TEXT,
    UNIQUE(hall, epoch, seq)
) STRICT;
CREATE INDEX intake_open ON intake(hall, epoch, seq) WHERE state <> 'applied';

CREATE TABLE event_count(
    hall TEXT NOT NULL REFERENCES hall(code),
    type TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY(hall, type)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_progress(
    hall TEXT NOT NULL REFERENCES hall(code),
    id BLOB NOT NULL CHECK(length(id) = 16),
    number TEXT NOT NULL,
    item TEXT NOT NULL,
    item_name TEXT NOT NULL,
    unit TEXT NOT NULL,
    state TEXT NOT NULL,
    masked_name TEXT NOT NULL,
    received_on TEXT,
    accepted_on TEXT,
    due TEXT,
    decided_on TEXT,
    issued_on TEXT,
    delivered_on TEXT,
    epoch BLOB NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY(hall, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX case_by_number ON case_progress(hall, number) WHERE number <> '';

CREATE TABLE alarm(
    hall TEXT NOT NULL REFERENCES hall(code),
    kind TEXT NOT NULL,
    epoch BLOB NOT NULL,
    seq INTEGER NOT NULL,
    raised_at_ms INTEGER NOT NULL,
    PRIMARY KEY(hall, kind, epoch, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE catalogue_bundle(
    version INTEGER PRIMARY KEY CHECK(version > 0),
    body BLOB NOT NULL,
    published_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE feed(
    hall TEXT NOT NULL REFERENCES hall(code),
    fseq INTEGER NOT NULL CHECK(fseq > 0),
    kind TEXT NOT NULL,
    id BLOB NOT NULL CHECK(length(id) = 16),
    catalogue INTEGER REFERENCES catalogue_bundle(version),
    body BLOB,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY(hall, fseq),
    UNIQUE(hall, id),
    CHECK((catalogue IS NULL) <> (body IS NULL))
) STRICT, WITHOUT ROWID;
