-- A hall's log under each epoch it was written under: the first begins with its first event, a later one where the hall was restored.
CREATE TABLE hall_epoch(
    ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
    hall TEXT NOT NULL REFERENCES hall(code),
    epoch BLOB NOT NULL CHECK(length(epoch) = 16),
    previous BLOB,
    common_seq INTEGER NOT NULL,
    common_hash BLOB NOT NULL CHECK(length(common_hash) = 32),
    chain TEXT, -- which epoch its numbers were written under; NULL: itself
    installation BLOB,
    begun_at_ms INTEGER NOT NULL,
    UNIQUE(hall, epoch)
) STRICT;
INSERT INTO hall_epoch(hall, epoch, common_seq, common_hash, begun_at_ms)
SELECT hall, epoch, 0, zeroblob(32),
    (SELECT received_at_ms FROM intake i WHERE i.hall = e.hall AND i.epoch = e.epoch ORDER BY seq LIMIT 1)
FROM (SELECT DISTINCT hall, epoch FROM intake) e ORDER BY 5;

-- Events a restored hall wrote again under its new epoch: known by their id, counted once.
CREATE TABLE intake_again(
    hall TEXT NOT NULL REFERENCES hall(code),
    epoch BLOB NOT NULL CHECK(length(epoch) = 16),
    seq INTEGER NOT NULL CHECK(seq > 0),
    id BLOB NOT NULL REFERENCES intake(id),
    hash BLOB NOT NULL CHECK(length(hash) = 32),
    PRIMARY KEY(hall, epoch, seq)
) STRICT, WITHOUT ROWID;

-- The hall's data keys, wrapped under a key only the hall has; gone when the hall destroys them.
CREATE TABLE hall_key(
    hall TEXT NOT NULL REFERENCES hall(code),
    id BLOB NOT NULL CHECK(length(id) = 16),
    subject TEXT NOT NULL,
    wrapped BLOB NOT NULL,
    PRIMARY KEY(hall, id)
) STRICT, WITHOUT ROWID;
