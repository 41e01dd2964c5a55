-- What this station must know by heart without the hub; one value, sealed like everything else here.
CREATE TABLE note (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    body BLOB NOT NULL
) STRICT;
