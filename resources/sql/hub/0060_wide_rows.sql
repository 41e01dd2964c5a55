-- A row of some kilobytes in a table without rowid stands whole in every page of its tree, so a million of them lie ten pages deep, and one
-- look reads all ten. Beside a rowid the tree holds keys only. What is small and asked for often stands before what is large.
CREATE TABLE application_new(
    serial INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
    visit BLOB NOT NULL,
    principal BLOB NOT NULL,
    masked_name TEXT NOT NULL,
    data_key BLOB NOT NULL,
    items TEXT NOT NULL,
    state TEXT NOT NULL CHECK(state IN ('draft', 'submitted')),
    started_on TEXT NOT NULL,
    started_by TEXT NOT NULL,
    parties TEXT,
    reopened TEXT,
    bundle TEXT,
    filed TEXT,
    materials TEXT NOT NULL,
    answers_sealed BLOB
) STRICT;
INSERT INTO application_new(id, visit, principal, masked_name, data_key, items, state, started_on, started_by, parties, reopened, bundle,
    filed, materials, answers_sealed)
SELECT id, visit, principal, masked_name, data_key, items, state, started_on, started_by, parties, reopened, bundle,
    filed, materials, answers_sealed FROM application ORDER BY id;
DROP TABLE application;
ALTER TABLE application_new RENAME TO application;
CREATE INDEX application_by_principal ON application(principal, state);
CREATE INDEX application_by_visit ON application(visit);

CREATE TABLE case_new(
    id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
    number TEXT NOT NULL UNIQUE,
    application BLOB NOT NULL,
    item TEXT NOT NULL,
    unit TEXT NOT NULL,
    principal BLOB NOT NULL,
    state TEXT NOT NULL,
    due TEXT,
    supplement_due TEXT,
    received_on TEXT NOT NULL,
    result_year INTEGER,
    promise_due TEXT,
    receiver TEXT NOT NULL DEFAULT '',
    amendment_asked TEXT,
    external_state TEXT,
    work_due TEXT,
    work_line TEXT,
    application_serial INTEGER,
    record TEXT NOT NULL
) STRICT;
INSERT INTO case_new(id, number, application, item, unit, principal, state, due, supplement_due, received_on, result_year, promise_due,
    receiver, amendment_asked, external_state, work_due, work_line, application_serial, record)
SELECT id, number, application, item, unit, principal, state, due, supplement_due, received_on, result_year, promise_due,
    receiver, amendment_asked, external_state, work_due, work_line, (SELECT serial FROM application WHERE application.id = case_record.application), record
FROM case_record ORDER BY id;
DROP TABLE case_record;
ALTER TABLE case_new RENAME TO case_record;
CREATE INDEX case_by_principal ON case_record(principal);
CREATE INDEX case_by_application ON case_record(application);
CREATE INDEX case_by_item_day ON case_record(item, received_on);
CREATE INDEX case_by_supplement ON case_record(supplement_due) WHERE supplement_due IS NOT NULL;
CREATE INDEX case_by_promise ON case_record(promise_due) WHERE promise_due IS NOT NULL;
CREATE INDEX case_by_state ON case_record(state, due, number);
CREATE INDEX case_by_due ON case_record(due, number);
CREATE INDEX case_by_receiver ON case_record(receiver)
    WHERE state IN ('received', 'correcting', 'accepted', 'tolerant', 'suspended', 'approved');
CREATE INDEX case_by_amendment ON case_record(amendment_asked) WHERE amendment_asked IS NOT NULL;
CREATE INDEX case_by_external ON case_record(external_state, due) WHERE external_state IS NOT NULL;
CREATE INDEX case_by_work ON case_record(work_due, number, work_line) WHERE work_line IS NOT NULL;
CREATE TRIGGER case_concluded_new AFTER INSERT ON case_record
    WHEN NEW.state IN ('delivered', 'refused', 'rejected', 'withdrawn', 'revoked', 'terminated', 'returned', 'annulled')
BEGIN
    INSERT OR IGNORE INTO archive_due(case_id) VALUES(NEW.id);
END;
CREATE TRIGGER case_concluded AFTER UPDATE ON case_record
    WHEN NEW.state IN ('delivered', 'refused', 'rejected', 'withdrawn', 'revoked', 'terminated', 'returned', 'annulled')
         AND OLD.state NOT IN ('delivered', 'refused', 'rejected', 'withdrawn', 'revoked', 'terminated', 'returned',
                               'annulled')
BEGIN
    INSERT OR IGNORE INTO archive_due(case_id) VALUES(NEW.id);
END;

CREATE TABLE paper_new(
    id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    application BLOB NOT NULL,
    case_id BLOB,
    item TEXT NOT NULL,
    issued_at_ms INTEGER NOT NULL,
    sha256 TEXT,
    printed_at_ms INTEGER,
    signed_at_ms INTEGER,
    year INTEGER NOT NULL,
    signing TEXT,
    qr TEXT NOT NULL,
    signature_sealed BLOB,
    content_sealed BLOB NOT NULL,
    UNIQUE(kind, year, number)
) STRICT;
INSERT INTO paper_new(id, kind, number, application, case_id, item, issued_at_ms, sha256, printed_at_ms, signed_at_ms, year, signing, qr,
    signature_sealed, content_sealed)
