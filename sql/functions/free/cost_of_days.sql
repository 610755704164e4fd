CREATE OR REPLACE FUNCTION callboard.cost_of_days(p_artist uuid, p_holidays date[], p_zone text, p_midnight timestamptz,
                                                  p_start timestamptz, p_end timestamptz)
RETURNS numeric
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT round(sum(c.us * r.rate) / 3600000000, 2)
    FROM callboard.artists a,
         callboard.counted_days(a.working_pattern, p_holidays, NULL, p_zone, p_start, p_end) c
         JOIN callboard.rate_spans(a, p_zone, p_midnight) r ON c.day >= r.since AND c.day < r.until
    WHERE a.id = p_artist
$$;
COMMENT ON FUNCTION callboard.cost_of_days IS
    'What a booking of this time costs, at the rate in force on each of its days; p_midnight is when the first begins';
GRANT EXECUTE ON FUNCTION callboard.cost_of_days TO callboard_reader;
