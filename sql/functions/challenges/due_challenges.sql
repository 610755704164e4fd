CREATE OR REPLACE FUNCTION callboard.due_challenges(p_tenant uuid, p_outcome text) RETURNS SETOF callboard.challenges
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT * FROM callboard.challenges c
    WHERE c.tenant_id = p_tenant AND c.ended IS NULL AND c.until <= clock_timestamp()
      AND (p_outcome = 'release' OR c.reminded_at IS NULL)
    ORDER BY c.until, c.id
$$;
COMMENT ON FUNCTION callboard.due_challenges IS 'Challenges whose time is over and about which something is to be done';
