CREATE OR REPLACE FUNCTION callboard.stood(e callboard.booking_events, p_at timestamptz) RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$
    SELECT coalesce((e).status <> 'cancelled'
                    AND ((e).status <> 'hold' OR (e).lapses_at IS NULL OR (e).lapses_at > p_at), false)
$$;
COMMENT ON FUNCTION callboard.stood IS 'Was a booking, as this event left it, on the board at an instant?';
