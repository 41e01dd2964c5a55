-- 办件短号: a number is of one item of one application, from its first paper on, and is never given again.
CREATE TABLE case_serial(
    serial INTEGER PRIMARY KEY CHECK(serial > 0),
    application BLOB NOT NULL CHECK(length(application) = 16),
    item TEXT NOT NULL,
    UNIQUE(application, item)
) STRICT;

-- Cases of before, until the hub has numbered them.
CREATE TABLE case_unnumbered(
    place INTEGER PRIMARY KEY,
    application BLOB NOT NULL CHECK(length(application) = 16),
    item TEXT NOT NULL,
    UNIQUE(application, item)
) STRICT;
INSERT INTO case_unnumbered(application, item)
    SELECT application, item FROM case_record WHERE true ORDER BY received_on, number
    ON CONFLICT(application, item) DO NOTHING;

-- Outside the event log: wrong query codes, by short number and by who tried.
CREATE TABLE query_try(
    subject TEXT PRIMARY KEY,
    wrong INTEGER NOT NULL CHECK(wrong > 0),
    last_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
