-- Systems of departments that decide elsewhere, as this hall set them; and which case stands for which of their numbers.
CREATE TABLE external_systems(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    record TEXT NOT NULL
) STRICT;
CREATE TABLE external_number(
    system TEXT NOT NULL,
    number TEXT NOT NULL,
    case_id BLOB NOT NULL UNIQUE CHECK(length(case_id) = 16),
    PRIMARY KEY(system, number)
) STRICT, WITHOUT ROWID;
