CREATE OR REPLACE FUNCTION callboard.promote_behind(me callboard.acting, p_before callboard.bookings[],
                                                    p_after callboard.bookings[]) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    freed record;
BEGIN
    FOR freed IN
        SELECT b.artist_id, range_agg(span) AS spans
        FROM unnest(p_before) b LEFT JOIN unnest(p_after) a ON a.id = b.id,
             LATERAL unnest(callboard.left_free(b, a)) span
        GROUP BY b.artist_id ORDER BY b.artist_id
    LOOP
        RETURN QUERY SELECT * FROM callboard.promote_freed(me, freed.artist_id, freed.spans);
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.promote_behind IS 'The options behind bookings that were, and are now as in p_after';
