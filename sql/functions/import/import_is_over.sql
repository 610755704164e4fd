CREATE OR REPLACE FUNCTION callboard.import_is_over(b callboard.bookings) RETURNS boolean
LANGUAGE sql STABLE
AS $$
    SELECT (b).status = 'cancelled' OR ((b).status = 'hold' AND (b).lapses_at <= clock_timestamp()) IS TRUE
$$;
COMMENT ON FUNCTION callboard.import_is_over IS 'Cancelled, or a hold whose time is over, swept or not';
