-- 预填: outside the event log, like drafts; gone with the visit or its day, and its key with it.
CREATE TABLE prefill(
    ticket BLOB PRIMARY KEY CHECK(length(ticket) = 16),
    day TEXT NOT NULL,
    items TEXT NOT NULL,
    answers INTEGER NOT NULL CHECK(answers >= 0),
    data_key BLOB NOT NULL CHECK(length(data_key) = 16),
    body_sealed BLOB NOT NULL,
    saved_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX prefill_by_day ON prefill(day);
