-- All along first, then cheapest first. In the way are pencil, confirmed and time off; holds are named but count
-- as free. All along costs what a booking of the whole stretch counts, at the rate in force on each day; wanted
-- hours, and parts, cost today's rate. Whoever has nothing in the way is judged by the pattern alone; parts are looked
-- for only where the answer is not full without them.
--
-- Viewers are told neither rates nor costs: for them no rate is the limit, and names are the order.
--
-- Those who cost the same are in the order of their folded names: by bytes, because ten thousand comparisons by the
-- rules of a language cost as much as all the rest. Costs are compared as whole cents, and what is compared stands
-- first in the rows that are sorted, where it is found without walking over names.
--
-- Step by step, because a verb asks it once, of a server process that has just begun: there a statement costs most when
-- it is planned, and what is not wanted (a what-if board, parts, hours) is never planned. What the steps share they
-- hand on as arrays: patterns, worked out once each, and what is taken.
--
-- No nested loops: the planner cannot know how many artists a tenant has, and guesses few. Where one is needed after
-- all, this makes it look so dear that half a second would go into compiling.
CREATE OR REPLACE FUNCTION callboard.free_between(p_from timestamptz, p_to timestamptz, p_skills text[],
                                                  p_any boolean, p_rate numeric, p_hours numeric, p_partly boolean,
                                                  p_most int, p_draft uuid, p_told boolean)
