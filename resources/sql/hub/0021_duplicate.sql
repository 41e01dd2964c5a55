-- 重复申请: pairs the window was told of, and what was found about them.
CREATE TABLE duplicate_pair(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    application BLOB NOT NULL CHECK(length(application) = 16),
    item TEXT NOT NULL,
    found_seq INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX duplicate_pair_by_application ON duplicate_pair(application);
CREATE INDEX duplicate_pair_by_age ON duplicate_pair(found_seq);
CREATE TABLE duplicate_days(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    days INTEGER NOT NULL CHECK(days BETWEEN 0 AND 3660)
) STRICT;
