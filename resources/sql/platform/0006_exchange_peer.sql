-- Descriptions halls brought of peers of their own; their rows are judged by them.
CREATE TABLE exchange_peer(
    hall TEXT NOT NULL REFERENCES hall(code),
    code TEXT NOT NULL,
    description TEXT NOT NULL,
    told_at_ms INTEGER NOT NULL,
    PRIMARY KEY(hall, code)
) STRICT, WITHOUT ROWID;