SELECT id, kind, number, application, case_id, item, issued_at_ms, sha256, printed_at_ms, signed_at_ms, year, signing, qr,
    signature_sealed, content_sealed FROM paper ORDER BY id;
DROP TABLE paper;
ALTER TABLE paper_new RENAME TO paper;
CREATE INDEX paper_by_application ON paper(application);

CREATE TABLE scan_new(
    id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
    application BLOB NOT NULL,
    principal BLOB NOT NULL,
    material TEXT NOT NULL,
    added_at_ms INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT;
INSERT INTO scan_new(id, application, principal, material, added_at_ms, removed, record)
SELECT id, application, principal, material, added_at_ms, removed, record FROM scan ORDER BY id;
DROP TABLE scan;
ALTER TABLE scan_new RENAME TO scan;
CREATE INDEX scan_by_application ON scan(application, added_at_ms);
CREATE INDEX scan_by_principal ON scan(principal, added_at_ms) WHERE removed = 0;

CREATE TABLE person_new(
    id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
    masked_name TEXT NOT NULL,
    masked_number TEXT NOT NULL,
    number_index BLOB NOT NULL UNIQUE,
    last_four_index BLOB NOT NULL,
    data_key BLOB NOT NULL,
    card_sealed BLOB NOT NULL
) STRICT;
INSERT INTO person_new(id, masked_name, masked_number, number_index, last_four_index, data_key, card_sealed)
SELECT id, masked_name, masked_number, number_index, last_four_index, data_key, card_sealed FROM person ORDER BY id;
DROP TABLE person;
ALTER TABLE person_new RENAME TO person;
CREATE INDEX person_by_last_four ON person(last_four_index);

CREATE TABLE registry_check_new(
    id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
    application BLOB NOT NULL,
    source TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_seq INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT;
INSERT INTO registry_check_new(id, application, source, state, asked_seq, record)
SELECT id, application, source, state, asked_seq, record FROM registry_check ORDER BY id;
DROP TABLE registry_check;
ALTER TABLE registry_check_new RENAME TO registry_check;
CREATE INDEX registry_check_by_application ON registry_check(application, asked_seq);
CREATE INDEX registry_check_open ON registry_check(asked_seq) WHERE state = 'asked';

CREATE TABLE exchange_row_new(
    guid BLOB NOT NULL UNIQUE CHECK(length(guid) = 16),
    case_id BLOB NOT NULL CHECK(length(case_id) = 16),
    table_name TEXT NOT NULL,
    version INTEGER NOT NULL CHECK(version >= 0),
    state TEXT NOT NULL CHECK(state IN ('held', 'sending', 'acknowledged', 'returned')),
    changed_seq INTEGER NOT NULL,
    peer TEXT NOT NULL DEFAULT 'national',
    record TEXT NOT NULL
) STRICT;
INSERT INTO exchange_row_new(guid, case_id, table_name, version, state, changed_seq, peer, record)
SELECT guid, case_id, table_name, version, state, changed_seq, peer, record FROM exchange_row ORDER BY guid;
DROP TABLE exchange_row;
ALTER TABLE exchange_row_new RENAME TO exchange_row;
CREATE INDEX exchange_row_by_case ON exchange_row(case_id);
CREATE INDEX exchange_row_to_correct ON exchange_row(changed_seq) WHERE state IN ('held', 'returned');

CREATE TABLE message_new(
    id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
    case_id BLOB NOT NULL CHECK(length(case_id) = 16),
    occasion_key TEXT NOT NULL,
    state TEXT NOT NULL CHECK(state IN ('waiting', 'handed', 'delivered', 'calling', 'reached', 'dropped')),
    next_at_ms INTEGER NOT NULL,
    made_seq INTEGER NOT NULL,
    record TEXT NOT NULL,
    UNIQUE(case_id, occasion_key)
) STRICT;
INSERT INTO message_new(id, case_id, occasion_key, state, next_at_ms, made_seq, record)
SELECT id, case_id, occasion_key, state, next_at_ms, made_seq, record FROM message ORDER BY id;
DROP TABLE message;
ALTER TABLE message_new RENAME TO message;
CREATE INDEX message_by_state ON message(state, next_at_ms, made_seq);
CREATE INDEX message_by_age ON message(made_seq);

CREATE TABLE archive_package_new(
    id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
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
) STRICT;
INSERT INTO archive_package_new(id, case_id, application, number, prefix, serial, state, until, sound, test_asked, listed, begun_seq, record)
SELECT id, case_id, application, number, prefix, serial, state, until, sound, test_asked, listed, begun_seq, record
FROM archive_package ORDER BY id;
DROP TABLE archive_package;
ALTER TABLE archive_package_new RENAME TO archive_package;
CREATE INDEX archive_by_prefix ON archive_package(prefix, serial);
CREATE INDEX archive_by_age ON archive_package(begun_seq);
CREATE INDEX archive_by_application ON archive_package(application);
CREATE INDEX archive_open ON archive_package(begun_seq)
    WHERE state IN ('making', 'destroying') OR test_asked = 1;
CREATE INDEX archive_kept_until ON archive_package(until)
    WHERE until IS NOT NULL AND state = 'sealed' AND listed = 0;
CREATE INDEX archive_unsound ON archive_package(begun_seq) WHERE sound = 0;
