CREATE OR REPLACE FUNCTION callboard.status_words(e callboard.booking_events) RETURNS text
LANGUAGE sql STABLE
AS $$
    SELECT CASE WHEN (e).status = 'cancelled' THEN 'cancelled: ' || replace((e).reason, '_', ' ')
            WHEN (e).queued_at IS NOT NULL AND (e).status = 'hold' THEN 'second option'
            ELSE (e).status::text END
$$;
COMMENT ON FUNCTION callboard.status_words IS 'How firm a booking is, in product words';
GRANT EXECUTE ON FUNCTION callboard.status_words TO callboard_reader;
