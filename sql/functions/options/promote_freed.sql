-- The first in the queue comes first; what he takes is taken for those behind him. Their artist is locked.
CREATE OR REPLACE FUNCTION callboard.promote_freed(me callboard.acting, p_artist uuid, p_freed tstzmultirange)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    option callboard.bookings;
BEGIN
    FOR option IN
        SELECT * FROM callboard.bookings b
        WHERE b.tenant_id = me.tenant_id AND b.artist_id = p_artist AND b.status = 'hold' AND b.queued_at IS NOT NULL
          AND callboard.span(b) && p_freed AND b.end_time > clock_timestamp()
        ORDER BY b.queued_at, b.id FOR NO KEY UPDATE
    LOOP
        IF me.promote = 'auto' THEN
            RETURN QUERY SELECT * FROM callboard.promote_option(me, option, p_freed);
        ELSE
            RETURN QUERY SELECT * FROM callboard.offer_option(me, option, p_freed);
        END IF;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.promote_freed IS
    'What the setting "promote" says for the options that wait for this: pencils, or offered';
