-- How a request says where it is: enter() at the head of every segment, open_session() at the head of the first.
SET LOCAL ROLE callboard_owner;

CREATE FUNCTION callboard.enter(p_tenant uuid, p_act uuid, p_source text, p_zone text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting;
    zone text;
BEGIN
    PERFORM set_config('app.tenant', coalesce(p_tenant::text, ''), true),
            set_config('app.act', coalesce(p_act::text, ''), true),
            set_config('app.source', CASE WHEN p_source ~ '^[a-z]{1,20}$' THEN p_source ELSE 'other' END, true);
    me := callboard.who();
    IF me.tenant_id IS NULL THEN
        RAISE EXCEPTION 'You (%) are not a member of this tenant.', session_user USING ERRCODE = 'CB001';
    END IF;
    zone := coalesce(p_zone, me.zone);
    IF NOT callboard.is_zone(zone) THEN
        RAISE EXCEPTION 'There is no time zone "%".', zone USING ERRCODE = 'CB003';
    END IF;
    PERFORM set_config('TimeZone', zone, true), set_config('app.zone', me.zone, true);
END $$;
COMMENT ON FUNCTION callboard.enter IS
    'Sets tenant, act, source and zone for this transaction. CB001: not a member. CB003: no such zone.';

CREATE FUNCTION callboard.my_tenants() RETURNS TABLE (id uuid, name text, zone text, role text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY SELECT t.id, t.name, t.zone, m.role
    FROM callboard.members m JOIN callboard.tenants t ON t.id = m.tenant_id
    WHERE m.login = session_user AND m.archived_at IS NULL
    ORDER BY t.name;
END $$;
COMMENT ON FUNCTION callboard.my_tenants IS 'The tenants session_user is a member of';

CREATE TYPE callboard.session AS (
    id uuid, name text, zone text, currency text, hold_minutes int, promote text, challenge_hours int,
    challenge_outcome text, rest_hours int, max_day_hours int, max_days_in_row int, day_start_min int, day_end_min int,
    holidays date[], version int, user_id uuid, user_name text, role text, schema_version int, now_us bigint);
COMMENT ON TYPE callboard.session IS 'The tenant with its settings, the member, the schema and the time';

CREATE FUNCTION callboard.open_session(p_tenant text, p_source text, p_zone text) RETURNS SETOF callboard.session
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    found uuid[];
    names text;
BEGIN
    SELECT array_agg(t.id), string_agg(t.name, ', ') INTO found, names
    FROM callboard.my_tenants() t WHERE p_tenant IS NULL OR t.name = p_tenant;
    IF found IS NULL AND p_tenant IS NULL THEN
        RAISE EXCEPTION 'You (%) are not a member of any tenant.', session_user USING ERRCODE = 'CB001';
    ELSIF found IS NULL THEN
        RAISE EXCEPTION 'There is no tenant "%" that you (%) are a member of.', p_tenant, session_user
            USING ERRCODE = 'CB001';
    ELSIF cardinality(found) > 1 THEN
        RAISE EXCEPTION 'You are a member of several tenants: %. Name one with --tenant, or for good with: callboard tenant use NAME', names USING ERRCODE = 'CB002';
    END IF;
    PERFORM callboard.enter(found[1], NULL, p_source, p_zone);
    RETURN QUERY
    SELECT t.id, t.name, t.zone, t.currency, t.hold_minutes, t.promote, t.challenge_hours, t.challenge_outcome,
           t.rest_hours, t.max_day_hours, t.max_days_in_row, t.day_start, t.day_end, t.holidays, t.version,
           m.user_id, m.name, m.role, callboard.schema_version(), callboard.us(clock_timestamp())
    FROM callboard.tenants t JOIN callboard.members m ON m.tenant_id = t.id
    WHERE t.id = found[1] AND m.user_id = callboard.current_member();
END $$;
COMMENT ON FUNCTION callboard.open_session IS
    'Finds the tenant by name (NULL: the only membership), enters it, returns it. CB001 none, CB002 several.';

-- Everything live that overlaps [from, to), under the caller's row level security. Plain SQL without SET, so
-- that it is inlined and the scans stay index-only; three arms, one for each class of length. The bounds are in
-- hours: seven days back over a clock change would be an hour short.
CREATE FUNCTION callboard.bookings_between(p_from timestamptz, p_to timestamptz) RETURNS SETOF callboard.bookings
LANGUAGE sql STABLE AS $$
    SELECT * FROM callboard.bookings
    WHERE status <> 'cancelled' AND end_time - start_time <= interval '7 days'
      AND start_time >= p_from - interval '168 hours' AND start_time < p_to AND end_time > p_from
    UNION ALL
    SELECT * FROM callboard.bookings
    WHERE status <> 'cancelled' AND end_time - start_time > interval '7 days'
      AND end_time - start_time <= interval '31 days'
      AND start_time >= p_from - interval '744 hours' AND start_time < p_to AND end_time > p_from
    UNION ALL
    SELECT * FROM callboard.bookings
    WHERE status <> 'cancelled' AND end_time - start_time > interval '31 days'
      AND start_time >= p_from - interval '8784 hours' AND start_time < p_to AND end_time > p_from
$$;
COMMENT ON FUNCTION callboard.bookings_between IS
    'Bookings that overlap [from, to) and are not cancelled. Lapsed holds are in it: the reader leaves them out.';

CREATE FUNCTION callboard.midnight(p_day date) RETURNS timestamptz
LANGUAGE sql STABLE STRICT
RETURN p_day::timestamp AT TIME ZONE current_setting('app.zone');
COMMENT ON FUNCTION callboard.midnight IS 'When a day begins in the tenant''s zone, whatever zone times are printed in';

GRANT EXECUTE ON FUNCTION callboard.midnight, callboard.enter, callboard.my_tenants, callboard.open_session,
    callboard.bookings_between TO callboard_member;

RESET ROLE;
