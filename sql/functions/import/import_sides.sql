-- What a file has said of a booking counts, not what has become of it since. A booking that was cancelled and that no
-- row stands for is none of the file's. A UID that is the id of a booking means that booking, as it was in the
-- version that the row names, if it names one.
CREATE OR REPLACE FUNCTION callboard.import_sides(p_tenant uuid, p_lines callboard.import_line[])
RETURNS SETOF callboard.import_side
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    WITH known AS MATERIALIZED (
        SELECT u.uid, b.* FROM (SELECT DISTINCT (l).uid FROM unnest(p_lines) l WHERE (l).outcome IS NULL) u
        CROSS JOIN LATERAL (SELECT x.id, NULL::int AS version FROM callboard.bookings x
                            WHERE x.tenant_id = p_tenant AND x.uid = u.uid) b
        UNION ALL
        SELECT u.uid, b.id, u.version
        FROM (SELECT DISTINCT ON ((l).uid) (l).uid, (l).version FROM unnest(p_lines) l
              WHERE (l).outcome IS NULL AND (l).uid ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$') u
        JOIN callboard.bookings b ON b.tenant_id = p_tenant AND b.id = u.uid::uuid AND b.uid IS DISTINCT FROM u.uid)
    SELECT NULL::int, b.id, false, NOT callboard.import_is_over(b), k.uid, coalesce(i.artist, ''),
           coalesce(i.artist_id, e.artist_id, b.artist_id), coalesce(i.recurrence, ''), coalesce(i.said_start, ''),
           coalesce(i.said_end, ''), coalesce(i.start_time, e.start_time, b.start_time),
           coalesce(i.end_time, e.end_time, b.end_time)
    FROM known k
    JOIN callboard.bookings b ON b.tenant_id = p_tenant AND b.id = k.id
    LEFT JOIN callboard.import_rows i ON i.tenant_id = p_tenant AND i.booking_id = b.id AND i.uid = k.uid
    LEFT JOIN LATERAL (
        SELECT x.artist_id, x.start_time, x.end_time FROM callboard.booking_events x
        WHERE x.tenant_id = p_tenant AND x.booking_id = b.id AND x.version = k.version
        ORDER BY x.seq DESC LIMIT 1) e ON k.version IS NOT NULL
    WHERE i.booking_id IS NOT NULL OR NOT callboard.import_is_over(b)
$$;
COMMENT ON FUNCTION callboard.import_sides IS
    'The bookings that the UIDs of some rows are known for, to be paired with the rows';
