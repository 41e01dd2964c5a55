-- One person may come in several parts: as an agent for others, then for himself. What was read of his document stands beside it.
CREATE TABLE visit_part(
    visit BLOB NOT NULL REFERENCES visit(id),
    person BLOB NOT NULL,
    masked_name TEXT NOT NULL,
    role TEXT NOT NULL,
    facts TEXT,
    PRIMARY KEY(visit, person, role)
) STRICT, WITHOUT ROWID;
INSERT INTO visit_part(visit, person, masked_name, role) SELECT visit, person, masked_name, role FROM visit_person;
DROP TABLE visit_person;
ALTER TABLE visit_part RENAME TO visit_person;

-- Who takes part in an application beside its principal.
ALTER TABLE application ADD COLUMN parties TEXT;
CREATE INDEX application_by_visit ON application(visit);
