CREATE OR REPLACE FUNCTION callboard.sweep_all() RETURNS int
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    ended int;
BEGIN
    PERFORM callboard.end_long_reports(60);
    PERFORM callboard.begin_write();
    PERFORM set_config('app.source', 'sweep', true), set_config('app.act', '', true);
    PERFORM FROM callboard.tenants ORDER BY id FOR KEY SHARE; -- as let_write() does it
    SELECT coalesce(sum(callboard.lapse_challenges(t.id) + callboard.lapse_holds(t.id)), 0) INTO ended
    FROM (SELECT x.id FROM callboard.tenants x WHERE NOT callboard.is_frozen(x.id) ORDER BY x.id) t;
    UPDATE callboard.sweeps SET swept_at = clock_timestamp();
    RETURN ended;
END $$;
COMMENT ON FUNCTION callboard.sweep_all IS 'sweep() for every tenant, for the operator''s timer; how many';
GRANT EXECUTE ON FUNCTION callboard.sweep_all TO callboard_operator;
