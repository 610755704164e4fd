-- Working patterns in real time, and what the conflict panel offers: another artist, another time.
SET LOCAL ROLE callboard_owner;

-- A pattern is in minutes of the week by the clocks on the wall; days of 23 and 25 hours come out right. In a
-- gap of the clocks a span may turn inside out: then it is empty.
CREATE FUNCTION callboard.work_spans(p_pattern int4multirange, p_zone text, p_from timestamptz, p_to timestamptz)
RETURNS tstzmultirange
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN p_pattern IS NULL THEN tstzmultirange(tstzrange(p_from, p_to)) ELSE coalesce(
        (SELECT range_agg(tstzrange(s.lo, greatest(s.lo, s.hi)))
         FROM generate_series((p_from AT TIME ZONE p_zone)::date::timestamp,
                              (p_to AT TIME ZONE p_zone)::date::timestamp, interval '1 day') day,
              LATERAL (SELECT (extract(isodow FROM day)::int - 1) * 1440 AS monday) w,
              unnest(p_pattern * int4multirange(int4range(w.monday, w.monday + 1440))) span,
              LATERAL (SELECT (day + (lower(span) - w.monday) * interval '1 minute') AT TIME ZONE p_zone AS lo,
                              (day + (upper(span) - w.monday) * interval '1 minute') AT TIME ZONE p_zone AS hi) s),
        '{}') * tstzmultirange(tstzrange(p_from, p_to)) END
$$;
COMMENT ON FUNCTION callboard.work_spans IS 'When a pattern works within [from, to); no pattern: all along';

CREATE FUNCTION callboard.hours_of(p_spans tstzmultirange) RETURNS numeric
LANGUAGE sql IMMUTABLE
RETURN (SELECT coalesce(round(sum(extract(epoch FROM upper(s) - lower(s))) / 3600, 2), 0) FROM unnest(p_spans) s);
COMMENT ON FUNCTION callboard.hours_of IS 'Hours in these spans';

-- Part of one day must lie inside the working hours; a whole day or several need some work on each.
CREATE FUNCTION callboard.works_all_along(p_work tstzmultirange, p_zone text, p_from timestamptz, p_to timestamptz)
RETURNS boolean
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE
        WHEN (p_from AT TIME ZONE p_zone)::date = ((p_to - interval '1 microsecond') AT TIME ZONE p_zone)::date
             AND NOT ((p_from AT TIME ZONE p_zone)::time = '00:00' AND (p_to AT TIME ZONE p_zone)::time = '00:00')
        THEN p_work @> tstzrange(p_from, p_to)
        ELSE (SELECT bool_and(p_work && tstzrange(day AT TIME ZONE p_zone, (day + interval '1 day') AT TIME ZONE p_zone))
              FROM generate_series((p_from AT TIME ZONE p_zone)::date::timestamp,
                                   ((p_to - interval '1 microsecond') AT TIME ZONE p_zone)::date::timestamp,
                                   interval '1 day') day)
        END
$$;
COMMENT ON FUNCTION callboard.works_all_along IS 'Does somebody with these working hours count as there all along?';

CREATE FUNCTION callboard.is_free(p_tenant uuid, p_artist uuid, p_start timestamptz, p_end timestamptz,
                                  p_except uuid) RETURNS boolean
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT NOT EXISTS (SELECT FROM callboard.in_the_way(p_tenant, p_artist, p_start, p_end,
                                                        ARRAY[coalesce(p_except, p_artist)]))
       AND NOT EXISTS (SELECT FROM callboard.time_off o
                       WHERE o.tenant_id = p_tenant AND o.artist_id = p_artist
                         AND o.start_time < p_end AND o.end_time > p_start)
$$;
COMMENT ON FUNCTION callboard.is_free IS 'Neither pencil nor confirmed nor time off in [start, end)';

