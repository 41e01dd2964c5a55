-- What the hub does with every step beside the step: the session is looked up, the fact stands in a log with its digest, the reply under
-- the command's id. A chain of hashes, which would let one transaction commit at a time, is left out.
CREATE TABLE session(token bytea PRIMARY KEY, win int NOT NULL);
INSERT INTO session SELECT sha256(('window ' || n)::bytea), n FROM generate_series(0, 299) n;
CREATE TABLE event(seq bigserial PRIMARY KEY, id uuid NOT NULL, type text NOT NULL, subject text NOT NULL, recorded_at timestamptz NOT NULL,
    body text NOT NULL, hash bytea NOT NULL);
CREATE INDEX event_by_subject ON event(subject, seq);
CREATE TABLE command_log(id uuid PRIMARY KEY, win int NOT NULL, reply text NOT NULL, at timestamptz NOT NULL);
VACUUM ANALYZE session;
CHECKPOINT;
