-- 问后台: questions of windows to the units that own the items, and how long an answer may take.
CREATE TABLE office_question(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    application BLOB CHECK(length(application) = 16),
    person BLOB NOT NULL CHECK(length(person) = 16),
    ticket BLOB NOT NULL CHECK(length(ticket) = 16),
    waiting INTEGER NOT NULL CHECK(waiting IN (0, 1)),
    asked_at_ms INTEGER NOT NULL,
    asked_seq INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX office_question_waiting ON office_question(asked_seq) WHERE waiting = 1;
CREATE INDEX office_question_by_time ON office_question(asked_at_ms, asked_seq);
CREATE INDEX office_question_by_ticket ON office_question(ticket, asked_seq);
CREATE INDEX office_question_by_application ON office_question(application, asked_seq);
CREATE INDEX office_question_by_person ON office_question(person, asked_seq) WHERE application IS NULL;
CREATE TABLE question_terms(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    record TEXT NOT NULL
) STRICT;
