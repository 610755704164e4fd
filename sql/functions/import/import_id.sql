CREATE OR REPLACE FUNCTION callboard.import_id(p_text text) RETURNS uuid
LANGUAGE sql IMMUTABLE
AS $$ SELECT CASE WHEN p_text ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN p_text::uuid END $$;
COMMENT ON FUNCTION callboard.import_id IS 'The id that a row has; NULL: none';
