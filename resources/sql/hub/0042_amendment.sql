-- How a paper was signed when that was not on the pad; by which way an application came; corrections and foreign systems that wait.
ALTER TABLE paper ADD COLUMN signing TEXT;
ALTER TABLE application ADD COLUMN filed TEXT;
ALTER TABLE case_record ADD COLUMN amendment_asked TEXT;
CREATE INDEX case_by_amendment ON case_record(amendment_asked) WHERE amendment_asked IS NOT NULL;
ALTER TABLE case_record ADD COLUMN external_state TEXT;
CREATE INDEX case_by_external ON case_record(external_state, due) WHERE external_state IS NOT NULL;
