-- 归档: packages of concluded cases, lists of handing over and destruction, cases marked secret (domain.md §12).
CREATE TABLE archive_package(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    case_id BLOB NOT NULL UNIQUE CHECK(length(case_id) = 16),
    application BLOB NOT NULL,
    number TEXT NOT NULL UNIQUE,
    prefix TEXT NOT NULL,
    serial INTEGER NOT NULL CHECK(serial > 0),
    state TEXT NOT NULL CHECK(state IN ('making', 'sealed', 'destroying', 'destroyed')),
    until TEXT,
    sound INTEGER CHECK(sound IN (0, 1)),
    test_asked INTEGER NOT NULL CHECK(test_asked IN (0, 1)),
    listed INTEGER NOT NULL CHECK(listed IN (0, 1)),
    begun_seq INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX archive_by_prefix ON archive_package(prefix, serial);
CREATE INDEX archive_by_age ON archive_package(begun_seq);
CREATE INDEX archive_by_application ON archive_package(application);
CREATE INDEX archive_open ON archive_package(begun_seq)
    WHERE state IN ('making', 'destroying') OR test_asked = 1;
CREATE INDEX archive_kept_until ON archive_package(until)
    WHERE until IS NOT NULL AND state = 'sealed' AND listed = 0;
CREATE INDEX archive_unsound ON archive_package(begun_seq) WHERE sound = 0;

-- Concluded cases that have no package yet.
CREATE TABLE archive_due(
    case_id BLOB PRIMARY KEY CHECK(length(case_id) = 16)
) STRICT, WITHOUT ROWID;
INSERT INTO archive_due(case_id) SELECT id FROM case_record
    WHERE state IN ('delivered', 'refused', 'rejected', 'withdrawn', 'revoked', 'terminated', 'returned');
CREATE TRIGGER case_concluded_new AFTER INSERT ON case_record
    WHEN NEW.state IN ('delivered', 'refused', 'rejected', 'withdrawn', 'revoked', 'terminated', 'returned')
BEGIN
    INSERT OR IGNORE INTO archive_due(case_id) VALUES(NEW.id);
END;
CREATE TRIGGER case_concluded AFTER UPDATE ON case_record
    WHEN NEW.state IN ('delivered', 'refused', 'rejected', 'withdrawn', 'revoked', 'terminated', 'returned')
         AND OLD.state NOT IN ('delivered', 'refused', 'rejected', 'withdrawn', 'revoked', 'terminated', 'returned')
BEGIN
    INSERT OR IGNORE INTO archive_due(case_id) VALUES(NEW.id);
END;

CREATE TABLE archive_list(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    kind TEXT NOT NULL CHECK(kind IN ('transfer', 'destruction')),
    number TEXT NOT NULL UNIQUE,
    year INTEGER NOT NULL,
    made_seq INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX archive_list_by_age ON archive_list(kind, made_seq);

CREATE TABLE secret_case(
    case_id BLOB PRIMARY KEY CHECK(length(case_id) = 16),
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
