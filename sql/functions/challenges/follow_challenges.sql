-- The pencil was answered, or the option does not wait behind it any more. Whoever takes that back has his challenge
-- again, if its time is not over. A pencil that the same statement changes, too, has its own turn, in which the change
-- is in the trail; of one that is only said otherwise the trail may not have that yet, and it is told of as it has it.
CREATE OR REPLACE FUNCTION callboard.follow_challenges() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    c callboard.challenges;
    pencil callboard.bookings;
    told callboard.bookings; -- the pencil as the trail has it so far
    stands boolean;
BEGIN
    FOR c IN SELECT * FROM callboard.challenges x
             WHERE x.tenant_id = NEW.tenant_id AND NEW.id IN (x.pencil_id, x.option_id)
               AND (x.ended IS NULL OR current_setting('app.verb', true) = 'undone' AND x.until > clock_timestamp())
             ORDER BY x.created_at, x.id LOOP
        pencil := callboard.booking_of(c.tenant_id, c.pencil_id);
        told := jsonb_populate_record(pencil, to_jsonb(callboard.newest_event(pencil)));
        CONTINUE WHEN (pencil.status, pencil.queued_at, pencil.artist_id, pencil.start_time, pencil.end_time)
                      IS DISTINCT FROM (told.status, told.queued_at, told.artist_id, told.start_time, told.end_time);
        stands := callboard.is_challengeable(pencil, callboard.booking_of(c.tenant_id, c.option_id));
        IF c.ended IS NULL AND NOT stands THEN
            UPDATE callboard.challenges x
            SET ended_at = clock_timestamp(),
                ended = CASE WHEN pencil.reason = 'challenged_out' THEN 'challenged_out'
                             WHEN NEW.id = x.pencil_id THEN 'answered' ELSE 'withdrawn' END
            WHERE x.tenant_id = c.tenant_id AND x.id = c.id;
            IF NEW.id = c.option_id THEN
                PERFORM callboard.log_event(told, 'withdrawn', callboard.challenge_changes(c.until, NULL));
            END IF;
        ELSIF c.ended IS NOT NULL AND stands AND NOT EXISTS (
                SELECT FROM callboard.challenges o WHERE o.tenant_id = c.tenant_id AND o.pencil_id = c.pencil_id
                   AND (o.ended IS NULL OR o.created_at > c.created_at)) THEN
            PERFORM callboard.raise_again(c, told);
        END IF;
    END LOOP;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION callboard.follow_challenges IS
    'Ends challenges that a change of a booking answers, or brings them back';
