CREATE OR REPLACE FUNCTION callboard.away_words(e callboard.record_events) RETURNS text
LANGUAGE sql STABLE
AS $$
    SELECT CASE WHEN before = after OR after IS NULL OR before IS NULL THEN coalesce(after, before)
                ELSE before || ' -> ' || after END
    FROM (SELECT callboard.time_words(
                     coalesce((e).changes -> 'start_time' ->> 0, (e).record ->> 'start_time')::timestamptz,
                     coalesce((e).changes -> 'end_time' ->> 0, (e).record ->> 'end_time')::timestamptz) AS before,
                 callboard.time_words(((e).record ->> 'start_time')::timestamptz,
                                      ((e).record ->> 'end_time')::timestamptz) AS after) v
    WHERE (e).kind = 'time_off'
$$;
COMMENT ON FUNCTION callboard.away_words IS 'When somebody is, or was, away; NULL: the event is of no time off';
GRANT EXECUTE ON FUNCTION callboard.away_words TO callboard_reader;
