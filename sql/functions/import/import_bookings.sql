CREATE OR REPLACE FUNCTION callboard.import_bookings(p_rows jsonb, p_past boolean, p_create boolean, p_dry_run boolean,
                                                     p_overwrite boolean DEFAULT false,
                                                     p_reassign boolean DEFAULT false, p_again boolean DEFAULT false,
                                                     p_all boolean DEFAULT false)
RETURNS SETOF callboard.imported
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, p_past OR p_create);
    how text[] := ARRAY(SELECT h.word FROM unnest('{create,overwrite,reassign,again}'::text[],
                        ARRAY[p_create, p_overwrite, p_reassign, p_again]) h (word, wanted) WHERE h.wanted);
    answers callboard.imported[];
BEGIN
    IF refused IS NOT NULL OR jsonb_typeof(p_rows) IS DISTINCT FROM 'array' THEN
        RETURN NEXT ROW(NULL, CASE WHEN refused IS NULL THEN 'invalid' ELSE 'not_allowed' END,
                        coalesce(refused, 'The rows are not an array.'), NULL)::callboard.imported;
        RETURN;
    END IF;
    BEGIN
        PERFORM set_config('app.past', CASE WHEN p_past THEN 'import' ELSE '' END, true),
                set_config('app.source', 'import', true);
        answers := callboard.import_batch(me, p_rows, how);
        PERFORM set_config('app.past', '', true);
        IF p_dry_run OR (p_all AND EXISTS (
                SELECT FROM unnest(answers) a WHERE a.outcome IN ('refused', 'invalid'))) THEN
            RAISE EXCEPTION 'Only tried.' USING ERRCODE = 'CB099'; -- rolls all of it back; the answers stay
        END IF;
    EXCEPTION WHEN SQLSTATE 'CB099' THEN
        NULL;
    END;
    RETURN QUERY SELECT * FROM unnest(answers);
END $$;
COMMENT ON FUNCTION callboard.import_bookings IS
    'Rows {line,id,artist,project,title,start,end,status,notes,heavy,decide_by,uid,recurrence,sequence,version,artist_id,
project_id} or {line,uid,problem}, all of one UID in one call. All: nothing is
kept if one is refused or invalid. Opening the past and making artists and projects need an admin.';
GRANT EXECUTE ON FUNCTION callboard.import_bookings TO callboard_member;
