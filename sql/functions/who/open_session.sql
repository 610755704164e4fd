-- The first thing that a fresh server process is asked, while somebody waits for a board: a statement costs it most when
-- it is planned for the first time. So one finds the tenant, checks the membership and reads both; my_tenants() and
-- enter() would read the same rows again. The settings are those of enter().
CREATE OR REPLACE FUNCTION callboard.open_session(p_tenant text, p_source text, p_zone text)
RETURNS SETOF callboard.session
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    wanted text;
    opened callboard.session;
BEGIN
    IF p_tenant IS NOT NULL THEN
        wanted := callboard.plain(p_tenant);
    END IF;
    BEGIN
        SELECT t.id, t.name, t.zone, t.currency, t.hold_minutes, t.promote, t.challenge_hours, t.challenge_outcome,
               t.rest_hours, t.max_day_hours, t.max_days_in_row, t.day_start, t.day_end,
               ARRAY(SELECT day || ' ' || coalesce(t.holiday_names ->> day, '')
                     FROM (SELECT to_char(unnest(t.holidays), 'YYYY-MM-DD') AS day) days ORDER BY day), t.version,
               m.user_id, m.name, m.role, (SELECT max(number) FROM callboard.schema_migrations),
               callboard.us(clock_timestamp())
        INTO STRICT opened
        FROM callboard.members m JOIN callboard.tenants t ON t.id = m.tenant_id
        WHERE m.login = session_user AND m.archived_at IS NULL AND (wanted IS NULL OR t.name = wanted);
    EXCEPTION
        WHEN no_data_found THEN
            IF p_tenant IS NULL THEN
                RAISE EXCEPTION 'You (%) are not a member of any tenant.', session_user USING ERRCODE = 'CB001';
            END IF;
            RAISE EXCEPTION 'There is no tenant "%" that you (%) are a member of.', p_tenant, session_user
                USING ERRCODE = 'CB001';
        WHEN too_many_rows THEN
            RAISE EXCEPTION 'You are a member of several tenants: %. Name one with --tenant, or for good with '
                '`callboard tenant use NAME`.', (SELECT string_agg(name, ', ') FROM callboard.my_tenants())
                USING ERRCODE = 'CB002';
    END;
    IF NOT callboard.is_zone(p_zone) THEN
        RAISE EXCEPTION 'There is no time zone "%".', p_zone USING ERRCODE = 'CB003';
    END IF;
    PERFORM set_config('app.tenant', opened.id::text, true), set_config('app.act', '', true),
            set_config('app.source', callboard.honest_source(coalesce(p_source, 'other')), true),
            set_config('TimeZone', coalesce(p_zone, opened.zone), true), set_config('app.zone', opened.zone, true);
    RETURN NEXT opened;
END $$;
COMMENT ON FUNCTION callboard.open_session IS
    'Finds the tenant by name (NULL: the only membership), enters it, returns it. CB001 none, CB002 several.';
GRANT EXECUTE ON FUNCTION callboard.open_session TO callboard_member;
