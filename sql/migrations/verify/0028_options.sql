-- Raises if what 0028_options.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'log_event', 'newest_event', 'span', 'claim', 'left_free', 'taken_from', 'option_days', 'option_parts',
        'option_targets', 'write_targets', 'promote_option', 'offer_option', 'promote_freed', 'promote_behind',
        'offer_targets', 'take_refusal', 'take_offer', 'is_offered', 'bulk_targets', 'bulk_answers'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_proc
        WHERE proname = wanted AND pronamespace = 'callboard'::regnamespace AND proowner = 'callboard_owner'::regrole);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'functions (or not the owner''s) missing: %', missing;
    END IF;
    PERFORM split_from FROM callboard.bookings LIMIT 0;
END $$;
