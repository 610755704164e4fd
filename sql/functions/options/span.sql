CREATE OR REPLACE FUNCTION callboard.span(b callboard.bookings) RETURNS tstzrange
LANGUAGE sql IMMUTABLE
AS $$
    SELECT tstzrange((b).start_time, (b).end_time, '[)')
$$;
COMMENT ON FUNCTION callboard.span IS 'When it is';
