-- 缴费: which cases owe something, by which day, and the receipt each was paid by, used once.
CREATE TABLE case_fee(
    case_id BLOB PRIMARY KEY CHECK(length(case_id) = 16),
    open INTEGER NOT NULL CHECK(open IN (0, 1)),
    due TEXT NOT NULL,
    receipt TEXT UNIQUE
) STRICT, WITHOUT ROWID;
CREATE INDEX case_fee_open ON case_fee(due, case_id) WHERE open = 1;
CREATE TABLE fee_terms(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    record TEXT NOT NULL
) STRICT;
