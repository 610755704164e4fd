CREATE OR REPLACE FUNCTION callboard.hold_fate(b callboard.bookings) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN (b).status IN ('pencil', 'confirmed') THEN 'firmed' WHEN (b).status = 'hold' THEN 'held'
                WHEN (b).reason = 'lapsed' THEN 'lapsed' ELSE 'released' END
$$;
COMMENT ON FUNCTION callboard.hold_fate IS 'What became of a booking that was a hold at some time';
