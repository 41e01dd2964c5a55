-- Catalogues the platform published; written by apply alone.
CREATE TABLE catalogue_publication(
    version INTEGER PRIMARY KEY CHECK(version > 0),
    published_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE catalogue_file(
    version INTEGER NOT NULL REFERENCES catalogue_publication(version),
    path TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY(version, path)
) STRICT, WITHOUT ROWID;

-- Outside the event log: how far the platform has what is in the log, and what of its feed was taken.
CREATE TABLE uplink_cursor(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    configured INTEGER NOT NULL CHECK(configured IN (0, 1)),
    online INTEGER NOT NULL CHECK(online IN (0, 1)),
    stopped TEXT NOT NULL,
    stored_through INTEGER NOT NULL,
    applied_through INTEGER NOT NULL,
    platform_epoch BLOB,
    feed_seq INTEGER NOT NULL,
    last_contact_at_ms INTEGER,
    changed_at_ms INTEGER
) STRICT;

CREATE TABLE feed_inbox(
    platform_epoch BLOB NOT NULL CHECK(length(platform_epoch) = 16),
    feed_seq INTEGER NOT NULL CHECK(feed_seq > 0),
    id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
    kind TEXT NOT NULL,
    state TEXT NOT NULL CHECK(state IN ('applied', 'refused', 'superseded', 'deferred')),
    taken_at_ms INTEGER NOT NULL,
    PRIMARY KEY(platform_epoch, feed_seq)
) STRICT, WITHOUT ROWID;
