-- A decision taken back ends its case, too.
DROP TRIGGER case_concluded_new;
DROP TRIGGER case_concluded;
CREATE TRIGGER case_concluded_new AFTER INSERT ON case_record
    WHEN NEW.state IN ('delivered', 'refused', 'rejected', 'withdrawn', 'revoked', 'terminated', 'returned', 'annulled')
BEGIN
    INSERT OR IGNORE INTO archive_due(case_id) VALUES(NEW.id);
END;
CREATE TRIGGER case_concluded AFTER UPDATE ON case_record
    WHEN NEW.state IN ('delivered', 'refused', 'rejected', 'withdrawn', 'revoked', 'terminated', 'returned', 'annulled')
         AND OLD.state NOT IN ('delivered', 'refused', 'rejected', 'withdrawn', 'revoked', 'terminated', 'returned',
                               'annulled')
BEGIN
    INSERT OR IGNORE INTO archive_due(case_id) VALUES(NEW.id);
END;
