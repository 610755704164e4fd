CREATE OR REPLACE FUNCTION callboard.reason_problem(p_reason text) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE WHEN p_reason IS NULL OR p_reason NOT IN ('released', 'killed', 'postponed', 'mistake')
            THEN 'A reason is released, killed, postponed or mistake.' END
$$;
COMMENT ON FUNCTION callboard.reason_problem IS 'Why people cannot cancel for this; NULL: they can';
