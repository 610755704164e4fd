-- report_tenants first: what is written while the others are filled is newer than what it says was seen. Of two that
-- begin at once one does it.
CREATE OR REPLACE FUNCTION callboard.refresh_reports(p_age interval DEFAULT '0') RETURNS timestamptz
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    started timestamptz := clock_timestamp();
BEGIN
    PERFORM FROM callboard.report_refreshes WHERE refreshed_at <= started - p_age FOR UPDATE SKIP LOCKED;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    REFRESH MATERIALIZED VIEW CONCURRENTLY callboard.report_tenants;
    REFRESH MATERIALIZED VIEW CONCURRENTLY callboard.report_artists;
    REFRESH MATERIALIZED VIEW CONCURRENTLY callboard.booked_hours;
    REFRESH MATERIALIZED VIEW CONCURRENTLY callboard.hold_fates;
    UPDATE callboard.report_refreshes SET refreshed_at = started;
    RETURN started;
END $$;
COMMENT ON FUNCTION callboard.refresh_reports IS
    'Brings the reports'' views of all tenants up to date where they are as old as that; readers are not held up. '
    'When, or NULL: they are not so old, or somebody is at it. Reports are right without it, and faster with it';
GRANT EXECUTE ON FUNCTION callboard.refresh_reports TO callboard_operator;
