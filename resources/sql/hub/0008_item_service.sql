-- Which items each queue serves, as a whole.
CREATE TABLE item_service(
    id INTEGER PRIMARY KEY CHECK(id = 1),
    queues TEXT NOT NULL
) STRICT;
