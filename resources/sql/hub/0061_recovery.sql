-- 恢复: which epoch the log was written under from where on; and what came back after a restore, and what did not.
CREATE TABLE log_epoch(
    after_seq INTEGER PRIMARY KEY,
    epoch BLOB NOT NULL UNIQUE CHECK(length(epoch) = 16)
) STRICT;
INSERT INTO log_epoch(after_seq, epoch) SELECT 0, value FROM meta WHERE name = 'epoch';

CREATE TABLE recovery(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    noticed_at_ms INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE recovery_source(
    recovery BLOB NOT NULL REFERENCES recovery(id),
    code TEXT NOT NULL, -- 'platform' or the station's id
    record TEXT NOT NULL,
    PRIMARY KEY(recovery, code)
) STRICT, WITHOUT ROWID;
CREATE TABLE recovery_left(
    event BLOB PRIMARY KEY CHECK(length(event) = 16),
    recovery BLOB NOT NULL REFERENCES recovery(id),
    subject TEXT NOT NULL,
    epoch BLOB NOT NULL CHECK(length(epoch) = 16), -- where it stood in the lost log
    old_seq INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX recovery_left_by_subject ON recovery_left(recovery, subject);
-- Events of a lost end of the log that stand in it again, by their number there; and the commands they came from.
CREATE TABLE returned_event(
    epoch BLOB NOT NULL CHECK(length(epoch) = 16),
    old_seq INTEGER NOT NULL,
    event BLOB NOT NULL CHECK(length(event) = 16),
    PRIMARY KEY(epoch, old_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX returned_event_by_id ON returned_event(event);
CREATE TABLE returned_command(
    id BLOB PRIMARY KEY CHECK(length(id) = 16)
) STRICT, WITHOUT ROWID;
-- Outside the log: what stations handed in and when they had no more.
CREATE TABLE handed_receipt(
    command BLOB PRIMARY KEY CHECK(length(command) = 16),
    epoch BLOB NOT NULL CHECK(length(epoch) = 16),
    first_seq INTEGER NOT NULL,
    station BLOB NOT NULL,
    is_tried INTEGER NOT NULL DEFAULT 0 CHECK(is_tried IN (0, 1)), -- waits for another station's part
    receipt BLOB NOT NULL
) STRICT;
CREATE INDEX handed_receipt_in_order ON handed_receipt(epoch, first_seq) WHERE is_tried = 0;
CREATE TABLE handed_station(
    station BLOB PRIMARY KEY CHECK(length(station) = 16),
    at_ms INTEGER NOT NULL,
    receipts INTEGER NOT NULL,
    is_whole INTEGER NOT NULL CHECK(is_whole IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Outside the log: wrapped data keys the platform does not keep yet, or keeps although they were destroyed.
CREATE TABLE key_waiting(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    is_gone INTEGER NOT NULL CHECK(is_gone IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO key_waiting(id, is_gone) SELECT id, 0 FROM data_key;
CREATE TRIGGER data_key_made AFTER INSERT ON data_key BEGIN
    INSERT OR REPLACE INTO key_waiting(id, is_gone) VALUES(NEW.id, 0);
END;
CREATE TRIGGER data_key_gone AFTER DELETE ON data_key BEGIN
    INSERT OR REPLACE INTO key_waiting(id, is_gone) VALUES(OLD.id, 1);
END;

ALTER TABLE command_log ADD COLUMN first_seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE command_log ADD COLUMN last_seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE command_log ADD COLUMN keys BLOB NOT NULL DEFAULT x'';
