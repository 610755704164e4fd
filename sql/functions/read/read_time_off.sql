CREATE OR REPLACE FUNCTION callboard.read_time_off(p_artist uuid, p_from timestamptz, p_to timestamptz)
RETURNS TABLE (id uuid, artist_id uuid, artist text, "start" timestamptz, "end" timestamptz, reason text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    seen boolean := callboard.sees_private();
BEGIN
    RETURN QUERY
    SELECT o.id, o.artist_id, a.name, o.start_time, o.end_time, CASE WHEN seen THEN o.reason ELSE '' END
    FROM callboard.time_off o
    JOIN callboard.artists a ON a.tenant_id = o.tenant_id AND a.id = o.artist_id
    WHERE (p_artist IS NULL OR o.artist_id = p_artist)
      AND o.end_time > coalesce(p_from, '-infinity')
      AND o.start_time < coalesce(p_to, 'infinity')
    ORDER BY o.start_time, a.name, o.id;
END $$;
COMMENT ON FUNCTION callboard.read_time_off IS
    'Time off, of one artist or all, that ends after from and begins before to, each NULL: whenever; '
    'reasons not for viewers';
GRANT EXECUTE ON FUNCTION callboard.read_time_off TO callboard_member, callboard_reports;
