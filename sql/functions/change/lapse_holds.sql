CREATE OR REPLACE FUNCTION callboard.lapse_holds(p_tenant uuid) RETURNS int
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    lapsed int;
BEGIN
    -- SKIP LOCKED: what somebody is just firming is his; the next sweep looks again
    WITH over AS (
        SELECT id FROM callboard.bookings
        WHERE tenant_id = p_tenant AND status = 'hold' AND lapses_at <= clock_timestamp()
        ORDER BY id FOR NO KEY UPDATE SKIP LOCKED)
    UPDATE callboard.bookings b SET status = 'cancelled', reason = 'lapsed'
    FROM over WHERE b.tenant_id = p_tenant AND b.id = over.id;
    GET DIAGNOSTICS lapsed = ROW_COUNT;
    RETURN lapsed;
END $$;
COMMENT ON FUNCTION callboard.lapse_holds IS 'Cancels the holds of a tenant whose time is over; how many';
