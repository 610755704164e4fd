-- Raises if what 0032_challenges.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'is_challengeable', 'booking_of', 'follow_challenges', 'challenge_changes', 'raise_again', 'name_of',
        'challenge_of', 'challenge_problem', 'own_option', 'challenge_targets', 'challenge_all', 'challenge_with',
        'is_challenged_by', 'make_option', 'challenge', 'withdraw_challenge', 'end_challenge', 'due_challenges',
        'lapse_challenges', 'only_tells', 'turn_challenges'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_proc
        WHERE proname = wanted AND pronamespace = 'callboard'::regnamespace AND proowner = 'callboard_owner'::regrole);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'functions (or not the owner''s) missing: %', missing;
    ELSIF NOT (SELECT relrowsecurity FROM pg_class WHERE oid = 'callboard.challenges'::regclass) THEN
        RAISE EXCEPTION 'callboard.challenges is without row level security';
    ELSIF NOT EXISTS (SELECT FROM pg_trigger WHERE tgname = 'bookings_challenged') THEN
        RAISE EXCEPTION 'trigger bookings_challenged missing';
    END IF;
END $$;
