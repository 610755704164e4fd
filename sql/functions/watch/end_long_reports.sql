-- A login can take its own statement_timeout away. This it cannot: the operator's timer comes every minute. Whom it
-- concerns is found first: as one more condition pg_cancel_backend() would be asked of everybody.
CREATE OR REPLACE FUNCTION callboard.end_long_reports(p_seconds int) RETURNS int
LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    WITH long AS MATERIALIZED (
        SELECT a.pid
        FROM pg_stat_activity a
        JOIN pg_auth_members m ON m.member = a.usesysid AND m.roleid = 'callboard_reports'::regrole
        WHERE a.datname = current_database() AND a.state = 'active'
          AND a.query_start < clock_timestamp() - p_seconds * interval '1 second')
    SELECT count(*)::int FROM long WHERE pg_cancel_backend(pid)
$$;
COMMENT ON FUNCTION callboard.end_long_reports IS
    'Cancels statements of logins for reports that have run for longer; how many';
GRANT EXECUTE ON FUNCTION callboard.end_long_reports TO callboard_owner, callboard_operator;
