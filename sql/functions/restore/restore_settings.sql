CREATE OR REPLACE FUNCTION callboard.restore_settings(r callboard.restores) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
SET TimeZone = 'UTC' AS $$
DECLARE
    me callboard.acting;
    now jsonb := callboard.record_now(r.tenant_id, 'settings', r.tenant_id);
    was jsonb := (SELECT e.record FROM callboard.record_events e
                  WHERE e.tenant_id = r.tenant_id AND e.kind = 'settings' ORDER BY e.seq DESC LIMIT 1);
    wanted jsonb;
BEGIN
    SELECT jsonb_object_agg(f.key, coalesce(was -> f.key, 'null')) INTO wanted
    FROM jsonb_object_keys(was || now) f (key)
    WHERE f.key LIKE 'holiday %' OR f.key <> 'name' AND was ? f.key AND now ? f.key;
    IF wanted IS NOT NULL THEN
        me.tenant_id := r.tenant_id;
        PERFORM callboard.put_record(me, ROW('settings', r.tenant_id, now, wanted, NULL)::callboard.record_turn);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.restore_settings IS
    'Sets the settings and the public holidays to what the trail that was restored ends with; the name stays';
