CREATE OR REPLACE FUNCTION callboard.drafted(d callboard.draft_bookings) RETURNS callboard.bookings
LANGUAGE sql STABLE
AS $$
    SELECT jsonb_populate_record(NULL::callboard.bookings, (d).wanted)
$$;
COMMENT ON FUNCTION callboard.drafted IS 'A booking as a what-if board wants it';
GRANT EXECUTE ON FUNCTION callboard.drafted TO callboard_reader;
