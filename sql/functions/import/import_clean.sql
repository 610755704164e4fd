-- Under the locks of the artists nothing comes between this and the writing.
CREATE OR REPLACE FUNCTION callboard.import_clean(p_tenant uuid, p_lines callboard.import_line[]) RETURNS int[]
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    WITH target AS (
        SELECT (l).n, t.id, t.artist_id, t.start_time, t.end_time, callboard.blocks(t.status) AS blocks
        FROM unnest(p_lines) l, LATERAL (SELECT ((l).target).*) t
        WHERE (l).outcome IS NULL),
    beside AS (
        SELECT t.*,
               coalesce(max(end_time) OVER (w ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) > start_time, false)
               OR coalesce(lead(start_time) OVER w < end_time, false) AS touches
        FROM target t
        WINDOW w AS (PARTITION BY artist_id, blocks ORDER BY start_time, n))
    SELECT array_agg(n) FROM beside b
    WHERE NOT blocks OR NOT touches AND NOT EXISTS (
        SELECT FROM callboard.bookings x
        WHERE x.tenant_id = p_tenant AND x.artist_id = b.artist_id AND x.status IN ('confirmed', 'pencil')
          AND tstzrange(x.start_time, x.end_time, '[)') && tstzrange(b.start_time, b.end_time, '[)') AND x.id <> b.id)
$$;
COMMENT ON FUNCTION callboard.import_clean IS
    'The rows that are in nobody''s way, neither on the board nor in the batch';
