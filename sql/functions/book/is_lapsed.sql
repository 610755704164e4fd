CREATE OR REPLACE FUNCTION callboard.is_lapsed(b callboard.bookings) RETURNS boolean
LANGUAGE sql VOLATILE
AS $$
    SELECT CASE (b).status WHEN 'hold' THEN coalesce((b).lapses_at <= clock_timestamp(), false)
                       WHEN 'cancelled' THEN (b).reason = 'lapsed' ELSE false END
$$;
COMMENT ON FUNCTION callboard.is_lapsed IS 'A hold whose time is over, swept or not';