CREATE FUNCTION callboard.free_artists(p_artist uuid, p_start_us bigint, p_end_us bigint)
RETURNS TABLE (artist_id uuid, start_us bigint, end_us bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
    me callboard.acting := callboard.who();
    from_ timestamptz := callboard.at(p_start_us);
    to_ timestamptz := callboard.at(p_end_us);
BEGIN
    IF to_ - from_ > interval '366 days' THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT a.id, p_start_us, p_end_us
    FROM callboard.artists a
    JOIN callboard.artists wanted ON wanted.tenant_id = a.tenant_id AND wanted.id = p_artist
    WHERE a.tenant_id = me.tenant_id AND a.id <> p_artist AND a.archived_at IS NULL
      AND a.skills @> wanted.skills
      AND (a.working_pattern IS NULL OR callboard.works_all_along(
               callboard.work_spans(a.working_pattern, me.zone, from_, to_), me.zone, from_, to_))
      AND callboard.is_free(me.tenant_id, a.id, from_, to_, NULL)
    ORDER BY a.rate NULLS LAST, a.name, a.id
    LIMIT 9;
END $$;
COMMENT ON FUNCTION callboard.free_artists IS
    'Artists with all of this artist''s skills who are free all along, cheapest first, at most nine';

-- Where a slot of this shape could begin: where it is, at the same clock time on later days, where work
-- begins, and where what was in the way ends.
CREATE FUNCTION callboard.slot_starts(p_tenant uuid, p_artist uuid, p_zone text, p_pattern int4multirange,
                                      p_start timestamptz, p_several_days boolean)
RETURNS SETOF timestamptz
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT DISTINCT at FROM (
        SELECT (((p_start AT TIME ZONE p_zone) + d * interval '1 day') AT TIME ZONE p_zone) AS at
        FROM generate_series(0, 27) d
        UNION ALL
        SELECT lower(s) FROM unnest(callboard.work_spans(p_pattern, p_zone, p_start, p_start + interval '672 hours')) s
        WHERE NOT p_several_days
        UNION ALL
        SELECT b.end_time FROM callboard.in_the_way(p_tenant, p_artist, p_start, p_start + interval '672 hours', '{}') b
        WHERE NOT p_several_days
        UNION ALL
        SELECT o.end_time FROM callboard.time_off o
        WHERE NOT p_several_days AND o.tenant_id = p_tenant AND o.artist_id = p_artist AND o.end_time > p_start
          AND o.start_time < p_start + interval '672 hours') c
    WHERE at >= p_start AND at < p_start + interval '672 hours' AND at >= clock_timestamp() - interval '5 minutes'
$$;
COMMENT ON FUNCTION callboard.slot_starts IS 'Moments within four weeks at which a free slot could begin';

CREATE FUNCTION callboard.next_free(p_artist uuid, p_start_us bigint, p_end_us bigint)
RETURNS TABLE (start_us bigint, end_us bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
    me callboard.acting := callboard.who();
    from_ timestamptz := callboard.at(p_start_us);
    to_ timestamptz := callboard.at(p_end_us);
    local_length interval := (to_ AT TIME ZONE me.zone) - (from_ AT TIME ZONE me.zone);
    several boolean := (from_ AT TIME ZONE me.zone)::date
                       <> ((to_ - interval '1 microsecond') AT TIME ZONE me.zone)::date;
    pattern int4multirange;
BEGIN
    SELECT a.working_pattern INTO pattern FROM callboard.artists a
    WHERE a.tenant_id = me.tenant_id AND a.id = p_artist AND a.archived_at IS NULL;
    IF NOT FOUND OR from_ IS NULL OR to_ <= from_ OR to_ - from_ > interval '366 days' THEN
        RETURN;
    END IF;
    IF pattern IS NULL AND NOT several THEN -- available at any time; offered are nine to six, or what was asked for
        SELECT range_agg(int4range(d * 1440 + least(540, extract(epoch FROM (from_ AT TIME ZONE me.zone)::time)::int / 60),
            d * 1440 + greatest(1080, ceil(extract(epoch FROM (to_ - interval '1 us') AT TIME ZONE me.zone
                                                  - date_trunc('day', from_ AT TIME ZONE me.zone)) / 60)::int)))
        INTO pattern FROM generate_series(0, 6) d;
    END IF;
    -- several days keep their clock times; within one day the length is kept to the microsecond
    RETURN QUERY
    SELECT callboard.us(c.at), callboard.us(c.until)
    FROM (SELECT s AS at, CASE WHEN several THEN ((s AT TIME ZONE me.zone) + local_length) AT TIME ZONE me.zone
                               ELSE s + (to_ - from_) END AS until
          FROM callboard.slot_starts(me.tenant_id, p_artist, me.zone, pattern, from_, several) s) c
    WHERE callboard.works_all_along(callboard.work_spans(pattern, me.zone, c.at, c.until), me.zone, c.at, c.until)
      AND callboard.is_free(me.tenant_id, p_artist, c.at, c.until, NULL)
    ORDER BY c.at LIMIT 1;
END $$;
COMMENT ON FUNCTION callboard.next_free IS
    'The artist''s next free slot of this length from its start on, inside the pattern, within four weeks';

GRANT EXECUTE ON FUNCTION callboard.work_spans, callboard.hours_of, callboard.works_all_along,
    callboard.free_artists, callboard.next_free TO callboard_member;

RESET ROLE;
