CREATE OR REPLACE FUNCTION callboard.tell_record(e callboard.record_events) RETURNS SETOF callboard.told
LANGUAGE sql STABLE AS $$
    SELECT t.* FROM callboard.record_told(e,
        (SELECT m.name FROM callboard.members m WHERE m.tenant_id = (e).tenant_id AND m.user_id = (e).actor_id),
        (SELECT a.name FROM callboard.artists a WHERE a.tenant_id = (e).tenant_id AND a.id = (e).artist_id)) t
$$;
COMMENT ON FUNCTION callboard.tell_record IS 'An event of a record as the log and the list of one''s own acts tell it';
GRANT EXECUTE ON FUNCTION callboard.tell_record TO callboard_reader;
