-- A sample finds too few different values of a large table, and who is free is planned by them.
CREATE OR REPLACE FUNCTION callboard.doctor_distinct() RETURNS float8
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN s.n_distinct < 0 THEN -s.n_distinct * b.reltuples ELSE s.n_distinct END / nullif(a.reltuples, 0)
    FROM pg_stats s, pg_class b, pg_class a
    WHERE s.schemaname = 'callboard' AND s.tablename = 'bookings' AND s.attname = 'artist_id'
      AND b.oid = 'callboard.bookings'::regclass AND a.oid = 'callboard.artists'::regclass
      AND a.reltuples > 100 AND b.reltuples > 20 * a.reltuples
$$;
COMMENT ON FUNCTION callboard.doctor_distinct IS
    'How many artists the statistics of bookings know, against all; NULL: too few to compare';
