-- What still needs an artist or a project: a sentence, or NULL.
CREATE OR REPLACE FUNCTION callboard.in_use(p_tenant uuid, p_artist uuid, p_project uuid) RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT 'Still booked ' || CASE count(*) WHEN 1 THEN 'once' ELSE count(*) || ' times' END || ', first: '
           || (array_agg(title || ' (' || to_char(start_time, 'YYYY-MM-DD') || ', ' || status || ')'
                         ORDER BY start_time))[1] || '. Release or move what is booked first.'
    FROM callboard.bookings
    WHERE tenant_id = p_tenant AND (artist_id = p_artist OR project_id = p_project)
      AND status <> 'cancelled' AND end_time > clock_timestamp()
      AND (status <> 'hold' OR lapses_at IS NULL OR lapses_at > clock_timestamp())
    HAVING count(*) > 0
$$;
COMMENT ON FUNCTION callboard.in_use IS 'By which live bookings it is still used, as a sentence; NULL: by none';
