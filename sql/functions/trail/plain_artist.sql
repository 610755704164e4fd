-- Whoever is insisted on (app.another), and whom an undo brings back, is told from the others of that key by the next
-- number. Without a number two of one key are refused by artists_name_has_no_twin.
CREATE OR REPLACE FUNCTION callboard.plain_artist() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    insisted boolean := coalesce(current_setting('app.another', true), '') = 'yes'
                        OR coalesce(current_setting('app.undoes', true), '') <> '';
    key text;
BEGIN
    NEW.name := callboard.plain(NEW.name);
    NEW.department := callboard.plain(NEW.department);
    NEW.email := callboard.plain(NEW.email);
    NEW.phone := callboard.plain(NEW.phone);
    NEW.notes := normalize(NEW.notes, NFC);
    NEW.bio := normalize(NEW.bio, NFC);
    NEW.skills := callboard.plain_list(NEW.skills);
    key := coalesce(callboard.name_key(NEW.name), '');
    IF TG_OP = 'INSERT' OR key <> NEW.folded THEN
        NEW.folded := key;
        NEW.twin := CASE WHEN callboard.is_restoring(NEW.tenant_id) THEN callboard.restored_twin(NEW)
                         WHEN insisted THEN callboard.next_twin(NEW) ELSE 0 END;
    ELSIF insisted AND OLD.archived_at IS NOT NULL AND NEW.archived_at IS NULL THEN
        NEW.twin := callboard.next_twin(NEW);
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION callboard.plain_artist IS 'An artist''s texts as plain() has them, and what tells twins apart';
