-- 网上申请: what was sent to a hall, and what the hall said of it. The application itself travels in the feed, sealed at rest; here
-- stands a keyed digest, by which a repeat is known.
CREATE TABLE online_application(
    hall TEXT NOT NULL REFERENCES hall(code),
    number TEXT NOT NULL,
    digest BLOB NOT NULL CHECK(length(digest) = 32),
    directive BLOB NOT NULL UNIQUE CHECK(length(directive) = 16),
    filed_at_ms INTEGER NOT NULL,
    refused TEXT,
    PRIMARY KEY(hall, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE online_case(
    hall TEXT NOT NULL,
    number TEXT NOT NULL,
    application TEXT NOT NULL,
    item TEXT NOT NULL,
    withdrawal BLOB CHECK(withdrawal IS NULL OR length(withdrawal) = 16),
    withdrawal_refused TEXT,
    PRIMARY KEY(hall, number),
    FOREIGN KEY(hall, application) REFERENCES online_application(hall, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX online_case_by_application ON online_case(hall, application);
CREATE UNIQUE INDEX online_case_by_withdrawal ON online_case(withdrawal) WHERE withdrawal IS NOT NULL;

-- What the applicant is told of his case: what to bring, what to mend, why it was not accepted.
ALTER TABLE case_progress ADD COLUMN told TEXT;
