CREATE OR REPLACE FUNCTION callboard.read_log(p_since timestamptz, p_most int)
RETURNS TABLE (at timestamptz, actor text, act text, source text, version int, changes jsonb, booking_id uuid,
               artist text, title text, act_id uuid, undoes uuid, kind text, record_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    seen boolean := callboard.sees_private();
BEGIN
    RETURN QUERY
    SELECT e.at, coalesce(m.name, e.actor_login), e.act, e.source, e.version,
           CASE WHEN seen OR e.kind = 'booking' THEN e.changes ELSE e.changes - '{rate,reason}'::text[] END,
           e.booking_id, a.name, e.title, e.act_id, e.undoes, e.kind, coalesce(e.booking_id, e.record_id)
    FROM ((SELECT seq, tenant_id, at, actor_id, actor_login, act, source, version, changes, booking_id, artist_id,
                  title, act_id, undoes, 'booking' AS kind, NULL::uuid AS record_id
           FROM callboard.booking_events WHERE at >= coalesce(p_since, '-infinity') ORDER BY at DESC LIMIT p_most)
          UNION ALL
          (SELECT seq, tenant_id, at, actor_id, actor_login, act, source, version, changes, NULL, artist_id,
                  callboard.record_title(r), act_id, undoes, kind, record_id
           FROM callboard.record_events r WHERE at >= coalesce(p_since, '-infinity') AND act <> 'known'
           ORDER BY seq DESC LIMIT p_most)
          ORDER BY at DESC LIMIT p_most) e
    LEFT JOIN callboard.members m ON m.tenant_id = e.tenant_id AND m.user_id = e.actor_id
    LEFT JOIN callboard.artists a ON a.tenant_id = e.tenant_id AND a.id = e.artist_id
    ORDER BY e.at, e.seq;
END $$;
COMMENT ON FUNCTION callboard.read_log IS
    'The newest events of the tenant since an instant (NULL: ever), oldest of them first: of bookings and of records; '
    'rates and reasons of absence not for viewers';
GRANT EXECUTE ON FUNCTION callboard.read_log TO callboard_member, callboard_reports;
