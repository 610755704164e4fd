-- Found by what the file has said, under the name that it used or the artist whom that means; else among what stands on
-- the board and no row without a UID stands for. The zone of a file's local times may have changed by a day's worth.
CREATE OR REPLACE FUNCTION callboard.import_twins(p_tenant uuid, p_lines callboard.import_line[])
RETURNS TABLE (n int, booking_id uuid)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    WITH line AS MATERIALIZED (
        SELECT (l).n, s.* FROM unnest(p_lines) l, LATERAL (SELECT ((l).says).*) s
        WHERE (l).outcome IS NULL AND (l).uid IS NULL),
    said AS (
        SELECT r.n, i.booking_id, r.said_start = i.said_start AND r.said_end = i.said_end AS literally
        FROM line r CROSS JOIN LATERAL (
            SELECT * FROM callboard.import_rows x
            WHERE x.tenant_id = p_tenant AND x.artist = r.artist AND x.uid = ''
               AND x.start_time BETWEEN r.start_time - interval '36 hours' AND r.start_time + interval '36 hours'
            UNION
            SELECT * FROM callboard.import_rows x
            WHERE x.tenant_id = p_tenant AND x.artist_id = r.artist_id AND x.uid = ''
               AND x.start_time BETWEEN r.start_time - interval '36 hours' AND r.start_time + interval '36 hours') i
        WHERE i.title = r.title AND (r.said_start = i.said_start AND r.said_end = i.said_end
                                     OR r.start_time = i.start_time AND r.end_time = i.end_time))
    SELECT DISTINCT ON (c.n) c.n, c.booking_id
    FROM (
        SELECT s.n, s.booking_id, 1 AS place, s.literally FROM said s
        UNION ALL
        SELECT r.n, b.id, 2, false
        FROM line r JOIN callboard.bookings b ON b.tenant_id = p_tenant AND b.artist_id = r.artist_id
             AND b.start_time = r.start_time AND b.end_time = r.end_time AND b.title = r.title
        WHERE b.status <> 'cancelled' AND NOT EXISTS (
            SELECT FROM callboard.import_rows i WHERE i.tenant_id = p_tenant AND i.booking_id = b.id AND i.uid = '')) c
    JOIN callboard.bookings b ON b.tenant_id = p_tenant AND b.id = c.booking_id
    ORDER BY c.n, c.place, callboard.import_is_over(b), c.literally DESC, b.created_at DESC, b.id
$$;
COMMENT ON FUNCTION callboard.import_twins IS 'The bookings of rows without a UID: by artist, start, end and title';
