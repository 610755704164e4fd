-- One word of the narrowing as a condition on e: by:ben artist:chidi project:sun kind:artist act:moved from:sweep
-- since:mon; artist:"=Ada" project:"=SUN" member:"=ana" by the whole name, whom it means now; record:842 what the event 842
-- is about. What is none of these is looked for in the titles, one after another. Most titles are ASCII, which
-- lower() folds as well as fold() does, in a tenth of the time. Time off is found by its artist, too; whose names have
-- the word is asked once and not for each event, of the key that is kept of each name: to fold ten thousand took longer
-- than all the rest of a page.
CREATE OR REPLACE FUNCTION callboard.log_condition(p_key text, p_value text, p_records boolean) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    begins timestamptz;
    v text := callboard.fold(p_value);
    key text := callboard.name_key(p_value); -- once, and not for each artist
    whole text := CASE WHEN p_value LIKE '=_%' THEN callboard.plain(substr(p_value, 2)) END;
BEGIN
    IF whole IS NOT NULL AND p_key IN ('artist', 'project', 'member') THEN
        RETURN callboard.log_condition_of_whole(p_key, whole, p_records);
    END IF;
    CASE p_key
    WHEN 'by' THEN
        RETURN callboard.one_or_more(ARRAY(SELECT user_id FROM callboard.members
            WHERE CASE v WHEN 'me' THEN user_id = callboard.current_member()
                  ELSE strpos(callboard.fold(name), v) > 0 END), 'actor_id');
    WHEN 'artist' THEN
        RETURN callboard.one_or_more(ARRAY(SELECT id FROM callboard.artists
            WHERE strpos(folded, key) > 0), 'artist_id');
    WHEN 'project' THEN
        RETURN callboard.one_or_more(ARRAY(SELECT id FROM callboard.projects
            WHERE callboard.fold(code) = v OR strpos(callboard.fold(name), v) > 0), 'project_id');
    WHEN 'act' THEN
        RETURN CASE v WHEN 'redone' THEN 'e.act = ''undone'' AND e.redo'
                      ELSE format('e.act = %L', v) END;
    WHEN 'kind' THEN
        RETURN CASE WHEN p_records THEN format('e.kind = %L', replace(v, ' ', '_')) ELSE (v = 'booking')::text END;
    WHEN 'record' THEN
        RETURN CASE WHEN p_records AND p_value ~ '^[0-9]{1,18}$' THEN format(
            '(e.kind, e.record_id) = (SELECT r.kind, r.record_id FROM callboard.record_events r '
            'WHERE r.tenant_id = %L AND r.seq = %s)', callboard.current_tenant(), p_value) ELSE 'false' END;
    WHEN 'from' THEN
        RETURN format('e.source = %L', v);
    WHEN 'since' THEN
        begins := callboard.moment_since(p_value);
        -- where it begins is looked up once, so that the end of the stream is not read for it; events of two writers
        -- may lie the other way round by a few, hence the margin
        RETURN CASE WHEN p_records THEN coalesce(format('e.at >= %L', begins), 'false')
               ELSE coalesce(format('e.at >= %L AND e.seq >= (SELECT f.seq - 1000 FROM callboard.booking_events f
            WHERE f.tenant_id = %L AND f.at >= %1$L ORDER BY f.at LIMIT 1)', begins, callboard.current_tenant()),
                        'false') END;
    ELSE
        RETURN format('(strpos(CASE WHEN octet_length(%1$s) = length(%1$s) THEN lower(%1$s) '
                      'ELSE callboard.fold(%1$s) END, %2$L) > 0'
                      || CASE WHEN p_records THEN ' OR e.kind = ''time_off'' AND e.artist_id IN (SELECT a.id '
                             'FROM callboard.artists a WHERE strpos(a.folded, %3$L) > 0)' ELSE '' END || ')',
                      CASE WHEN p_records THEN 'callboard.record_title(e)' ELSE 'e.title' END,
                      callboard.fold(concat_ws(':', p_key, p_value)),
                      callboard.name_key(concat_ws(':', p_key, p_value)));
    END CASE;
END $$;
COMMENT ON FUNCTION callboard.log_condition IS
    'A word of what the log is narrowed to, as a condition on events of bookings, or of records';
GRANT EXECUTE ON FUNCTION callboard.log_condition TO callboard_reader;
