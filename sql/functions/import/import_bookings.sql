CREATE OR REPLACE FUNCTION callboard.import_bookings(p_rows jsonb, p_past boolean, p_create boolean, p_dry_run boolean)
RETURNS SETOF callboard.imported
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, p_past OR p_create);
    answers callboard.imported[];
    row jsonb;
BEGIN
    IF refused IS NOT NULL OR jsonb_typeof(p_rows) IS DISTINCT FROM 'array' THEN
        RETURN NEXT ROW(NULL, CASE WHEN refused IS NULL THEN 'invalid' ELSE 'not_allowed' END,
                        coalesce(refused, 'The rows are not an array.'), NULL)::callboard.imported;
        RETURN;
    END IF;
    BEGIN
        PERFORM set_config('app.past', CASE WHEN p_past THEN 'import' ELSE '' END, true),
                set_config('app.source', 'import', true);
        FOR row IN SELECT * FROM jsonb_array_elements(p_rows) LOOP
            answers := answers || callboard.import_row(me, row, coalesce(p_create, false));
        END LOOP;
        PERFORM set_config('app.past', '', true);
        IF p_dry_run THEN
            RAISE EXCEPTION 'Only tried.' USING ERRCODE = 'CB099'; -- rolls all of it back; the answers stay
        END IF;
    EXCEPTION WHEN SQLSTATE 'CB099' THEN
        NULL;
    END;
    RETURN QUERY SELECT * FROM unnest(answers);
END $$;
COMMENT ON FUNCTION callboard.import_bookings IS
    'Rows {line,id,artist,project,title,start,end,status,notes,uid}, in order, each on its own. Opening the past
and making artists and projects need an admin.';
GRANT EXECUTE ON FUNCTION callboard.import_bookings TO callboard_member;
