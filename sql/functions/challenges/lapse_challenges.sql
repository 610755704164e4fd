-- Every artist first, in the order of ids: other writers lock the same way.
CREATE OR REPLACE FUNCTION callboard.lapse_challenges(p_tenant uuid) RETURNS int
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting;
    outcome text;
    c callboard.challenges;
    b callboard.bookings;
    wanted callboard.bookings;
    count int := 0;
BEGIN
    SELECT t.id, NULL, 'admin', t.zone, t.hold_minutes, t.promote INTO me
    FROM callboard.tenants t WHERE t.id = p_tenant;
    outcome := (SELECT t.challenge_outcome FROM callboard.tenants t WHERE t.id = p_tenant);
    PERFORM callboard.lock_artists(p_tenant, ARRAY(
        SELECT (callboard.booking_of(p_tenant, d.pencil_id)).artist_id
        FROM callboard.due_challenges(p_tenant, outcome) d));
    FOR c IN SELECT * FROM callboard.due_challenges(p_tenant, outcome) LOOP
        SELECT * INTO b FROM callboard.bookings x WHERE x.tenant_id = p_tenant AND x.id = c.pencil_id FOR NO KEY UPDATE;
        CONTINUE WHEN (callboard.challenge_of(p_tenant, b.id)).id IS DISTINCT FROM c.id; -- answered meanwhile
        count := count + 1;
        IF outcome = 'release' THEN
            wanted := b;
            wanted.status := 'cancelled';
            wanted.reason := 'challenged_out';
            PERFORM callboard.change_booking(me, b, wanted);
        ELSE
            UPDATE callboard.challenges x SET reminded_at = clock_timestamp()
            WHERE x.tenant_id = p_tenant AND x.id = c.id;
            PERFORM callboard.log_event(b, 'reminded', '{}');
        END IF;
    END LOOP;
    RETURN count;
END $$;
COMMENT ON FUNCTION callboard.lapse_challenges IS
    'Ends the challenges of a tenant that nobody answered, or reminds; how many';
