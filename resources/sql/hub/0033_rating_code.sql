-- By which way a rating came, what else it says, later words on it, and who found it invalid.
ALTER TABLE rating ADD COLUMN channel TEXT;
ALTER TABLE rating ADD COLUMN scores TEXT;
ALTER TABLE rating ADD COLUMN valid_until_ms INTEGER;
ALTER TABLE rating ADD COLUMN follows BLOB CHECK(follows IS NULL OR length(follows) = 16);
ALTER TABLE rating ADD COLUMN invalid TEXT;
CREATE INDEX rating_follows ON rating(follows) WHERE follows IS NOT NULL;
CREATE INDEX rating_on_screen ON rating(opened_at_ms) WHERE state = 'open';
-- Codes on slips, as digests; used up by the first rating.
CREATE TABLE rating_code(
    code BLOB PRIMARY KEY CHECK(length(code) = 32),
    ticket BLOB NOT NULL CHECK(length(ticket) = 16),
    follows BLOB CHECK(follows IS NULL OR length(follows) = 16),
    valid_until_ms INTEGER,
    used INTEGER NOT NULL CHECK(used IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX rating_code_by_ticket ON rating_code(ticket);
CREATE TABLE rating_terms(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    record TEXT NOT NULL
) STRICT;
