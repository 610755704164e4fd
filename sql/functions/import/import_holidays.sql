-- A day that an import has added before and an admin has removed since stays a working day.
CREATE OR REPLACE FUNCTION callboard.import_holidays(p_rows jsonb, p_dry_run boolean) RETURNS SETOF callboard.imported
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, true);
    fresh callboard.import_holiday[];
BEGIN
    IF refused IS NOT NULL OR jsonb_typeof(p_rows) IS DISTINCT FROM 'array' THEN
        RETURN NEXT ROW(NULL, CASE WHEN refused IS NULL THEN 'invalid' ELSE 'not_allowed' END,
                        coalesce(refused, 'The rows are not an array.'), NULL)::callboard.imported;
        RETURN;
    END IF;
    PERFORM 1 FROM callboard.tenants WHERE id = me.tenant_id FOR NO KEY UPDATE;
    fresh := callboard.import_fresh_holidays(me.tenant_id, p_rows);
    IF NOT p_dry_run AND true = ANY (ARRAY(SELECT f.outcome = 'added' FROM unnest(fresh) f)) THEN
        PERFORM set_config('app.source', 'import', true);
        UPDATE callboard.tenants t
        SET holidays = ARRAY(SELECT d FROM unnest(t.holidays || ARRAY(
                SELECT f.day FROM unnest(fresh) f WHERE f.outcome = 'added')) d ORDER BY d),
            holiday_names = t.holiday_names || (SELECT jsonb_object_agg(to_char(f.day, 'YYYY-MM-DD'), f.name)
                                                FROM unnest(fresh) f WHERE f.outcome = 'added')
        WHERE t.id = me.tenant_id;
    END IF;
    RETURN QUERY SELECT f.line, f.outcome, f.message, NULL::uuid FROM unnest(fresh) f;
EXCEPTION WHEN check_violation THEN
    RETURN NEXT ROW(NULL, 'invalid', 'A thousand holidays are the most; none was added.', NULL)::callboard.imported;
END $$;
COMMENT ON FUNCTION callboard.import_holidays IS
    'Public holidays of a file, {line,day,title}, for admins. added, unchanged, invalid, not_allowed';
GRANT EXECUTE ON FUNCTION callboard.import_holidays TO callboard_member;
