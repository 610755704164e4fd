-- A login can take its own statement_timeout away, and catch a statement's cancellation in a loop. This it cannot: the
-- operator's timer comes every minute, cancels a statement that is too long, and ends a connection whose transaction
-- is twice as long. Whom it concerns is found first: as one more condition pg_cancel_backend() would be asked of
-- everybody.
CREATE OR REPLACE FUNCTION callboard.end_long_reports(p_seconds int) RETURNS int
LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    WITH long AS MATERIALIZED (
        SELECT a.pid, a.xact_start < clock_timestamp() - 2 * p_seconds * interval '1 second' AS twice
        FROM pg_stat_activity a
        JOIN pg_auth_members m ON m.member = a.usesysid AND m.roleid = 'callboard_reports'::regrole
        WHERE a.datname = current_database() AND a.xact_start < clock_timestamp() - p_seconds * interval '1 second')
    SELECT count(*)::int FROM long WHERE CASE WHEN twice THEN pg_terminate_backend(pid) ELSE pg_cancel_backend(pid) END
$$;
COMMENT ON FUNCTION callboard.end_long_reports IS
    'Cancels what a login for reports has run for longer, ends its connection after twice as long; how many';
GRANT EXECUTE ON FUNCTION callboard.end_long_reports TO callboard_owner, callboard_operator;
