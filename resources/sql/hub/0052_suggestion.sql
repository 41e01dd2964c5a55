-- 意见建议: words and number sealed in the record; found by the index of the code its writer was given.
CREATE TABLE suggestion(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    serial INTEGER NOT NULL UNIQUE CHECK(serial > 0),
    day TEXT NOT NULL,
    device TEXT NOT NULL,
    state TEXT NOT NULL CHECK(state IN ('open', 'answered', 'closed')),
    code_index BLOB NOT NULL UNIQUE,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX suggestion_by_day ON suggestion(day, device);
