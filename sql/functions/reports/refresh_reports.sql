CREATE OR REPLACE FUNCTION callboard.refresh_reports() RETURNS timestamptz
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    started timestamptz := clock_timestamp();
BEGIN
    REFRESH MATERIALIZED VIEW CONCURRENTLY callboard.booked_hours;
    REFRESH MATERIALIZED VIEW CONCURRENTLY callboard.working_hours;
    REFRESH MATERIALIZED VIEW CONCURRENTLY callboard.hold_fates;
    INSERT INTO callboard.report_refreshes (refreshed_at) VALUES (started)
    ON CONFLICT (one) DO UPDATE SET refreshed_at = excluded.refreshed_at;
    RETURN started;
END $$;
COMMENT ON FUNCTION callboard.refresh_reports IS
    'Brings the reports of all tenants up to date; readers are not held up';
GRANT EXECUTE ON FUNCTION callboard.refresh_reports TO callboard_operator;
