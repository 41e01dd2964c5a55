-- A work list of one state is read in its order, however many cases the hall has: by due date, then number.
DROP INDEX case_by_state;
CREATE INDEX case_by_state ON case_record(state, due, number);
CREATE INDEX case_by_due ON case_record(due, number);
