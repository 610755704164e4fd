-- The crew finder: who is free, for the board and for the command line. It reads under the member's own policies.
SET LOCAL ROLE callboard_owner;

-- All along first, then cheapest first. In the way are pencil, confirmed and time off; holds are named but count
-- as free. Working hours are worked out once a pattern, not once an artist.
CREATE FUNCTION callboard.who_is_free(p_from timestamptz, p_to timestamptz, p_skills text[], p_any boolean,
                                      p_rate numeric, p_hours numeric, p_partly boolean, p_most int)
RETURNS TABLE (artist_id uuid, artist text, rate numeric, cost numeric, free_hours numeric, free text, in_the_way uuid[])
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    WITH wanted AS MATERIALIZED (
        SELECT id, name, rate, coalesce(working_pattern, '{(,)}') AS key
        FROM callboard.artists
        WHERE archived_at IS NULL
          AND (p_skills IS NULL OR CASE WHEN p_any THEN skills && p_skills ELSE skills @> p_skills END)
          AND (p_rate IS NULL OR rate <= p_rate)
    ), taken AS (
        SELECT artist_id, id, start_time, end_time, status <> 'hold' AS blocks
        FROM callboard.bookings_between(p_from, p_to)
        WHERE status <> 'hold' OR lapses_at IS NULL OR lapses_at > clock_timestamp()
        UNION ALL
        SELECT artist_id, NULL, start_time, end_time, true
        FROM callboard.time_off
        WHERE start_time >= p_from - interval '8784 hours' AND start_time < p_to AND end_time > p_from
    ), busy AS MATERIALIZED (
        SELECT artist_id, range_agg(tstzrange(start_time, end_time)) FILTER (WHERE blocks) AS spans,
               array_agg(id ORDER BY start_time, id) FILTER (WHERE id IS NOT NULL) AS list
        FROM taken
        GROUP BY artist_id
    ), patterns AS MATERIALIZED (
        SELECT key, work, callboard.hours_of(work) AS hours,
               callboard.works_all_along(work, current_setting('app.zone'), p_from, p_to) AS fits
        FROM (SELECT key, callboard.work_spans(nullif(key, '{(,)}'), current_setting('app.zone'), p_from, p_to) AS work
              FROM wanted GROUP BY key) p
    ), judged AS MATERIALIZED (
        SELECT a.id, a.name, a.rate, b.list,
               CASE WHEN b.spans IS NULL THEN w.hours ELSE callboard.hours_of(w.work - b.spans) END AS free_hours,
               w.fits AND b.spans IS NULL AS all_along
        FROM wanted a
        JOIN patterns w ON w.key = a.key
        LEFT JOIN busy b ON b.artist_id = a.id
        WHERE b.spans IS NULL OR p_hours IS NOT NULL OR p_partly
    ), ranked AS (
        SELECT *, CASE WHEN p_hours IS NULL THEN all_along ELSE free_hours >= p_hours END AS enough FROM judged
    )
    SELECT id, name, rate, round(rate * least(coalesce(p_hours, free_hours), free_hours), 2) AS cost, free_hours,
           CASE WHEN enough THEN 'all' ELSE 'part' END, coalesce(list, '{}')
    FROM ranked
    WHERE enough OR (p_partly AND free_hours > 0)
    ORDER BY enough DESC, cost NULLS LAST, name, id
    LIMIT p_most
$$;
COMMENT ON FUNCTION callboard.who_is_free IS
    'Who is free in [from, to): artists, what the stretch costs, the hours free, and the bookings in it (holds count as free)';

GRANT EXECUTE ON FUNCTION callboard.who_is_free TO callboard_member;

RESET ROLE;
