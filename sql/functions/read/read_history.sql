CREATE OR REPLACE FUNCTION callboard.read_history(p_booking uuid)
RETURNS TABLE (at timestamptz, actor text, act text, source text, version int, changes jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT e.at, coalesce(m.name, e.actor_login), e.act, e.source, e.version, e.changes
    FROM callboard.booking_events e
    LEFT JOIN callboard.members m ON m.tenant_id = e.tenant_id AND m.user_id = e.actor_id
    WHERE e.booking_id = p_booking
    ORDER BY e.seq;
END $$;
COMMENT ON FUNCTION callboard.read_history IS 'The history of one booking, oldest first';
GRANT EXECUTE ON FUNCTION callboard.read_history TO callboard_member, callboard_reports;
