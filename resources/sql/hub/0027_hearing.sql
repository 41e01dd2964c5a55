-- 联合审查: departments that are still to be heard about an open case, each with its own day.
CREATE TABLE case_hearing(
    case_id BLOB NOT NULL CHECK(length(case_id) = 16),
    unit TEXT NOT NULL,
    due TEXT NOT NULL,
    PRIMARY KEY(case_id, unit)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_hearing_by_unit ON case_hearing(unit, due);
