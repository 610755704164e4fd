-- All at once and at the end of one statement, so that a swap can be taken back; all or nothing.
CREATE OR REPLACE FUNCTION callboard.take_back(me callboard.acting, p_now callboard.bookings[],
                                               p_targets callboard.bookings[])
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    ids uuid[] := (SELECT array_agg(id) FROM unnest(p_targets));
BEGIN
    -- what stood in a past that is now closed may stand there again
    PERFORM set_config('app.verb', 'undone', true), set_config('app.past', 'undo', true);
    RETURN QUERY SELECT * FROM callboard.write_together(me, p_now, p_targets);
EXCEPTION WHEN exclusion_violation THEN
    PERFORM set_config('app.verb', '', true), set_config('app.past', '', true);
    RETURN QUERY
    SELECT a.*
    FROM (SELECT DISTINCT w FROM unnest(p_targets) t,
              LATERAL callboard.in_the_way(me.tenant_id, t.artist_id, t.start_time, t.end_time, ids) w
          WHERE callboard.blocks(t.status)) d,
         LATERAL (SELECT (callboard.answer('conflict', NULL, d.w)).*) a;
END $$;
COMMENT ON FUNCTION callboard.take_back IS 'Puts bookings back to what they were; done or conflict';
