-- How every station and its devices do, as the station told last.
CREATE TABLE station_standing(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    role TEXT NOT NULL,
    device TEXT NOT NULL,
    is_lost INTEGER NOT NULL CHECK(is_lost IN (0, 1)),
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
