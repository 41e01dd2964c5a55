-- 一件事 an application's items are taken as.
ALTER TABLE application ADD COLUMN bundle TEXT;
