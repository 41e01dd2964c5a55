-- Numbers given while the hub was away and entered afterwards. Two series may stand at one instant in a queue, so the order of a line
-- goes by instant, series and number.
ALTER TABLE ticket ADD COLUMN entered_at_ms INTEGER;
DROP INDEX ticket_waiting;
CREATE INDEX ticket_waiting ON ticket(queue, day, class, stands_from_ms, series, serial)
    WHERE state = 'waiting' AND kept_for_window IS NULL AND kept_for_clerk IS NULL;
