-- 材料流转: where the papers of a case are (a case without a row: at the window that took it in), the batches they travel in, and what
-- did not agree when one was received.
CREATE TABLE folder(
    case_id BLOB PRIMARY KEY CHECK(length(case_id) = 16),
    spot TEXT NOT NULL CHECK(spot IN ('hall', 'way', 'unit', 'counter', 'lost')),
    unit TEXT NOT NULL,
    since_seq INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX folder_by_place ON folder(spot, unit, since_seq);
CREATE TABLE folder_batch(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    number TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK(state IN ('onTheWay', 'received', 'takenBack')),
    sender TEXT NOT NULL,
    due TEXT NOT NULL,
    made_seq INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX folder_batch_by_age ON folder_batch(made_seq);
CREATE INDEX folder_batch_open ON folder_batch(due, made_seq) WHERE state = 'onTheWay';
CREATE TABLE folder_exception(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    case_id BLOB NOT NULL CHECK(length(case_id) = 16),
    open INTEGER NOT NULL CHECK(open IN (0, 1)),
    made_seq INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX folder_exception_by_state ON folder_exception(open, made_seq);
CREATE INDEX folder_exception_by_case ON folder_exception(case_id);
CREATE TABLE folder_terms(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    record TEXT NOT NULL
) STRICT;
