-- && on the constraint's own index: 8 buffers. Only here, in functions of the owner, is it an index condition. In
-- plpgsql, because it is asked of many bookings one after the other: so it is planned once a session.
CREATE OR REPLACE FUNCTION callboard.in_the_way(p_tenant uuid, p_artist uuid, p_start timestamptz, p_end timestamptz,
                                                p_except uuid[]) RETURNS SETOF callboard.bookings
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY
    SELECT b.* FROM callboard.bookings b
    WHERE b.tenant_id = p_tenant AND b.artist_id = p_artist AND b.status IN ('confirmed', 'pencil')
      AND tstzrange(b.start_time, b.end_time, '[)') && tstzrange(p_start, p_end, '[)')
      AND b.id <> ALL (p_except)
    ORDER BY b.start_time, b.id;
END $$;
COMMENT ON FUNCTION callboard.in_the_way IS 'Pencil and confirmed of an artist that overlap [start, end)';
