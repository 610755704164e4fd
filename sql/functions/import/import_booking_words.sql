CREATE OR REPLACE FUNCTION callboard.import_booking_words(p_tenant uuid, p_booking uuid) RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT format('"%s" of %s, %s', b.title, callboard.artist_name(p_tenant, b.artist_id),
                  callboard.time_words(b.start_time, b.end_time))
    FROM callboard.bookings b WHERE b.tenant_id = p_tenant AND b.id = p_booking
$$;
COMMENT ON FUNCTION callboard.import_booking_words IS '"Comp" of Ada Byron, Tue 24 Nov 09:00-18:00';
