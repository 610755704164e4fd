CREATE OR REPLACE FUNCTION callboard.away_words(e callboard.record_events) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
    was jsonb := e.changes;
    before text;
    after text;
BEGIN
    IF e.kind <> 'time_off' THEN
        RETURN NULL;
    END IF;
    before := callboard.days_words(coalesce(was -> 'start_time' ->> 0, e.record ->> 'start_time')::timestamptz,
                                   coalesce(was -> 'end_time' ->> 0, e.record ->> 'end_time')::timestamptz);
    after := callboard.days_words((e.record ->> 'start_time')::timestamptz, (e.record ->> 'end_time')::timestamptz);
    RETURN CASE WHEN before = after OR after IS NULL OR before IS NULL THEN coalesce(after, before)
                ELSE before || ' -> ' || after END;
END $$;
COMMENT ON FUNCTION callboard.away_words IS 'When somebody is, or was, away; NULL: the event is of no time off';
GRANT EXECUTE ON FUNCTION callboard.away_words TO callboard_reader;
