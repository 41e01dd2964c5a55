-- 待办: what a reviewer's list says of a case stands in its index, in the list's order, so the list is read without the cases themselves.
ALTER TABLE case_record ADD COLUMN work_due TEXT;
ALTER TABLE case_record ADD COLUMN work_line TEXT;
CREATE INDEX case_by_work ON case_record(work_due, number, work_line) WHERE work_line IS NOT NULL;
