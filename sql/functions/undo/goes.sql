CREATE OR REPLACE FUNCTION callboard.goes(p_turn callboard.record_turn) RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$
    SELECT (p_turn).wanted ->> 'archived_at' IS NOT NULL
           OR (p_turn).kind <> 'settings' AND (p_turn).wanted @> '{"name": null}'
$$;
COMMENT ON FUNCTION callboard.goes IS
    'Is a record of an artist, a project or a member removed by becoming what it was?';
