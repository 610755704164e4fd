-- A hold that is timed from the commit on is kept with a clock at infinity. No such time crosses the wire: it is told as if
-- the commit were now, by one clock for a whole request, so that two that are kept alike are told alike.
CREATE OR REPLACE FUNCTION callboard.draft_told(b callboard.bookings) RETURNS callboard.bookings
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN (b).lapses_at = 'infinity'
                THEN jsonb_populate_record(b, jsonb_build_object('lapses_at', now() + (
                         SELECT hold_minutes FROM callboard.tenants t WHERE t.id = (b).tenant_id) * interval '1 minute'))
                ELSE b END
$$;
COMMENT ON FUNCTION callboard.draft_told IS 'A booking of a what-if board as it is told';
GRANT EXECUTE ON FUNCTION callboard.draft_told TO callboard_reader;
