-- What halls say of an item: place, hours, telephones (design §4.7). The last word of each hall; what came before this step was only
-- counted and is taken from the log.
CREATE TABLE item_place(
    hall TEXT NOT NULL REFERENCES hall(code),
    code TEXT NOT NULL,
    place TEXT NOT NULL,
    hours TEXT NOT NULL,
    consult_phone TEXT NOT NULL,
    complaint_phone TEXT NOT NULL,
    note TEXT,
    epoch BLOB NOT NULL CHECK(length(epoch) = 16),
    seq INTEGER NOT NULL,
    PRIMARY KEY(hall, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_place_by_code ON item_place(code, hall);

INSERT OR REPLACE INTO item_place(hall, code, place, hours, consult_phone, complaint_phone, note, epoch, seq)
SELECT hall, part ->> '$.code', part ->> '$.place', part ->> '$.hours', part ->> '$.consultPhone',
       part ->> '$.complaintPhone', part ->> '$.note', epoch, seq
FROM (SELECT hall, epoch, seq, received_at_ms, json_extract(CAST(body AS TEXT), '$.fact.part') AS part
      FROM intake WHERE type = 'gov.item.hallPart.v1' AND state = 'applied')
WHERE part ->> '$.code' IS NOT NULL AND part ->> '$.place' IS NOT NULL AND part ->> '$.hours' IS NOT NULL
  AND part ->> '$.consultPhone' IS NOT NULL AND part ->> '$.complaintPhone' IS NOT NULL
ORDER BY received_at_ms, seq;
