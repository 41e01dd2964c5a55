-- The State Council's paper of a year as the hall was given it: instead of the one the program came with, or beside it.
CREATE TABLE calendar_year(
    year INTEGER PRIMARY KEY CHECK(year BETWEEN 2000 AND 2200),
    given_at_ms INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;

-- Owners of items made or renamed here, having no platform.
CREATE TABLE unit_change(
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Approved versions whose day of publication is over, until they are published or taken back.
CREATE TABLE publication_alarm(
    code TEXT NOT NULL,
    version INTEGER NOT NULL CHECK(version > 0),
    body TEXT NOT NULL,
    PRIMARY KEY(code, version)
) STRICT, WITHOUT ROWID;

-- The last catalogue of the platform that was refused, until a good one comes.
CREATE TABLE catalogue_refusal(
    id INTEGER PRIMARY KEY CHECK(id = 1),
    version INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;

-- Lists the hall has published (最多跑一次, 必须到现场), each issue as it was, numbered from 1 in its kind.
CREATE TABLE published_list(
    kind TEXT NOT NULL CHECK(kind IN ('onceAtMost', 'mustCome')),
    number INTEGER NOT NULL CHECK(number > 0),
    published_at_ms INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY(kind, number)
) STRICT, WITHOUT ROWID;
