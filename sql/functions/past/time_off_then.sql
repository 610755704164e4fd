-- Time off that was removed since has no row: it is made out of what the trail has kept.
CREATE OR REPLACE FUNCTION callboard.time_off_then(p_from timestamptz, p_to timestamptz, p_at timestamptz)
RETURNS SETOF callboard.time_off
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY
    WITH changed AS MATERIALIZED (SELECT * FROM callboard.records_then('time_off', p_at))
    SELECT o.* FROM callboard.time_off o
    WHERE o.start_time >= p_from - interval '8784 hours' AND o.start_time < p_to AND o.end_time > p_from
      AND o.created_at <= p_at AND o.id NOT IN (SELECT c.id FROM changed c)
    UNION ALL
    SELECT w.* FROM changed c, jsonb_populate_record(NULL::callboard.time_off,
                                                     c.was || jsonb_build_object('id', c.id)) w
    WHERE w.start_time < p_to AND w.end_time > p_from;
END $$;
COMMENT ON FUNCTION callboard.time_off_then IS
    'Time off as it was at an instant, of what overlaps [from, to); for the readers';
GRANT EXECUTE ON FUNCTION callboard.time_off_then TO callboard_reader;
