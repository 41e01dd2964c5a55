-- Versions of items on their way to publication; a body is the whole draft as JSON.
CREATE TABLE item_draft(
    code TEXT NOT NULL,
    version INTEGER NOT NULL CHECK(version > 0),
    state TEXT NOT NULL CHECK(state IN ('draft', 'review', 'approved', 'published', 'discarded')),
    body TEXT NOT NULL,
    PRIMARY KEY(code, version)
) STRICT, WITHOUT ROWID;

-- Versions this hall published itself, having no platform.
CREATE TABLE item_publication(
    code TEXT NOT NULL,
    version INTEGER NOT NULL CHECK(version > 0),
    published_at_ms INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY(code, version)
) STRICT, WITHOUT ROWID;

-- Bundles made, changed or taken away here.
CREATE TABLE bundle_change(
    code TEXT PRIMARY KEY,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What of each item is the hall's own: place, hours, telephones.
CREATE TABLE item_hall_part(
    code TEXT PRIMARY KEY,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The whole catalogue as the hall imported it last, having no platform: what it runs on instead of the one the program came with.
CREATE TABLE catalogue_import(
    path TEXT PRIMARY KEY,
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
