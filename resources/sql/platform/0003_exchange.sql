-- What halls sent for the national tables, one row a version; values are sealed at rest. And what was sent back.
CREATE TABLE exchange_row(
    hall TEXT NOT NULL REFERENCES hall(code),
    guid BLOB NOT NULL CHECK(length(guid) = 16),
    version INTEGER NOT NULL CHECK(version > 0),
    table_name TEXT NOT NULL,
    operation TEXT NOT NULL CHECK(operation IN ('I', 'U')),
    batch BLOB NOT NULL CHECK(length(batch) = 16),
    sealed BLOB NOT NULL,
    received_at_ms INTEGER NOT NULL,
    PRIMARY KEY(hall, guid, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE dn_audit_abnormal(
    hall TEXT NOT NULL REFERENCES hall(code),
    guid BLOB NOT NULL CHECK(length(guid) = 16),
    version INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    batch BLOB NOT NULL CHECK(length(batch) = 16),
    err_type TEXT NOT NULL,
    remark TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY(hall, guid, version)
) STRICT, WITHOUT ROWID;
