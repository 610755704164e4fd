-- Who is in the way, in words: the file's reader has no board before him.
CREATE OR REPLACE FUNCTION callboard.import_refusal(p_zone text, wanted callboard.bookings) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT format('%s is taken %s - %s by "%s" (%s).', a.name,
                      to_char(w.start_time AT TIME ZONE p_zone, 'YYYY-MM-DD HH24:MI'),
                      to_char(w.end_time AT TIME ZONE p_zone, 'YYYY-MM-DD HH24:MI'), w.title, w.status)
        FROM callboard.in_the_way(wanted.tenant_id, wanted.artist_id, wanted.start_time, wanted.end_time,
                                  ARRAY[wanted.id]) w
        JOIN callboard.artists a ON a.tenant_id = w.tenant_id AND a.id = w.artist_id
        LIMIT 1);
END $$;
COMMENT ON FUNCTION callboard.import_refusal IS 'The first booking in the way as a sentence; NULL: there is none';
