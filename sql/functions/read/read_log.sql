CREATE OR REPLACE FUNCTION callboard.read_log(p_since timestamptz, p_most int, p_narrow text DEFAULT NULL)
RETURNS TABLE (at timestamptz, actor text, act text, source text, version int, changes jsonb, booking_id uuid,
               artist text, title text, act_id uuid, undoes uuid, kind text, record_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    seen boolean := callboard.sees_private();
    narrow record;
    since text := format(' AND e.at >= %L', p_since);
    -- where it begins is looked up once, so that the end of the trail is not read for it; events of two writers may lie
    -- the other way round by a few, hence the margin
    since_seq text := format(' AND e.seq >= (SELECT f.seq - 1000 FROM callboard.booking_events f WHERE f.tenant_id = %L '
                             'AND f.at >= %L ORDER BY f.at LIMIT 1)', callboard.current_tenant(), p_since);
BEGIN
    SELECT * INTO narrow FROM callboard.log_narrow(p_narrow);
    IF p_since IS NULL THEN
        since := NULL;
        since_seq := NULL;
    END IF;
    RETURN QUERY
    SELECT e.at, coalesce(m.name, e.actor_login), e.act, e.source, e.version,
           CASE WHEN seen OR e.kind = 'booking' THEN e.changes ELSE e.changes - '{rate,reason}'::text[] END,
           e.booking_id, a.name, e.title, e.act_id, e.undoes, e.kind, coalesce(e.booking_id, e.record_id)
    FROM ((SELECT seq, tenant_id, at, actor_id, actor_login, act, source, version, changes, booking_id, artist_id,
                  title, act_id, undoes, 'booking' AS kind, NULL::uuid AS record_id
           FROM callboard.log_events(NULL, p_most, concat(narrow.of_bookings, since, since_seq), narrow.in_bookings))
          UNION ALL
          (SELECT seq, tenant_id, at, actor_id, actor_login, act, source, version, changes, NULL, artist_id,
                  callboard.record_title(r), act_id, undoes, kind, record_id
           FROM callboard.log_records(NULL, p_most, concat(narrow.of_records, since), narrow.in_records) r)
          ORDER BY seq DESC LIMIT p_most) e
    LEFT JOIN callboard.members m ON m.tenant_id = e.tenant_id AND m.user_id = e.actor_id
    LEFT JOIN callboard.artists a ON a.tenant_id = e.tenant_id AND a.id = e.artist_id
    ORDER BY e.at, e.seq;
END $$;
COMMENT ON FUNCTION callboard.read_log IS
    'The newest events of the tenant since an instant (NULL: ever), narrowed as log_narrow() says, oldest of them first: '
    'of bookings and of records; rates and reasons of absence not for viewers';
GRANT EXECUTE ON FUNCTION callboard.read_log TO callboard_member, callboard_reports;
