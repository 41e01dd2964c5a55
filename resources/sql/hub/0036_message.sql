-- 通知: what applicants are told, each occasion of a case once; a number only as ciphertext in its record.
CREATE TABLE message(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    case_id BLOB NOT NULL CHECK(length(case_id) = 16),
    occasion_key TEXT NOT NULL,
    state TEXT NOT NULL CHECK(state IN ('waiting', 'handed', 'delivered', 'calling', 'reached', 'dropped')),
    next_at_ms INTEGER NOT NULL,
    made_seq INTEGER NOT NULL,
    record TEXT NOT NULL,
    UNIQUE(case_id, occasion_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX message_by_state ON message(state, next_at_ms, made_seq);
CREATE INDEX message_by_age ON message(made_seq);
CREATE TABLE message_terms(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    record TEXT NOT NULL
) STRICT;
-- Outside the event log: up to where it has been looked through, and the day that was begun last.
CREATE TABLE message_cursor(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    seq INTEGER NOT NULL,
    day TEXT NOT NULL
) STRICT;
