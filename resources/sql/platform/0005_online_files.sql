-- What was uploaded for applications made online, sealed; and what was corrected after a notice, which a hall takes once.
CREATE TABLE online_file(
    hall TEXT NOT NULL REFERENCES hall(code),
    sha256 TEXT NOT NULL CHECK(length(sha256) = 64),
    media TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    received_at_ms INTEGER NOT NULL,
    PRIMARY KEY(hall, sha256)
) STRICT;

-- The application as it stands with its corrections, by which the next one is judged; sealed.
ALTER TABLE online_application ADD COLUMN filing BLOB;

-- The last correction of each case.
ALTER TABLE online_case ADD COLUMN correction BLOB CHECK(correction IS NULL OR length(correction) = 16);
ALTER TABLE online_case ADD COLUMN correction_digest BLOB;
ALTER TABLE online_case ADD COLUMN correction_sealed BLOB;
ALTER TABLE online_case ADD COLUMN corrected_at_ms INTEGER;
ALTER TABLE online_case ADD COLUMN correction_refused TEXT;
CREATE UNIQUE INDEX online_case_by_correction ON online_case(correction) WHERE correction IS NOT NULL;
