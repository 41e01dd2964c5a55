-- 邮寄送达: envelopes under way and those that ended; when somebody is reminded of a result and when it is put away.
CREATE TABLE parcel(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    tracking TEXT NOT NULL,
    under_way INTEGER NOT NULL CHECK(under_way IN (0, 1)),
    changed_seq INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX parcel_by_tracking ON parcel(tracking) WHERE under_way = 1;
CREATE INDEX parcel_by_age ON parcel(under_way, changed_seq);
CREATE TABLE collect_terms(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    record TEXT NOT NULL
) STRICT;
