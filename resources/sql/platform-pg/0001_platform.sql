-- The platform's tables on PostgreSQL 15, for any number of identical processes. What grows with a hall has tables of its own in each
-- hall (partitions), made with the hall; a row for a hall that is not registered has nowhere to go.
CREATE TABLE meta(
    name text COLLATE "C" PRIMARY KEY,
    value bytea NOT NULL
);

CREATE TABLE hall(
    ordinal bigint GENERATED ALWAYS AS IDENTITY,
    code text COLLATE "C" PRIMARY KEY,
    name text NOT NULL,
    secret_sha256 bytea NOT NULL UNIQUE CHECK(length(secret_sha256) = 32),
    feed_last bigint NOT NULL DEFAULT 0, -- drawn under this row's lock: what is committed later has the higher number
    feed_acked bigint NOT NULL DEFAULT 0,
    added_at_ms bigint NOT NULL
);

-- What halls reported, byte for byte; gapless per hall and epoch.
CREATE TABLE intake(
    hall text COLLATE "C" NOT NULL,
    epoch bytea NOT NULL CHECK(length(epoch) = 16),
    seq bigint NOT NULL CHECK(seq > 0),
    id bytea NOT NULL CHECK(length(id) = 16),
    type text NOT NULL,
    subject text NOT NULL,
    recorded_at_ms bigint NOT NULL,
    body bytea NOT NULL,
    hash bytea NOT NULL CHECK(length(hash) = 32),
    received_at_ms bigint NOT NULL,
    state text NOT NULL CHECK(state IN ('applied', 'deferred', 'quarantined')),
    problem text,
    PRIMARY KEY(hall, epoch, seq),
    UNIQUE(hall, id)
) PARTITION BY LIST(hall);
CREATE INDEX intake_open ON intake(hall, epoch, seq) WHERE state <> 'applied';

-- Events a restored hall wrote again under its new epoch: known by their id, counted once.
CREATE TABLE intake_again(
    hall text COLLATE "C" NOT NULL,
    epoch bytea NOT NULL CHECK(length(epoch) = 16),
    seq bigint NOT NULL CHECK(seq > 0),
    id bytea NOT NULL CHECK(length(id) = 16),
    hash bytea NOT NULL CHECK(length(hash) = 32),
    PRIMARY KEY(hall, epoch, seq)
) PARTITION BY LIST(hall);

CREATE TABLE case_progress(
    hall text COLLATE "C" NOT NULL,
    id bytea NOT NULL CHECK(length(id) = 16),
    number text COLLATE "C" NOT NULL,
    item text NOT NULL,
    item_name text NOT NULL,
    unit text NOT NULL,
    state text NOT NULL,
    masked_name text NOT NULL,
    received_on text,
    accepted_on text,
    due text,
    decided_on text,
    issued_on text,
    delivered_on text,
    epoch bytea NOT NULL,
    seq bigint NOT NULL,
    told text,
    PRIMARY KEY(hall, id)
) PARTITION BY LIST(hall);
CREATE UNIQUE INDEX case_by_number ON case_progress(hall, number) WHERE number <> '';

CREATE TABLE catalogue_bundle(
    version bigint PRIMARY KEY CHECK(version > 0),
    body bytea NOT NULL,
    published_at_ms bigint NOT NULL
);

CREATE TABLE feed(
    hall text COLLATE "C" NOT NULL,
    fseq bigint NOT NULL CHECK(fseq > 0),
    kind text NOT NULL,
    id bytea NOT NULL CHECK(length(id) = 16),
    catalogue bigint REFERENCES catalogue_bundle(version),
    body bytea,
    at_ms bigint NOT NULL,
    PRIMARY KEY(hall, fseq),
    UNIQUE(hall, id),
    CHECK((catalogue IS NULL) <> (body IS NULL))
) PARTITION BY LIST(hall);

CREATE FUNCTION hall_tables() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    parent text;
BEGIN
    FOREACH parent IN ARRAY ARRAY['intake', 'intake_again', 'case_progress', 'feed'] LOOP
        EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES IN (%L)', parent || '_' || NEW.ordinal, parent, NEW.code);
    END LOOP;
    RETURN NULL;
END $$;
CREATE TRIGGER hall_tables AFTER INSERT ON hall FOR EACH ROW EXECUTE FUNCTION hall_tables();

CREATE TABLE event_count(
    hall text COLLATE "C" NOT NULL REFERENCES hall(code),
    type text COLLATE "C" NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY(hall, type)
);

