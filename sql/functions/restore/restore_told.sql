CREATE OR REPLACE FUNCTION callboard.restore_told(r callboard.restores, p_what text) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
SET TimeZone = 'UTC' AS $$
DECLARE
    row jsonb := (SELECT to_jsonb(t) FROM callboard.tenants t WHERE t.id = r.tenant_id);
    was text := (SELECT e.record ->> 'name' FROM callboard.record_events e
                 WHERE e.tenant_id = r.tenant_id AND e.kind = 'settings' ORDER BY e.seq DESC LIMIT 1);
    m record;
BEGIN
    PERFORM callboard.log_record_event('settings', r.tenant_id, row, 'restored',
        jsonb_build_object('backup', jsonb_build_array(NULL, p_what))
        || CASE WHEN was <> row ->> 'name' THEN jsonb_build_object('name', jsonb_build_array(was, row -> 'name'))
                ELSE '{}' END, callboard.record_json(row));
    FOR m IN SELECT l.login AS was, to_jsonb(x) AS row FROM callboard.restore_left_out() l
             JOIN callboard.members x ON x.tenant_id = r.tenant_id AND x.user_id = l.user_id LOOP
        PERFORM callboard.log_record_event('member', (m.row ->> 'user_id')::uuid, m.row, 'changed',
            jsonb_build_object('login', jsonb_build_array(m.was, m.row -> 'login')), callboard.record_json(m.row));
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.restore_told IS
    'Writes that the tenant was restored, from what, and which members lost their login by it';
