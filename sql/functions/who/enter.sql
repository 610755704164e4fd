CREATE OR REPLACE FUNCTION callboard.enter(p_tenant uuid, p_act uuid, p_source text, p_zone text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting;
BEGIN
    PERFORM set_config('app.tenant', coalesce(p_tenant::text, ''), true),
            set_config('app.act', coalesce(p_act::text, ''), true),
            set_config('app.source', callboard.honest_source(coalesce(p_source, 'other')), true);
    me := callboard.who();
    IF me.tenant_id IS NULL THEN
        RAISE EXCEPTION 'You (%) are not a member of this tenant.', session_user USING ERRCODE = 'CB001';
    END IF;
    IF NOT callboard.is_zone(p_zone) THEN -- the tenant's own was asked when it was saved
        RAISE EXCEPTION 'There is no time zone "%".', p_zone USING ERRCODE = 'CB003';
    END IF;
    PERFORM set_config('TimeZone', coalesce(p_zone, me.zone), true), set_config('app.zone', me.zone, true);
END $$;
COMMENT ON FUNCTION callboard.enter IS
    'Sets tenant, act, source and zone for this transaction. CB001: not a member. CB003: no such zone.';
GRANT EXECUTE ON FUNCTION callboard.enter TO callboard_member, callboard_reports;
