-- 磁盘空间: the hall's limits, and the class it was last in.
CREATE TABLE space_limits(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    record TEXT NOT NULL
) STRICT;
CREATE TABLE space_state(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    record TEXT NOT NULL
) STRICT;
