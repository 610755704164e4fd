-- bookings_between() knows the tenant by row level security alone, which does not hold for its owner: named here.
CREATE OR REPLACE FUNCTION callboard.booked_live(p_tenant uuid, p_from date, p_to date, p_artists uuid[])
RETURNS TABLE (day date, artist_id uuid, project_id uuid, confirmed bigint, pencilled bigint)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
    own callboard.tenants;
    from_ timestamptz;
    to_ timestamptz;
BEGIN
    SELECT * INTO own FROM callboard.tenants WHERE id = p_tenant;
    from_ := callboard.at_clock(p_from, 0, own.zone);
    to_ := callboard.at_clock(p_to, 0, own.zone);
    RETURN QUERY
    SELECT d.day, b.artist_id, b.project_id, CASE b.status WHEN 'confirmed' THEN d.us ELSE 0 END,
           CASE b.status WHEN 'pencil' THEN d.us ELSE 0 END
    FROM callboard.bookings_between(from_, to_) b
    JOIN callboard.artist_times a ON a.tenant_id = p_tenant AND a.artist_id = b.artist_id,
    callboard.counted_days(a.working_pattern, own.holidays, a.off, own.zone, b.start_time, b.end_time) d
    WHERE b.tenant_id = p_tenant AND b.status IN ('pencil', 'confirmed')
      AND (p_artists IS NULL OR b.artist_id = ANY (p_artists))
      AND d.day >= p_from AND d.day < p_to;
END $$;
COMMENT ON FUNCTION callboard.booked_live IS
    'Microseconds that count on the days [from, to), from the bookings as they are: of these artists, or (NULL) of all';
