CREATE OR REPLACE FUNCTION callboard.open_session(p_tenant text, p_source text, p_zone text)
RETURNS SETOF callboard.session
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    found uuid[];
    names text;
BEGIN
    SELECT array_agg(t.id), string_agg(t.name, ', ') INTO found, names
    FROM callboard.my_tenants() t WHERE p_tenant IS NULL OR t.name = callboard.plain(p_tenant);
    IF found IS NULL AND p_tenant IS NULL THEN
        RAISE EXCEPTION 'You (%) are not a member of any tenant.', session_user USING ERRCODE = 'CB001';
    ELSIF found IS NULL THEN
        RAISE EXCEPTION 'There is no tenant "%" that you (%) are a member of.', p_tenant, session_user
            USING ERRCODE = 'CB001';
    ELSIF cardinality(found) > 1 THEN
        RAISE EXCEPTION 'You are a member of several tenants: %. Name one with --tenant, or for good with: '
            'callboard tenant use NAME', names USING ERRCODE = 'CB002';
    END IF;
    PERFORM callboard.enter(found[1], NULL, p_source, p_zone);
    RETURN QUERY
    SELECT t.id, t.name, t.zone, t.currency, t.hold_minutes, t.promote, t.challenge_hours, t.challenge_outcome,
           t.rest_hours, t.max_day_hours, t.max_days_in_row, t.day_start, t.day_end, t.holidays, t.version,
           m.user_id, m.name, m.role, callboard.schema_version(), callboard.us(clock_timestamp())
    FROM callboard.tenants t JOIN callboard.members m ON m.tenant_id = t.id
    WHERE t.id = found[1] AND m.login = session_user AND m.archived_at IS NULL;
END $$;
COMMENT ON FUNCTION callboard.open_session IS
    'Finds the tenant by name (NULL: the only membership), enters it, returns it. CB001 none, CB002 several.';
GRANT EXECUTE ON FUNCTION callboard.open_session TO callboard_member;
