-- Whom the hall reports to: peers that come with the program, and those it described itself.
CREATE TABLE exchange_peer(
    code TEXT PRIMARY KEY,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE exchange_row ADD COLUMN peer TEXT NOT NULL DEFAULT 'national';

-- How many rows stand where, counted as they move: a hall has millions of them.
CREATE TABLE exchange_figure(
    peer TEXT NOT NULL,
    state TEXT NOT NULL CHECK(state IN ('held', 'sending', 'acknowledged', 'returned')),
    rows INTEGER NOT NULL,
    PRIMARY KEY(peer, state)
) STRICT, WITHOUT ROWID;
INSERT INTO exchange_figure(peer, state, rows) SELECT peer, state, count(*) FROM exchange_row GROUP BY peer, state;
DROP INDEX exchange_row_by_state;
