-- 告知承诺: the day a promise has to be looked at, while that is open.
ALTER TABLE case_record ADD COLUMN promise_due TEXT;
CREATE INDEX case_by_promise ON case_record(promise_due) WHERE promise_due IS NOT NULL;
