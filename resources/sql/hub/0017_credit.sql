-- 失信记录: commitments that lapsed, by person. Found by the blind index of his number, so that a person erased and met again is known.
CREATE TABLE credit_mark(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    regime TEXT NOT NULL CHECK(regime IN ('tolerance', 'informedPromise')),
    person_index BLOB NOT NULL CHECK(length(person_index) = 16),
    until TEXT NOT NULL,
    repaired INTEGER NOT NULL CHECK(repaired IN (0, 1)),
    marked_seq INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX credit_mark_by_person ON credit_mark(person_index);
CREATE INDEX credit_mark_by_age ON credit_mark(marked_seq);
CREATE INDEX credit_mark_in_force ON credit_mark(until) WHERE repaired = 0;

-- Items of a submitted application that are on the desk once more, with corrected papers.
ALTER TABLE application ADD COLUMN reopened TEXT;

-- A second notice about what could be seen the first time.
CREATE TABLE notice_warning(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    warned_seq INTEGER NOT NULL,
    settled INTEGER NOT NULL CHECK(settled IN (0, 1)),
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX notice_warning_by_age ON notice_warning(warned_seq);

-- Papers accepted tolerantly, one row each: what the list of tolerable papers is judged by.
CREATE TABLE tolerated_paper(
    case_id BLOB NOT NULL CHECK(length(case_id) = 16),
    material TEXT NOT NULL,
    item TEXT NOT NULL,
    accepted_on TEXT NOT NULL,
    due TEXT NOT NULL,
    first_due TEXT NOT NULL,
    received_on TEXT,
    ended INTEGER NOT NULL CHECK(ended IN (0, 1, 2)), -- 1: its case ended; 2: and it had not come by its day
    PRIMARY KEY(case_id, material)
) STRICT, WITHOUT ROWID;
CREATE INDEX tolerated_paper_by_day ON tolerated_paper(accepted_on);
INSERT INTO tolerated_paper(case_id, material, item, accepted_on, due, first_due, received_on, ended)
    SELECT c.id, json_extract(s.value, '$.material'), c.item,
           coalesce(json_extract(c.record, '$.acceptedOn'), c.received_on),
           json_extract(s.value, '$.due.due'),
           coalesce(json_extract(s.value, '$.moved.from'), json_extract(s.value, '$.due.due')),
           json_extract(s.value, '$.receivedOn'),
           CASE WHEN c.state IN ('accepted', 'tolerant', 'suspended') THEN 0
                WHEN json_extract(s.value, '$.receivedOn') IS NULL
                     AND json_extract(c.record, '$.ending.on') > json_extract(s.value, '$.due.due') THEN 2
                ELSE 1 END
    FROM case_record AS c, json_each(c.record, '$.supplements') AS s
    WHERE true
    ON CONFLICT(case_id, material) DO NOTHING;

-- 即办件抽查: every case decided where it was taken in draws a lot; the share in force then says whether it is looked at.
CREATE TABLE instant_lot(
    case_id BLOB PRIMARY KEY CHECK(length(case_id) = 16),
    clerk TEXT NOT NULL,
    concluded_on TEXT NOT NULL,
    drawn INTEGER NOT NULL CHECK(drawn IN (0, 1)),
    verdict TEXT CHECK(verdict IN ('good', 'faulty')),
    drawn_seq INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX instant_lot_by_day ON instant_lot(concluded_on, clerk);
CREATE INDEX instant_lot_drawn ON instant_lot(drawn_seq) WHERE drawn = 1;
CREATE TABLE sample_share(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    per_mille INTEGER NOT NULL CHECK(per_mille BETWEEN 0 AND 1000)
) STRICT;
