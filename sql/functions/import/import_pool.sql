-- A row whose artist's name is that of a booking's row means that booking's artist, whatever the name means by now.
CREATE OR REPLACE FUNCTION callboard.import_pool(p_tenant uuid, p_lines callboard.import_line[])
RETURNS callboard.import_side[]
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    WITH side AS (
        SELECT * FROM callboard.import_sides(p_tenant, p_lines)
        UNION ALL
        SELECT (l).n, NULL, true, NULL, (l).uid, s.artist, s.artist_id, s.recurrence, s.said_start, s.said_end,
               s.start_time, s.end_time
        FROM unnest(p_lines) l, LATERAL (SELECT ((l).says).*) s
        WHERE (l).outcome IS NULL AND (l).uid IS NOT NULL)
    SELECT array_agg(ROW(n, booking_id, is_row, live, uid, artist,
        CASE WHEN is_row THEN coalesce(meant[1], artist_id) ELSE artist_id END,
        recurrence, said_start, said_end, start_time, end_time)::callboard.import_side)
    FROM (SELECT s.*, array_agg(artist_id) FILTER (WHERE NOT is_row) OVER (PARTITION BY uid, artist) AS meant
          FROM side s) x
$$;
COMMENT ON FUNCTION callboard.import_pool IS 'Rows and bookings of the UIDs of a batch, before they are paired';
