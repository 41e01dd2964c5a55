-- Scans of papers; their bytes are sealed files. The record is the event's; the columns beside it are for finding.
CREATE TABLE scan(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    application BLOB NOT NULL,
    principal BLOB NOT NULL,
    material TEXT NOT NULL,
    added_at_ms INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX scan_by_application ON scan(application, added_at_ms);
-- What a person has brought before is offered newest first.
CREATE INDEX scan_by_principal ON scan(principal, added_at_ms) WHERE removed = 0;
