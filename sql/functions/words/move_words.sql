-- "Tue 24 Nov -> Wed 25 Nov", "Tue 24 Nov 09:00-13:00 -> 10:00-14:00": what is the same is said once.
CREATE OR REPLACE FUNCTION callboard.move_words(b callboard.booking_events, e callboard.booking_events) RETURNS text
LANGUAGE sql STABLE
AS $$
    SELECT CASE
    WHEN (b).start_time::date <> (b).end_time::date OR (e).start_time::date <> (e).end_time::date THEN
        callboard.time_words((b).start_time, (b).end_time) || ' -> '
        || callboard.time_words((e).start_time, (e).end_time)
    WHEN (b).start_time::time = (e).start_time::time AND (b).end_time::time = (e).end_time::time THEN
        to_char((b).start_time, 'Dy FMDD Mon') || ' -> ' || to_char((e).start_time, 'Dy FMDD Mon')
    WHEN (b).start_time::date = (e).start_time::date THEN
        callboard.time_words((b).start_time, (b).end_time) || ' -> '
        || to_char((e).start_time, 'HH24:MI') || to_char((e).end_time, '-HH24:MI')
    ELSE callboard.time_words((b).start_time, (b).end_time) || ' -> '
         || callboard.time_words((e).start_time, (e).end_time) END
$$;
COMMENT ON FUNCTION callboard.move_words IS 'From when to when a booking went';
GRANT EXECUTE ON FUNCTION callboard.move_words TO callboard_reader;
