CREATE OR REPLACE FUNCTION callboard.blocks(p_status callboard.booking_status) RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$
    SELECT p_status IN ('pencil', 'confirmed')
$$;
COMMENT ON FUNCTION callboard.blocks IS 'What no_double_booking looks at';
