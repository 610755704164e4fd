CREATE OR REPLACE FUNCTION callboard.claim(b callboard.bookings) RETURNS int
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE WHEN callboard.blocks((b).status) THEN 2
            WHEN (b).status = 'hold' AND (b).queued_at IS NOT NULL THEN 1 ELSE 0 END
$$;
COMMENT ON FUNCTION callboard.claim IS 'How firmly it claims its time: 2 blocks, 1 stands in the queue, 0 neither';
