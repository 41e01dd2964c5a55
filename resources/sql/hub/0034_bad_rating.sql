-- 差评处置: what every bad rating sets going.
CREATE TABLE bad_rating(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    clerk TEXT NOT NULL,
    day TEXT NOT NULL,
    opened_at_ms INTEGER NOT NULL,
    over INTEGER NOT NULL CHECK(over IN (0, 1)),
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX bad_rating_open ON bad_rating(opened_at_ms) WHERE over = 0;
CREATE INDEX bad_rating_by_day ON bad_rating(day);
CREATE INDEX bad_rating_by_clerk ON bad_rating(clerk, opened_at_ms);
