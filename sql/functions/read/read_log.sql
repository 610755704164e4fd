CREATE OR REPLACE FUNCTION callboard.read_log(p_since timestamptz, p_most int)
RETURNS TABLE (at timestamptz, actor text, act text, source text, version int, changes jsonb, booking_id uuid,
               artist text, title text, act_id uuid, undoes uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT e.at, coalesce(m.name, e.actor_login), e.act, e.source, e.version, e.changes, e.booking_id, a.name, e.title,
           e.act_id, e.undoes
    FROM (SELECT * FROM callboard.booking_events
          WHERE at >= coalesce(p_since, '-infinity') ORDER BY at DESC LIMIT p_most) e
    LEFT JOIN callboard.members m ON m.tenant_id = e.tenant_id AND m.user_id = e.actor_id
    LEFT JOIN callboard.artists a ON a.tenant_id = e.tenant_id AND a.id = e.artist_id
    ORDER BY e.at, e.seq;
END $$;
COMMENT ON FUNCTION callboard.read_log IS
    'The newest events of the tenant since an instant (NULL: ever), oldest of them first';
GRANT EXECUTE ON FUNCTION callboard.read_log TO callboard_member, callboard_reports;
