CREATE OR REPLACE FUNCTION callboard.record_title(e callboard.record_events) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE (e).kind
    WHEN 'artist' THEN 'artist ' || ((e).record ->> 'name')
    WHEN 'project' THEN 'project ' || ((e).record ->> 'code')
    WHEN 'member' THEN 'member ' || ((e).record ->> 'name')
    WHEN 'time_off' THEN 'time off'
    ELSE 'settings' END
$$;
COMMENT ON FUNCTION callboard.record_title IS 'What a record''s event is about: "artist Ada Byron", "settings"';
GRANT EXECUTE ON FUNCTION callboard.record_title TO callboard_reader;
