CREATE OR REPLACE FUNCTION callboard.raise_again(c callboard.challenges, p_pencil callboard.bookings) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE callboard.challenges x SET ended = NULL, ended_at = NULL WHERE x.tenant_id = c.tenant_id AND x.id = c.id;
    PERFORM callboard.log_event(p_pencil, 'challenged', callboard.challenge_changes(NULL, c.until));
END $$;
COMMENT ON FUNCTION callboard.raise_again IS 'A challenge that had ended stands again';
