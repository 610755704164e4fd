CREATE OR REPLACE FUNCTION callboard.begins_work(p_pattern int4multirange, p_holidays date[], p_day date)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT p_day <> ALL (p_holidays)
       AND EXISTS (SELECT FROM unnest(p_pattern) s
                   WHERE callboard.span_begins(p_pattern, s) / 1440 = extract(isodow FROM p_day)::int - 1
                     AND callboard.span_begins(p_pattern, s) >= 0)
$$;
COMMENT ON FUNCTION callboard.begins_work IS 'Do hours of this pattern begin on that day? If not, it is a day off';
GRANT EXECUTE ON FUNCTION callboard.begins_work TO callboard_reader;
