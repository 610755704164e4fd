-- The newest event of each record, with all that became of it since as its changes.
CREATE OR REPLACE FUNCTION callboard.read_record_differences(p_at timestamptz) RETURNS SETOF callboard.told
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    kind_ text;
    each record;
    e callboard.record_events;
    told callboard.told;
    word text;
BEGIN
    FOREACH kind_ IN ARRAY '{artist,project,time_off,settings,member}'::text[] LOOP
        FOR each IN
            SELECT n AS newest, t.was FROM callboard.records_then(kind_, p_at) t, LATERAL (
                SELECT x.* FROM callboard.record_events x
                WHERE x.tenant_id = (SELECT callboard.current_tenant()) AND x.kind = kind_ AND x.record_id = t.id
                ORDER BY x.seq DESC LIMIT 1) n LOOP
            e := each.newest;
            word := callboard.record_difference_word(each.was, e.record);
            e.changes := CASE word WHEN 'new' THEN '{}' ELSE callboard.record_changes(each.was, e.record) END;
            CONTINUE WHEN e.changes = '{}' AND word IS DISTINCT FROM 'new';
            SELECT * INTO told FROM callboard.tell_record(e);
            told.difference := concat_ws(', ', word, nullif(told.difference, ''));
            RETURN NEXT told;
        END LOOP;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.read_record_differences IS
    'How artists, projects, time off, settings and members differ from what they were at an instant, in words';
GRANT EXECUTE ON FUNCTION callboard.read_record_differences TO callboard_member, callboard_reports;
