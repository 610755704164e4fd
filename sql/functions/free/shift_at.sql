CREATE OR REPLACE FUNCTION callboard.shift_at(p_pattern int4multirange, p_holidays date[], p_clock timestamp)
RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT monday + (callboard.span_begins(p_pattern, s) + 10080) / 1440 - 7
    FROM (SELECT date_trunc('week', p_clock)::date AS monday,
                 (extract(epoch FROM p_clock - date_trunc('week', p_clock)) / 60)::numeric AS minute) at,
         unnest(p_pattern) s
    WHERE lower(s) <= minute AND minute < upper(s) AND p_clock::date <> ALL (p_holidays)
$$;
COMMENT ON FUNCTION callboard.shift_at IS
    'The day on which the hours of a pattern began that clocks show at this time; NULL: nobody works then';
GRANT EXECUTE ON FUNCTION callboard.shift_at TO callboard_reader;
