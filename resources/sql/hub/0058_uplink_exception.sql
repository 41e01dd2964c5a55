-- What the platform has and could not make visible, as it last said.
CREATE TABLE uplink_exception(
    seq INTEGER PRIMARY KEY CHECK(seq > 0),
    state TEXT NOT NULL,
    problem TEXT NOT NULL
) STRICT;
