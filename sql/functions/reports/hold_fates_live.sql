CREATE OR REPLACE FUNCTION callboard.hold_fates_live(p_tenant uuid, p_from timestamptz, p_to timestamptz,
                                                     p_changed uuid[])
RETURNS TABLE (created_at timestamptz, created_by uuid, fate text)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT b.created_at, b.created_by, callboard.hold_fate(b)
    FROM callboard.bookings b
    WHERE b.tenant_id = p_tenant AND b.created_at >= p_from AND b.created_at < p_to
      AND (p_changed IS NULL OR b.id = ANY (p_changed))
      AND EXISTS (SELECT FROM callboard.booking_events e
                  WHERE e.tenant_id = p_tenant AND e.booking_id = b.id AND e.status = 'hold')
$$;
COMMENT ON FUNCTION callboard.hold_fates_live IS
    'What became of holds that were made in [from, to), from the bookings as they are: these bookings, or (NULL) all';
