CREATE OR REPLACE FUNCTION callboard.plain_project() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    NEW.code := callboard.plain(NEW.code);
    NEW.name := callboard.plain(NEW.name);
    NEW.client := callboard.plain(NEW.client);
    NEW.folded := coalesce(callboard.name_key(NEW.code), '');
    RETURN NEW;
END $$;
COMMENT ON FUNCTION callboard.plain_project IS 'A project''s texts as plain() has them, and the key of its code';
