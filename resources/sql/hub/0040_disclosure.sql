-- 行政许可公示: decisions to be made public. Holder and number are filled when they are public; shown_seq while they stand on the page.
CREATE TABLE disclosure(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    case_id BLOB NOT NULL UNIQUE CHECK(length(case_id) = 16),
    state TEXT NOT NULL CHECK(state IN ('waiting', 'withheld', 'published', 'withdrawn', 'dropped')),
    due TEXT NOT NULL,
    shown_seq INTEGER,
    holder TEXT NOT NULL,
    number TEXT NOT NULL,
    list TEXT NOT NULL,
    made_seq INTEGER NOT NULL,
    changed_seq INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX disclosure_by_due ON disclosure(state, due, made_seq);
CREATE INDEX disclosure_by_age ON disclosure(changed_seq);
CREATE INDEX disclosure_by_list ON disclosure(list) WHERE list <> '';
CREATE INDEX disclosure_shown ON disclosure(shown_seq) WHERE shown_seq IS NOT NULL;
CREATE TABLE disclosure_terms(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    record TEXT NOT NULL
) STRICT;
-- Outside the event log: up to where it has been looked through for decisions.
CREATE TABLE disclosure_cursor(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    seq INTEGER NOT NULL
) STRICT;
