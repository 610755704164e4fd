CREATE OR REPLACE FUNCTION callboard.end_challenge(c callboard.challenges) RETURNS callboard.bookings
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    pencil callboard.bookings := callboard.booking_of(c.tenant_id, c.pencil_id);
BEGIN
    UPDATE callboard.challenges x SET ended = 'withdrawn', ended_at = clock_timestamp()
    WHERE x.tenant_id = c.tenant_id AND x.id = c.id;
    PERFORM callboard.log_event(pencil, 'withdrawn', callboard.challenge_changes(c.until, NULL));
    RETURN pencil;
END $$;
COMMENT ON FUNCTION callboard.end_challenge IS 'Withdraws a challenge; its pencil';
