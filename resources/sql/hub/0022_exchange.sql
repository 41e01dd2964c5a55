-- 上报数据 for the peer's tables: rows by their guid, batches as they were made (domain.md §2.3–2.4).
CREATE TABLE exchange_row(
    guid BLOB PRIMARY KEY CHECK(length(guid) = 16),
    case_id BLOB NOT NULL CHECK(length(case_id) = 16),
    table_name TEXT NOT NULL,
    version INTEGER NOT NULL CHECK(version >= 0),
    state TEXT NOT NULL CHECK(state IN ('held', 'sending', 'acknowledged', 'returned')),
    changed_seq INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX exchange_row_by_case ON exchange_row(case_id);
CREATE INDEX exchange_row_by_state ON exchange_row(state);
CREATE INDEX exchange_row_to_correct ON exchange_row(changed_seq) WHERE state IN ('held', 'returned');

CREATE TABLE exchange_batch(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    case_id BLOB NOT NULL CHECK(length(case_id) = 16),
    made_seq INTEGER NOT NULL,
    open INTEGER NOT NULL CHECK(open IN (0, 1)), -- neither acknowledged nor taken back
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX exchange_batch_pending ON exchange_batch(made_seq) WHERE open = 1;

-- Which batch carried which version of a row: each version once.
CREATE TABLE exchange_sent(
    guid BLOB NOT NULL CHECK(length(guid) = 16),
    version INTEGER NOT NULL,
    batch BLOB NOT NULL REFERENCES exchange_batch(id),
    PRIMARY KEY(guid, version)
) STRICT, WITHOUT ROWID;

-- Outside the event log: up to where it has been looked through for cases.
CREATE TABLE exchange_cursor(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    seq INTEGER NOT NULL
) STRICT;
