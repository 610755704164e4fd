-- On a holiday no pattern works; who has none is available then as well. All that asks about working hours asks here.
CREATE OR REPLACE FUNCTION callboard.work_spans(p_pattern int4multirange, p_zone text, p_from timestamptz,
                                                p_to timestamptz)
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
                              (day + (upper(span) - w.monday) * interval '1 minute') AT TIME ZONE p_zone AS hi) s
         WHERE day::date <> ALL (coalesce((SELECT t.holidays FROM callboard.tenants t
                                           WHERE t.id = callboard.current_tenant()), '{}'))),
        '{}') * tstzmultirange(tstzrange(p_from, p_to)) END
$$;
COMMENT ON FUNCTION callboard.work_spans IS
    'When a pattern works within [from, to), holidays of the current tenant aside; no pattern: all along';
GRANT EXECUTE ON FUNCTION callboard.work_spans TO callboard_reader;
