CREATE OR REPLACE FUNCTION callboard.import_times_off(p_rows jsonb, p_dry_run boolean) RETURNS SETOF callboard.imported
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    answers callboard.imported[] := '{}';
    r jsonb;
BEGIN
    IF refused IS NOT NULL OR jsonb_typeof(p_rows) IS DISTINCT FROM 'array' THEN
        RETURN NEXT ROW(NULL, CASE WHEN refused IS NULL THEN 'invalid' ELSE 'not_allowed' END,
                        coalesce(refused, 'The rows are not an array.'), NULL)::callboard.imported;
        RETURN;
    END IF;
    PERFORM callboard.lock_artists(me.tenant_id, ARRAY(
        SELECT callboard.import_artist(me.tenant_id, name, false)
        FROM (SELECT DISTINCT x ->> 'artist' AS name FROM jsonb_array_elements(p_rows) x) names WHERE name IS NOT NULL));
    BEGIN
        PERFORM set_config('app.source', 'import', true);
        FOR r IN SELECT * FROM jsonb_array_elements(p_rows) LOOP
            answers := answers || callboard.import_time_off(me.tenant_id, r);
        END LOOP;
        IF p_dry_run THEN
            RAISE EXCEPTION 'Only tried.' USING ERRCODE = 'CB099'; -- rolls all of it back; the answers stay
        END IF;
    EXCEPTION WHEN SQLSTATE 'CB099' THEN
        NULL;
    END;
    RETURN QUERY SELECT * FROM unnest(answers);
END $$;
COMMENT ON FUNCTION callboard.import_times_off IS
    'Time off of a file, {line,artist,start,end,title}, each on its own; producers may. '
    'added, unchanged, invalid, not_allowed';
GRANT EXECUTE ON FUNCTION callboard.import_times_off TO callboard_member;
