-- Who looked at personal values in clear, when and why, by what it was about: kept beside the log, so that it can be looked at where it
-- belongs. A scan's subject is the name of its bytes.
CREATE TABLE personal_access(
    seq INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    view TEXT NOT NULL,
    subject TEXT NOT NULL,
    user TEXT NOT NULL,
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    application BLOB CHECK(application IS NULL OR length(application) = 16),
    person BLOB CHECK(person IS NULL OR length(person) = 16)
) STRICT;
CREATE INDEX personal_access_by_application ON personal_access(application, seq) WHERE application IS NOT NULL;
CREATE INDEX personal_access_by_person ON personal_access(person, seq) WHERE person IS NOT NULL;
