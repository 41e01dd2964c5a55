-- What the hub gave for every command it acknowledged: sealed by the hub, and enough to bring the command's facts back into a hub that was
-- restored from an older backup.
CREATE TABLE receipt (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    command_id BLOB NOT NULL UNIQUE CHECK (length(command_id) = 16),
    epoch BLOB NOT NULL CHECK (length(epoch) = 16),
    last_seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    body BLOB NOT NULL,
    at_ms INTEGER NOT NULL,
    handed_to BLOB -- epoch of the hub that has it back
) STRICT;
CREATE INDEX receipt_by_age ON receipt (at_ms);
