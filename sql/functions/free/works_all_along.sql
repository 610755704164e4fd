-- Part of one day must lie inside the working hours; a whole day or several need some work on each.
CREATE OR REPLACE FUNCTION callboard.works_all_along(p_work tstzmultirange, p_zone text, p_from timestamptz,
                                                     p_to timestamptz)
RETURNS boolean
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE
        WHEN (p_from AT TIME ZONE p_zone)::date = ((p_to - interval '1 microsecond') AT TIME ZONE p_zone)::date
             AND NOT ((p_from AT TIME ZONE p_zone)::time = '00:00' AND (p_to AT TIME ZONE p_zone)::time = '00:00')
        THEN p_work @> tstzrange(p_from, p_to)
        ELSE (SELECT bool_and(p_work && tstzrange(day AT TIME ZONE p_zone,
                                                  (day + interval '1 day') AT TIME ZONE p_zone))
              FROM generate_series((p_from AT TIME ZONE p_zone)::date::timestamp,
                                   ((p_to - interval '1 microsecond') AT TIME ZONE p_zone)::date::timestamp,
                                   interval '1 day') day)
        END
$$;
COMMENT ON FUNCTION callboard.works_all_along IS 'Does somebody with these working hours count as there all along?';
GRANT EXECUTE ON FUNCTION callboard.works_all_along TO callboard_reader;
