-- An estimate: pages that the rows, at their mean width in the statistics, would not need.
CREATE OR REPLACE FUNCTION callboard.doctor_bloat() RETURNS TABLE (relation text, share float8, measured boolean)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT c.relname, coalesce(m.share, greatest(1 - c.reltuples * (w.width + 28) / (c.relpages * 8168.0), 0)),
           m.share IS NOT NULL
    FROM pg_class c LEFT JOIN callboard.exact_bloat() m ON m.relation = c.oid,
         LATERAL (SELECT sum(s.avg_width * (1 - s.null_frac)) AS width FROM pg_stats s
                  WHERE s.schemaname = 'callboard' AND s.tablename = c.relname) w
    WHERE c.relnamespace = 'callboard'::regnamespace AND c.relkind IN ('r', 'm') AND c.relpages > 1024
      AND (c.reltuples >= 0 AND w.width IS NOT NULL OR m.share IS NOT NULL)
$$;
COMMENT ON FUNCTION callboard.doctor_bloat IS
    'How much of each larger table is free room: measured where pgstattuple is, else estimated';