RETURNS TABLE (artist_id uuid, artist text, rate numeric, cost numeric, free_hours numeric, free text,
               in_the_way uuid[], told jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan
SET enable_nestloop = off
SET jit = off AS $$
#variable_conflict use_column
DECLARE
    zone text := callboard.own_zone();
    days_off date[] := callboard.own_holidays();
    seen boolean := callboard.sees_private();
    dearest numeric := CASE WHEN seen THEN p_rate END;
    midnight timestamptz; -- when the first day begins
    -- of each pattern
    pattern int4multirange;
    keys bigint[] := '{}'; -- its hash, by which own_patterns() tells it from others
    works tstzmultirange[] := '{}'; -- when it works within the stretch
    hours numeric[] := '{}';
    counts numeric[] := '{}'; -- hours that a booking of the whole stretch counts
    enoughs boolean[] := '{}';
    -- of each booking and each time off within the stretch
    whose uuid[];
    bookings uuid[]; -- NULL: time off
    starts timestamptz[];
    ends timestamptz[];
    blocking boolean[];
    n int := 0;
BEGIN
    IF (isfinite(p_from) AND isfinite(p_to) AND p_to <= p_from + interval '366 days') IS NOT TRUE THEN
        RETURN;
    END IF;
    midnight := callboard.at_clock((p_from AT TIME ZONE zone)::date, 0, zone);

    FOR pattern IN SELECT * FROM callboard.own_patterns() LOOP
        n := n + 1;
        keys[n] := hash_multirange_extended(pattern, 0);
        pattern := nullif(pattern, '{(,)}');
        works[n] := callboard.work_spans(pattern, days_off, zone, p_from, p_to);
        hours[n] := callboard.hours_of(callboard.length_of(works[n]));
        counts[n] := (SELECT coalesce(sum(us), 0) / 3600000000
                      FROM callboard.counted_days(pattern, days_off, NULL, zone, p_from, p_to));
        enoughs[n] := CASE WHEN p_hours IS NOT NULL THEN hours[n] >= p_hours
                           ELSE callboard.works_all_along(works[n], zone, p_from, p_to) END;
    END LOOP;

    IF p_draft IS NULL THEN
        SELECT array_agg(artist_id), array_agg(id), array_agg(start_time), array_agg(end_time),
               array_agg(status <> 'hold')
        INTO whose, bookings, starts, ends, blocking
        FROM callboard.bookings_between(p_from, p_to)
        WHERE status <> 'hold' OR lapses_at IS NULL OR lapses_at > clock_timestamp();
    ELSE
        SELECT array_agg(artist_id), array_agg(id), array_agg(start_time), array_agg(end_time),
               array_agg(status <> 'hold')
        INTO whose, bookings, starts, ends, blocking
        FROM callboard.board_between(p_draft, p_from, p_to)
        WHERE status <> 'hold' OR lapses_at IS NULL OR lapses_at > clock_timestamp();
    END IF;
    SELECT whose || array_agg(artist_id), bookings || array_agg(NULL::uuid), starts || array_agg(start_time),
           ends || array_agg(end_time), blocking || array_agg(true)
    INTO whose, bookings, starts, ends, blocking
    FROM callboard.time_off
    WHERE start_time >= p_from - interval '8784 hours' AND start_time < p_to AND end_time > p_from;

    n := 0;
    IF p_hours IS NULL THEN -- all along
        RETURN QUERY
        SELECT id, name, rate, cost, hours, 'all', coalesce(ids, '{}'),
               CASE WHEN p_told AND ids IS NOT NULL THEN (SELECT told FROM callboard.bookings_told(ids, name)) END
        FROM (SELECT (cost * 100)::bigint AS cents, folded, id, name, rate, cost, hours, ids
              FROM (SELECT id, folded COLLATE "C" AS folded, name, CASE WHEN seen THEN rate END AS rate, p.hours,
                           CASE WHEN seen AND version > 1 AND updated_at > midnight
                                THEN callboard.cost_of_days(id, days_off, zone, midnight, p_from, p_to)
                                WHEN seen THEN round(rate * p.counted, 2) END AS cost
                    FROM callboard.artists_wanted(p_skills, p_any, dearest)
                    JOIN unnest(keys, hours, counts, enoughs) p (key, hours, counted, enough)
                         ON p.key = hash_multirange_extended(coalesce(working_pattern, '{(,)}'), 0)
                    WHERE p.enough OFFSET 0) a -- costs are worked out once, and what they need is not sorted
              LEFT JOIN (SELECT whom, bool_or(blocks) AS busy,
                                array_agg(booking ORDER BY since, booking) FILTER (WHERE booking IS NOT NULL) AS ids
                         FROM unnest(whose, bookings, starts, blocking) t (whom, booking, since, blocks)
                         GROUP BY whom) taken ON whom = id
              WHERE busy IS NOT TRUE
              ORDER BY cents NULLS LAST, folded, id
              LIMIT p_most) chosen;
        GET DIAGNOSTICS n = ROW_COUNT;
        IF p_partly IS NOT TRUE OR n = p_most THEN
            RETURN;
        END IF;
    END IF;

    -- so many hours, and in part; not those that are free all along, if they have been told
    RETURN QUERY
    SELECT id, name, rate, cost, free_hours, CASE WHEN enough THEN 'all' ELSE 'part' END, coalesce(ids, '{}'),
           CASE WHEN p_told AND ids IS NOT NULL THEN (SELECT told FROM callboard.bookings_told(ids, name)) END
    FROM (SELECT NOT enough AS partly, (cost * 100)::bigint AS cents, folded, id, name, rate, cost, free_hours, enough,
                 ids
          FROM (SELECT id, folded, name, rate, free_hours, coalesce(free_hours >= p_hours, false) AS enough, ids,
                       round(rate * least(coalesce(p_hours, free_hours), free_hours), 2) AS cost
                FROM (SELECT id, folded COLLATE "C" AS folded, name, CASE WHEN seen THEN rate END AS rate, ids,
                             CASE WHEN busy THEN coalesce(round(extract(epoch FROM -- hours_of() is a call for each
                                      (SELECT sum(upper(s) - lower(s)) FROM unnest(p.work - spans) s)) / 3600, 2), 0)
                                  ELSE p.hours END AS free_hours
                      FROM callboard.artists_wanted(p_skills, p_any, dearest)
                      JOIN unnest(keys, works, hours, enoughs) p (key, work, hours, enough)
                           ON p.key = hash_multirange_extended(coalesce(working_pattern, '{(,)}'), 0)
                      LEFT JOIN (SELECT whom, bool_or(blocks) AS busy,
                                        array_agg(booking ORDER BY since, booking)
                                            FILTER (WHERE booking IS NOT NULL) AS ids,
                                        range_agg(tstzrange(since, until)) FILTER (WHERE blocks) AS spans
                                 FROM unnest(whose, bookings, starts, ends, blocking)
                                      t (whom, booking, since, until, blocks)
                                 GROUP BY whom) taken ON whom = id
                      WHERE p_hours IS NOT NULL OR busy OR NOT p.enough OFFSET 0) a OFFSET 0) a
          WHERE enough OR (p_partly AND free_hours > 0)
          ORDER BY partly, cents NULLS LAST, folded, id
          LIMIT p_most - n) chosen;
END $$;
COMMENT ON FUNCTION callboard.free_between IS
    'What who_is_free() answers; with p_told also the bookings in the way as JSON, NULL where there are none';
GRANT EXECUTE ON FUNCTION callboard.free_between TO callboard_member, callboard_reports;
