CREATE TABLE visit(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    ticket BLOB NOT NULL UNIQUE,
    ticket_number TEXT NOT NULL,
    window INTEGER NOT NULL,
    day TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_person(
    visit BLOB NOT NULL REFERENCES visit(id),
    person BLOB NOT NULL,
    masked_name TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY(visit, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE application(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    visit BLOB NOT NULL,
    principal BLOB NOT NULL,
    masked_name TEXT NOT NULL,
    data_key BLOB NOT NULL,
    items TEXT NOT NULL,
    state TEXT NOT NULL CHECK(state IN ('draft', 'submitted')),
    started_on TEXT NOT NULL,
    started_by TEXT NOT NULL,
    answers_sealed BLOB,
    materials TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX application_by_principal ON application(principal, state);

-- Outside the event log: what is still being written (design §3).
CREATE TABLE draft(
    application BLOB PRIMARY KEY CHECK(length(application) = 16),
    rev INTEGER NOT NULL,
    holder TEXT NOT NULL,
    holder_name TEXT NOT NULL,
    fence INTEGER NOT NULL,
    body_sealed BLOB NOT NULL,
    saved_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE case_record(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
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
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX case_by_state ON case_record(state, due);
CREATE INDEX case_by_principal ON case_record(principal);
CREATE INDEX case_by_application ON case_record(application);
CREATE INDEX case_by_item_day ON case_record(item, received_on);
CREATE INDEX case_by_supplement ON case_record(supplement_due) WHERE supplement_due IS NOT NULL;

CREATE TABLE paper(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    application BLOB NOT NULL,
    case_id BLOB,
    item TEXT NOT NULL,
    content_sealed BLOB NOT NULL,
    qr TEXT NOT NULL,
    issued_at_ms INTEGER NOT NULL,
    sha256 TEXT,
    printed_at_ms INTEGER,
    signed_at_ms INTEGER,
    signature_sealed BLOB,
    year INTEGER NOT NULL,
    UNIQUE(kind, year, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_by_application ON paper(application);
