-- On a holiday no pattern works; who has none is available then as well. All that asks about working hours asks here.
CREATE OR REPLACE FUNCTION callboard.work_spans(p_pattern int4multirange, p_holidays date[], p_zone text,
                                                p_from timestamptz, p_to timestamptz)
RETURNS tstzmultirange
LANGUAGE sql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN p_pattern IS NULL THEN tstzmultirange(tstzrange(p_from, p_to)) ELSE
        coalesce((SELECT range_agg(work)
                  FROM generate_series((p_from AT TIME ZONE p_zone)::date::timestamp,
                                       (p_to AT TIME ZONE p_zone)::date::timestamp, interval '1 day') d,
                       unnest(callboard.day_work(p_pattern, d::date, p_zone)) work
                  WHERE d::date <> ALL (coalesce(p_holidays, '{}'))), '{}')
        * tstzmultirange(tstzrange(p_from, p_to)) END
$$;
COMMENT ON FUNCTION callboard.work_spans IS
    'When a pattern works within [from, to), public holidays aside; no pattern: all along';
GRANT EXECUTE ON FUNCTION callboard.work_spans TO callboard_reader;
