-- A small table is read whole whatever is known of it.
CREATE OR REPLACE FUNCTION callboard.doctor_statistics(OUT value float8, OUT finding text, OUT detail jsonb)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT count(*),
           coalesce(string_agg(relation || ' ' || why, ', ' ORDER BY changed DESC), 'they know every larger table'),
           jsonb_object_agg(relation, changed) FILTER (WHERE relation IS NOT NULL)
    FROM (SELECT s.relname AS relation, s.n_mod_since_analyze AS changed, CASE
                 WHEN c.reltuples < 0 OR coalesce(s.last_analyze, s.last_autoanalyze) IS NULL THEN 'never analyzed'
                 WHEN s.n_mod_since_analyze > 0.3 * s.n_live_tup THEN 'changed since by a third'
                 WHEN abs(c.reltuples - s.n_live_tup) > 0.5 * s.n_live_tup THEN 'counted wrong'
                 WHEN s.relname = 'bookings' AND callboard.doctor_distinct() < 0.1
                     THEN 'known to be of far too few artists'
                 END AS why
          FROM pg_stat_user_tables s JOIN pg_class c ON c.oid = s.relid
          WHERE s.schemaname = 'callboard' AND s.n_live_tup > 5000) t
    WHERE why IS NOT NULL
$$;
COMMENT ON FUNCTION callboard.doctor_statistics IS
    'The larger tables of which the planner knows nothing, or what is no longer so';
