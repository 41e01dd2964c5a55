-- Finding cases: a row for every word a case can be found by, under a key that is not in this file. No word can be told from it.
CREATE TABLE find_key(
    key BLOB NOT NULL CHECK(length(key) = 8),
    serial INTEGER NOT NULL,
    PRIMARY KEY(key, serial)
) STRICT, WITHOUT ROWID;

-- Applications of before, until the hub has read what their cases can be found by. Outside the event log.
CREATE TABLE find_waiting(
    place INTEGER PRIMARY KEY,
    application BLOB NOT NULL UNIQUE CHECK(length(application) = 16)
) STRICT;
INSERT INTO find_waiting(application)
    SELECT application FROM case_record WHERE true ORDER BY received_on, number ON CONFLICT(application) DO NOTHING;
