-- 空白证照: every number that ever came in, one row each; boxes, counts and when a supply is low.
CREATE TABLE blank_run(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    kind TEXT NOT NULL,
    prefix TEXT NOT NULL,
    digits INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL CHECK(last >= first),
    received_seq INTEGER NOT NULL,
    confirmed INTEGER NOT NULL CHECK(confirmed IN (0, 1)),
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX blank_run_by_kind ON blank_run(kind, prefix, digits, first);
CREATE TABLE blank(
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    serial INTEGER NOT NULL,
    run BLOB NOT NULL REFERENCES blank_run(id),
    run_seq INTEGER NOT NULL,
    state TEXT NOT NULL CHECK(state IN ('stock', 'counter', 'used', 'void')),
    holder TEXT NOT NULL,
    case_id BLOB,
    used_on TEXT,
    unconfirmed INTEGER NOT NULL CHECK(unconfirmed IN (0, 1)),
    changed_seq INTEGER NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY(kind, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX blank_by_holder ON blank(state, kind, holder, run_seq, serial);
CREATE INDEX blank_by_case ON blank(case_id) WHERE case_id IS NOT NULL;
CREATE INDEX blank_by_use ON blank(used_on) WHERE used_on IS NOT NULL;
CREATE INDEX blank_void ON blank(unconfirmed, changed_seq) WHERE state = 'void';
CREATE TABLE blank_count(
    seq INTEGER PRIMARY KEY,
    record TEXT NOT NULL
) STRICT;
CREATE TABLE blank_low(
    kind TEXT PRIMARY KEY,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
