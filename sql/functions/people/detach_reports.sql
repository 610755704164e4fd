-- Whoever only read left no trace that names it.
CREATE OR REPLACE FUNCTION callboard.detach_reports(p_login text) RETURNS void
LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    DELETE FROM callboard.members WHERE login = p_login AND callboard.is_for_reports(p_login)
$$;
COMMENT ON FUNCTION callboard.detach_reports IS
    'Ends what attach_reports() began; does nothing for a person''s login; for the operator';
GRANT EXECUTE ON FUNCTION callboard.detach_reports TO callboard_operator;
