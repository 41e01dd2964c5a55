-- 交接班: sheets, one open at a window at most; who keeps the originals of an application now, when it is not who received them.
CREATE TABLE shift(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    open_at INTEGER,
    made_seq INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX shift_open ON shift(open_at) WHERE open_at IS NOT NULL;
CREATE INDEX shift_by_age ON shift(made_seq);
CREATE TABLE original_holder(
    application BLOB PRIMARY KEY CHECK(length(application) = 16),
    holder TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX original_by_holder ON original_holder(holder);
CREATE INDEX draft_by_holder ON draft(holder);
-- Of the cases whose papers are in the hall, those one clerk received.
ALTER TABLE case_record ADD COLUMN receiver TEXT NOT NULL DEFAULT '';
UPDATE case_record SET receiver = coalesce(json_extract(record, '$.receiver'), '');
CREATE INDEX case_by_receiver ON case_record(receiver)
    WHERE state IN ('received', 'correcting', 'accepted', 'tolerant', 'suspended', 'approved');
