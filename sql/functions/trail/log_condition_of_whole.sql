-- Of several who had the name one after the other whoever has it now; else all of them.
CREATE OR REPLACE FUNCTION callboard.log_condition_of_whole(p_key text, p_name text, p_records boolean) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    CASE p_key
    WHEN 'artist' THEN
        RETURN callboard.one_or_more(callboard.log_living(
            ARRAY(SELECT id FROM callboard.artists WHERE name = p_name AND archived_at IS NULL),
            ARRAY(SELECT id FROM callboard.artists WHERE name = p_name)), 'artist_id');
    WHEN 'project' THEN
        RETURN callboard.one_or_more(callboard.log_living(
            ARRAY(SELECT id FROM callboard.projects WHERE code = p_name AND archived_at IS NULL),
            ARRAY(SELECT id FROM callboard.projects WHERE code = p_name)), 'project_id');
    ELSE
        RETURN CASE WHEN p_records THEN 'e.kind = ''member'' AND ' || callboard.one_or_more(callboard.log_living(
            ARRAY(SELECT user_id FROM callboard.members WHERE name = p_name AND archived_at IS NULL),
            ARRAY(SELECT user_id FROM callboard.members WHERE name = p_name)), 'record_id') ELSE 'false' END;
    END CASE;
END $$;
COMMENT ON FUNCTION callboard.log_condition_of_whole IS
    'The condition of log_condition() where a whole name is given';
GRANT EXECUTE ON FUNCTION callboard.log_condition_of_whole TO callboard_reader;
