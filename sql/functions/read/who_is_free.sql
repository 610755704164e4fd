-- All along first, then cheapest first. In the way are pencil, confirmed and time off; holds are named but count
-- as free. All along costs what a booking of the whole stretch counts, at the rate in force on each day; wanted
-- hours, and parts, cost today's rate. Working hours are worked out once a pattern. Whoever has nothing in the way is
-- judged by the pattern alone; the hours left to the others are worked out only where the answer is not full without
-- them.
--
-- Viewers are told neither rates nor costs: for them no rate is the limit, and names are the order.
--
-- Those who cost the same are in the order of their folded names: by bytes, because ten thousand comparisons by the
-- rules of a language cost as much as all the rest. Costs are compared as whole cents, and what is compared stands
-- first in the rows that are sorted, where it is found without walking over names.
--
-- No nested loops: the planner cannot know how many artists a tenant has, and guesses few. Where one is needed after
-- all, this makes it look so dear that half a second would go into compiling.
CREATE OR REPLACE FUNCTION callboard.who_is_free(p_from timestamptz, p_to timestamptz, p_skills text[], p_any boolean,
                                                 p_rate numeric, p_hours numeric, p_partly boolean, p_most int,
                                                 p_draft uuid DEFAULT NULL)
RETURNS TABLE (artist_id uuid, artist text, rate numeric, cost numeric, free_hours numeric, free text,
               in_the_way uuid[])
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET enable_nestloop = off
SET jit = off AS $$
    WITH here AS MATERIALIZED (
        SELECT zone, callboard.own_holidays() AS holidays, callboard.sees_private() AS seen,
               CASE WHEN isfinite(p_from)
                    THEN callboard.at_clock((p_from AT TIME ZONE zone)::date, 0, zone) END AS midnight
        FROM (SELECT callboard.own_zone() AS zone) z
    ), taken AS MATERIALIZED (
        SELECT artist_id, id, start_time, end_time, status <> 'hold' AS blocks
        FROM callboard.board_between(p_draft, p_from, p_to)
        WHERE status <> 'hold' OR lapses_at IS NULL OR lapses_at > clock_timestamp()
        UNION ALL
        SELECT artist_id, NULL, start_time, end_time, true
        FROM callboard.time_off
        WHERE start_time >= p_from - interval '8784 hours' AND start_time < p_to AND end_time > p_from
    ), wanted AS MATERIALIZED (
        SELECT id, folded COLLATE "C" AS folded, name, CASE WHEN (SELECT seen FROM here) THEN rate END AS rate,
               coalesce(working_pattern, '{(,)}') AS pattern,
               id IN (SELECT artist_id FROM taken WHERE blocks) AS busy,
               CASE WHEN version > 1 AND updated_at > (SELECT midnight FROM here) AND (SELECT seen FROM here)
                    THEN a END AS changed
        FROM callboard.artists a
        WHERE archived_at IS NULL
          AND isfinite(p_from) AND isfinite(p_to) AND p_to <= p_from + interval '366 days'
          AND (p_skills IS NULL OR CASE WHEN p_any THEN skills && p_skills ELSE skills @> p_skills END)
          AND (p_rate IS NULL OR NOT (SELECT seen FROM here) OR rate <= p_rate)
    ), patterns AS MATERIALIZED (
        SELECT pattern, work, hours, counted,
               CASE WHEN p_hours IS NOT NULL THEN hours >= p_hours
                    ELSE callboard.works_all_along(work, zone, p_from, p_to) END AS enough
        FROM (SELECT DISTINCT pattern FROM wanted) p,
             here,
             LATERAL (SELECT callboard.work_spans(nullif(pattern, '{(,)}'), holidays, zone, p_from, p_to) AS work) w,
             LATERAL (SELECT callboard.hours_of(callboard.length_of(work)) AS hours) h,
             LATERAL (SELECT coalesce(sum(us), 0) / 3600000000 AS counted
                      FROM callboard.counted_days(nullif(pattern, '{(,)}'), holidays, NULL, zone, p_from, p_to)) c
    ), sure AS (
        SELECT id, folded, name, rate, hours AS free_hours,
               CASE WHEN changed IS NULL OR p_hours IS NOT NULL THEN round(rate * coalesce(p_hours, counted), 2)
                    ELSE (SELECT round(sum(c.us * r.rate) / 3600000000, 2)
                          FROM here,
                               callboard.counted_days(nullif(pattern, '{(,)}'), holidays, NULL, zone, p_from, p_to) c
                               JOIN callboard.rate_spans(changed, zone, midnight) r
                                    ON c.day >= r.since AND c.day < r.until) END AS cost
        FROM wanted JOIN patterns USING (pattern)
        WHERE enough AND NOT busy
    ), first AS MATERIALIZED (
        SELECT * FROM sure WHERE p_most IS NOT NULL ORDER BY cost NULLS LAST, folded, id LIMIT p_most
    ), dearest AS MATERIALIZED ( -- of a full answer; NULL: it is not full yet
        SELECT CASE WHEN count(*) = p_most THEN max(coalesce(cost, 'infinity')) END AS cost FROM first
    ), doubtful AS MATERIALIZED (
        SELECT id, folded, name, rate, busy, work, hours
        FROM wanted JOIN patterns USING (pattern)
        WHERE CASE WHEN (SELECT cost FROM dearest) IS NULL THEN p_partly OR p_hours IS NOT NULL
                   ELSE p_hours IS NOT NULL END
          AND (busy OR NOT enough)
          AND ((SELECT cost FROM dearest) IS NULL
               OR busy AND coalesce(round(rate * p_hours, 2), 'infinity') <= (SELECT cost FROM dearest))
    ), spans AS MATERIALIZED (
        SELECT artist_id, range_agg(tstzrange(start_time, end_time)) AS spans
        FROM taken
        WHERE blocks AND artist_id IN (SELECT id FROM doubtful)
        GROUP BY artist_id
    ), judged AS MATERIALIZED ( -- hours_of() would cost a call for each of thousands
        SELECT id, folded, name, rate,
               CASE WHEN NOT busy THEN hours ELSE coalesce(round(extract(epoch FROM
                   (SELECT sum(upper(s) - lower(s)) FROM unnest(work - spans) s)) / 3600, 2), 0) END AS free_hours
        FROM doubtful LEFT JOIN spans ON artist_id = id
    ), ways AS MATERIALIZED (
        SELECT artist_id, array_agg(id ORDER BY start_time, id) AS ids
        FROM taken WHERE id IS NOT NULL GROUP BY artist_id
    )
    SELECT id, name, rate, cost, free_hours, CASE WHEN enough THEN 'all' ELSE 'part' END, coalesce(ids, '{}')
    FROM (SELECT NOT enough AS partly, (cost * 100)::bigint AS cents, id, folded, name, rate, cost, free_hours, enough,
                 ids
          FROM (SELECT id, folded, name, rate, cost, free_hours, true AS enough FROM first
                UNION ALL
                SELECT id, folded, name, rate, cost, free_hours, true FROM sure WHERE p_most IS NULL
                UNION ALL
                SELECT id, folded, name, rate, round(rate * least(coalesce(p_hours, free_hours), free_hours), 2),
                       free_hours, coalesce(free_hours >= p_hours, false)
                FROM judged
                WHERE free_hours >= p_hours OR (p_partly AND free_hours > 0)) them
          LEFT JOIN ways w ON w.artist_id = id
          ORDER BY partly, cents NULLS LAST, folded, id
          LIMIT p_most) chosen
$$;
COMMENT ON FUNCTION callboard.who_is_free IS
    'Who is free in [from, to), at most a year: artists, what the stretch costs, the hours free, and the bookings in '
    'it (holds count as free); on a what-if board, or on the live one';
GRANT EXECUTE ON FUNCTION callboard.who_is_free TO callboard_member, callboard_reports;
