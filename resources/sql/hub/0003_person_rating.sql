CREATE TABLE person(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    data_key BLOB NOT NULL,
    card_sealed BLOB NOT NULL,
    masked_name TEXT NOT NULL,
    masked_number TEXT NOT NULL,
    number_index BLOB NOT NULL UNIQUE,
    last_four_index BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_by_last_four ON person(last_four_index);

CREATE TABLE rating(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    occasion TEXT NOT NULL,
    state TEXT NOT NULL CHECK(state IN ('open', 'given', 'unrated')),
    window INTEGER NOT NULL,
    clerk TEXT NOT NULL,
    ticket BLOB NOT NULL,
    ticket_number TEXT NOT NULL,
    cases TEXT NOT NULL,
    opened_at_ms INTEGER NOT NULL,
    ended_at_ms INTEGER,
    level TEXT,
    reasons TEXT NOT NULL,
    text TEXT,
    day TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX rating_open ON rating(window) WHERE state = 'open';
CREATE INDEX rating_by_day ON rating(day);
CREATE INDEX rating_by_ticket ON rating(ticket);
