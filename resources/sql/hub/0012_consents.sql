-- What the applicant said on his own screen, for one application: the last word on each topic, the last time he read the form and
-- found it right, and his signature under it. Earlier words are in the log.
CREATE TABLE consent(
    application BLOB NOT NULL CHECK(length(application) = 16),
    topic TEXT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY(application, topic)
) STRICT, WITHOUT ROWID;

CREATE TABLE confirmation(
    application BLOB PRIMARY KEY CHECK(length(application) = 16),
    id BLOB NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE signature(
    confirmation BLOB PRIMARY KEY CHECK(length(confirmation) = 16),
    application BLOB NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Look-ups in registers.
CREATE TABLE registry_check(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    application BLOB NOT NULL,
    source TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_seq INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX registry_check_by_application ON registry_check(application, asked_seq);
CREATE INDEX registry_check_open ON registry_check(asked_seq) WHERE state = 'asked';

-- Identity codes of the platform that were shown here: each is good once. The key that proves them is outside the log.
CREATE TABLE identity_code(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    used_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE platform_key(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    public_key BLOB NOT NULL CHECK(length(public_key) = 32)
) STRICT;
