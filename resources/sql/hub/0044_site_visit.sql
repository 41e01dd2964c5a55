-- 现场踏勘: visits still to be gone by their day, and which cases each of them looks at.
CREATE TABLE site_visit(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    planned_on TEXT,
    made_seq INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX site_visit_planned ON site_visit(planned_on, made_seq) WHERE planned_on IS NOT NULL;
CREATE TABLE site_stop(
    visit BLOB NOT NULL CHECK(length(visit) = 16),
    case_id BLOB NOT NULL CHECK(length(case_id) = 16),
    PRIMARY KEY(visit, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX site_stop_by_case ON site_stop(case_id);
