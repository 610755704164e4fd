-- Everything live that overlaps [from, to), under the reader's row level security. Plain SQL without SET, so
-- that it is inlined and the scans stay index-only; three arms, one for each class of length. The bounds are in
-- hours: seven days back over a clock change would be an hour short.
CREATE OR REPLACE FUNCTION callboard.bookings_between(p_from timestamptz, p_to timestamptz)
RETURNS SETOF callboard.bookings
LANGUAGE sql STABLE AS $$
    SELECT * FROM callboard.bookings
    WHERE status <> 'cancelled' AND end_time - start_time <= interval '7 days'
      AND start_time >= p_from - interval '168 hours' AND start_time < p_to AND end_time > p_from
    UNION ALL
    SELECT * FROM callboard.bookings
    WHERE status <> 'cancelled' AND end_time - start_time > interval '7 days'
      AND end_time - start_time <= interval '31 days'
      AND start_time >= p_from - interval '744 hours' AND start_time < p_to AND end_time > p_from
    UNION ALL
    SELECT * FROM callboard.bookings
    WHERE status <> 'cancelled' AND end_time - start_time > interval '31 days'
      AND start_time >= p_from - interval '8784 hours' AND start_time < p_to AND end_time > p_from
$$;
COMMENT ON FUNCTION callboard.bookings_between IS
    'Bookings that overlap [from, to) and are not cancelled. Lapsed holds are in it: the reader leaves them out.';
GRANT EXECUTE ON FUNCTION callboard.bookings_between TO callboard_reader;
