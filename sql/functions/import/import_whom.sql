-- Most rows have no id, or that of whom their word means anyway: only others are looked up.
CREATE OR REPLACE FUNCTION callboard.import_whom(p_tenant uuid, p_kind text, p_word text, p_id uuid, p_named jsonb)
RETURNS uuid
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    named uuid := (p_named ->> p_word)::uuid;
BEGIN
    IF p_id IS NULL OR p_id = named THEN
        RETURN named;
    END IF;
    RETURN coalesce(callboard.import_printed(p_tenant, p_kind, p_id, p_word), named);
END $$;
COMMENT ON FUNCTION callboard.import_whom IS
    'Whom, or which project, a word and an id of a row mean; p_named says whom each word means by itself';
