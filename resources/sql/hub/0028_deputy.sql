-- 代理: who stands in for which reviewer, from which day to which.
CREATE TABLE deputyship(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    ended INTEGER NOT NULL CHECK(ended IN (0, 1)),
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX deputyship_by_end ON deputyship(to_day) WHERE ended = 0;
