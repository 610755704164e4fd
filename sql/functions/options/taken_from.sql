-- In plpgsql, so that it is planned once a session, and not for each option: that takes longer than to run it.
CREATE OR REPLACE FUNCTION callboard.taken_from(b callboard.bookings, p_queue boolean) RETURNS tstzmultirange
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT coalesce(range_agg(t.span), '{}')
        FROM (SELECT callboard.span(x) AS span
              FROM callboard.in_the_way(b.tenant_id, b.artist_id, b.start_time, b.end_time, ARRAY[b.id]) x
              UNION ALL
              SELECT callboard.span(o) FROM callboard.bookings o
              WHERE p_queue AND o.tenant_id = b.tenant_id AND o.artist_id = b.artist_id AND o.status = 'hold'
                AND o.queued_at IS NOT NULL AND (o.queued_at, o.id) < (b.queued_at, b.id)
                AND o.start_time < b.end_time AND o.end_time > b.start_time) t);
END $$;
COMMENT ON FUNCTION callboard.taken_from IS
    'What is in the way of a second option: pencil and confirmed and, with p_queue, who came before it';