CREATE TABLE alarm(
    hall text COLLATE "C" NOT NULL REFERENCES hall(code),
    kind text NOT NULL,
    epoch bytea NOT NULL,
    seq bigint NOT NULL,
    raised_at_ms bigint NOT NULL,
    PRIMARY KEY(hall, kind, epoch, seq)
);

CREATE TABLE item_place(
    hall text COLLATE "C" NOT NULL REFERENCES hall(code),
    code text COLLATE "C" NOT NULL,
    place text NOT NULL,
    hours text NOT NULL,
    consult_phone text NOT NULL,
    complaint_phone text NOT NULL,
    note text,
    epoch bytea NOT NULL CHECK(length(epoch) = 16),
    seq bigint NOT NULL,
    PRIMARY KEY(hall, code)
);
CREATE INDEX item_place_by_code ON item_place(code, hall);

CREATE TABLE exchange_row(
    hall text COLLATE "C" NOT NULL REFERENCES hall(code),
    guid bytea NOT NULL CHECK(length(guid) = 16),
    version bigint NOT NULL CHECK(version > 0),
    table_name text NOT NULL,
    operation text NOT NULL CHECK(operation IN ('I', 'U')),
    batch bytea NOT NULL CHECK(length(batch) = 16),
    sealed bytea NOT NULL,
    received_at_ms bigint NOT NULL,
    PRIMARY KEY(hall, guid, version)
);

CREATE TABLE dn_audit_abnormal(
    hall text COLLATE "C" NOT NULL REFERENCES hall(code),
    guid bytea NOT NULL CHECK(length(guid) = 16),
    version bigint NOT NULL,
    table_name text NOT NULL,
    batch bytea NOT NULL CHECK(length(batch) = 16),
    err_type text NOT NULL,
    remark text NOT NULL,
    at_ms bigint NOT NULL,
    PRIMARY KEY(hall, guid, version)
);

CREATE TABLE exchange_peer(
    hall text COLLATE "C" NOT NULL REFERENCES hall(code),
    code text COLLATE "C" NOT NULL,
    description text NOT NULL,
    told_at_ms bigint NOT NULL,
    PRIMARY KEY(hall, code)
);

-- What the columns of the following are for: resources/sql/platform/0004_online.sql and 0005_online_files.sql.
CREATE TABLE online_application(
    hall text COLLATE "C" NOT NULL REFERENCES hall(code),
    number text COLLATE "C" NOT NULL,
    digest bytea NOT NULL CHECK(length(digest) = 32),
    directive bytea NOT NULL UNIQUE CHECK(length(directive) = 16),
    filed_at_ms bigint NOT NULL,
    refused text,
    filing bytea,
    PRIMARY KEY(hall, number)
);

CREATE TABLE online_case(
    hall text COLLATE "C" NOT NULL,
    number text COLLATE "C" NOT NULL,
    application text COLLATE "C" NOT NULL,
    item text NOT NULL,
    withdrawal bytea UNIQUE CHECK(length(withdrawal) = 16),
    withdrawal_refused text,
    correction bytea UNIQUE CHECK(length(correction) = 16),
    correction_digest bytea,
    correction_sealed bytea,
    corrected_at_ms bigint,
    correction_refused text,
    PRIMARY KEY(hall, number),
    FOREIGN KEY(hall, application) REFERENCES online_application(hall, number)
);
CREATE INDEX online_case_by_application ON online_case(hall, application);

CREATE TABLE online_file(
    hall text COLLATE "C" NOT NULL REFERENCES hall(code),
    sha256 text COLLATE "C" NOT NULL CHECK(length(sha256) = 64),
    media text NOT NULL,
    bytes bigint NOT NULL,
    sealed bytea NOT NULL,
    received_at_ms bigint NOT NULL,
    PRIMARY KEY(hall, sha256)
);

-- A hall's log under each epoch it was written under.
CREATE TABLE hall_epoch(
    ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    hall text COLLATE "C" NOT NULL REFERENCES hall(code),
    epoch bytea NOT NULL CHECK(length(epoch) = 16),
    previous bytea,
    common_seq bigint NOT NULL,
    common_hash bytea NOT NULL CHECK(length(common_hash) = 32),
    chain text, -- which epoch its numbers were written under; NULL: itself
    installation bytea,
    begun_at_ms bigint NOT NULL,
    UNIQUE(hall, epoch)
);

-- The hall's data keys, wrapped under a key only the hall has; gone when the hall destroys them.
CREATE TABLE hall_key(
    hall text COLLATE "C" NOT NULL REFERENCES hall(code),
    id bytea NOT NULL CHECK(length(id) = 16),
    subject text NOT NULL,
    wrapped bytea NOT NULL,
    PRIMARY KEY(hall, id)
);
