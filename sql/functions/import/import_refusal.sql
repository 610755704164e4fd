-- Who is in the way, in words: the file's reader has no board before him.
CREATE OR REPLACE FUNCTION callboard.import_refusal(p_zone text, a callboard.answer) RETURNS text
LANGUAGE sql STABLE
AS $$
    SELECT (SELECT x.name || ' is taken '
               || to_char(callboard.at((a).start_us) AT TIME ZONE p_zone, 'YYYY-MM-DD HH24:MI') || ' - '
               || to_char(callboard.at((a).end_us) AT TIME ZONE p_zone, 'YYYY-MM-DD HH24:MI')
               || ' by "' || (a).title || '" (' || (a).status || ').'
        FROM callboard.artists x WHERE x.tenant_id = callboard.current_tenant() AND x.id = (a).artist_id)
$$;
COMMENT ON FUNCTION callboard.import_refusal IS 'The booking in the way as a sentence';
