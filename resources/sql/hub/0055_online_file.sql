-- Files of online applications: named by what was taken over, held once their bytes were fetched from the platform.
CREATE TABLE online_file(
    application BLOB NOT NULL CHECK(length(application) = 16),
    material TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    media TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    named_seq INTEGER NOT NULL,
    held INTEGER NOT NULL CHECK(held IN (0, 1)),
    PRIMARY KEY(application, material, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX online_file_wanted ON online_file(named_seq) WHERE held = 0;
