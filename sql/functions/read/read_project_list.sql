CREATE OR REPLACE FUNCTION callboard.read_project_list(p_after text, p_most int, p_narrow text,
                                                       p_draft uuid DEFAULT NULL)
RETURNS TABLE (id uuid, code text, name text, client text, colour text, state text, version int, live bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    WITH drafted AS MATERIALIZED (
        SELECT (w).project_id, count(*) AS live
        FROM (SELECT callboard.drafted(d) AS w FROM callboard.draft_bookings d WHERE d.draft_id = p_draft OFFSET 0) x
        WHERE (w).status <> 'cancelled' AND (w).end_time > clock_timestamp()
          AND (w).lapses_at > clock_timestamp() IS NOT FALSE
        GROUP BY 1
    )
    SELECT p.id, p.code, p.name, p.client, p.colour, p.state, p.version,
           (SELECT count(*) FROM callboard.bookings b
            WHERE b.tenant_id = p.tenant_id AND b.project_id = p.id AND b.status <> 'cancelled'
              AND b.end_time > clock_timestamp()
              AND (b.status <> 'hold' OR b.lapses_at IS NULL OR b.lapses_at > clock_timestamp())
              AND b.id NOT IN (SELECT d.id FROM callboard.draft_bookings d
                               WHERE p_draft IS NOT NULL AND d.draft_id = p_draft))
           + coalesce((SELECT d.live FROM drafted d WHERE d.project_id = p.id), 0)
    FROM callboard.projects p
    WHERE p.archived_at IS NULL AND (p_after IS NULL OR p.code > p_after)
      AND (p_narrow IS NULL
           OR strpos(callboard.fold(concat_ws(' ', p.code, p.name, p.client, p.colour, p.state)),
                     callboard.fold(callboard.plain(p_narrow))) > 0)
    ORDER BY p.code
    LIMIT p_most;
END $$;
COMMENT ON FUNCTION callboard.read_project_list IS
    'A page of the projects, by code, with how many bookings on each are not over, on a what-if board '
    'or on the live one';
GRANT EXECUTE ON FUNCTION callboard.read_project_list TO callboard_member, callboard_reports;
