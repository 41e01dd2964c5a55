-- 物流 in the national tables: the envelope of a case is found by its number after it arrived, too.
CREATE INDEX parcel_by_number ON parcel(tracking, changed_seq);
