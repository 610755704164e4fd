CREATE OR REPLACE FUNCTION callboard.booking_of(p_tenant uuid, p_id uuid) RETURNS callboard.bookings
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT * FROM callboard.bookings WHERE tenant_id = p_tenant AND id = p_id
$$;
COMMENT ON FUNCTION callboard.booking_of IS 'A booking by its id; all NULL: there is none';
