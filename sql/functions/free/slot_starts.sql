-- Where a slot of this shape could begin: where it is, at the same clock time on later days, where work
-- begins, and where what was in the way ends.
CREATE OR REPLACE FUNCTION callboard.slot_starts(p_tenant uuid, p_artist uuid, p_zone text, p_holidays date[],
                                                 p_pattern int4multirange, p_start timestamptz, p_several_days boolean,
                                                 p_touched uuid[], p_drafted tstzmultirange)
RETURNS SETOF timestamptz
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT DISTINCT at FROM (
        SELECT p_start AS at
        UNION ALL
        SELECT callboard.at_clock((p_start AT TIME ZONE p_zone)::date + d,
                                  (extract(epoch FROM (p_start AT TIME ZONE p_zone)::time) / 60)::int, p_zone)
        FROM generate_series(1, 27) d
        UNION ALL
        SELECT lower(s)
        FROM unnest(callboard.work_spans(p_pattern, p_holidays, p_zone, p_start, p_start + interval '672 hours')) s
        WHERE NOT p_several_days
        UNION ALL
        SELECT b.end_time
        FROM callboard.in_the_way(p_tenant, p_artist, p_start, p_start + interval '672 hours', p_touched) b
        WHERE NOT p_several_days
        UNION ALL
        SELECT upper(s) FROM unnest(p_drafted) s WHERE NOT p_several_days
        UNION ALL
        SELECT o.end_time FROM callboard.time_off o
        WHERE NOT p_several_days AND o.tenant_id = p_tenant AND o.artist_id = p_artist AND o.end_time > p_start
          AND o.start_time < p_start + interval '672 hours') c
    WHERE at >= p_start AND at < p_start + interval '672 hours' AND at >= clock_timestamp() - interval '5 minutes'
$$;
COMMENT ON FUNCTION callboard.slot_starts IS 'Moments within four weeks at which a free slot could begin';
