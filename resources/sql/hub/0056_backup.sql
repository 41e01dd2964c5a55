-- 备份: the rule, whether somebody asked for one, and what came of each.
CREATE TABLE backup_policy(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    folder TEXT NOT NULL,
    folder_seq INTEGER NOT NULL, -- since when it is that folder
    record TEXT NOT NULL
) STRICT;
CREATE TABLE backup_asked(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    asked_at_ms INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE TABLE backup(
    ended_seq INTEGER PRIMARY KEY,
    is_good INTEGER NOT NULL CHECK(is_good IN (0, 1)),
    record TEXT NOT NULL
) STRICT;
CREATE INDEX backup_good ON backup(ended_seq) WHERE is_good = 1;
