CREATE OR REPLACE FUNCTION callboard.challenge_of(p_tenant uuid, p_pencil uuid) RETURNS callboard.challenges
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT * FROM callboard.challenges WHERE tenant_id = p_tenant AND pencil_id = p_pencil AND ended IS NULL
$$;
COMMENT ON FUNCTION callboard.challenge_of IS 'What a pencil is challenged by; all NULL: nothing';
