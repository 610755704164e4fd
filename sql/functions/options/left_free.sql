CREATE OR REPLACE FUNCTION callboard.left_free(b callboard.bookings, after callboard.bookings) RETURNS tstzmultirange
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE
    WHEN callboard.claim(b) = 0 THEN '{}'::tstzmultirange
    WHEN callboard.claim(after) >= callboard.claim(b) AND (after).artist_id = (b).artist_id
        THEN tstzmultirange(callboard.span(b)) - tstzmultirange(callboard.span(after))
    ELSE tstzmultirange(callboard.span(b)) END
$$;
COMMENT ON FUNCTION callboard.left_free IS 'What a change leaves to those behind; after NULL: all of it';
