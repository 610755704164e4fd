-- Raises if what 0037_drafts.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'my_drafts', 'drafted', 'drafted_words', 'draft_rows', 'draft_of', 'save_draft', 'draft_refusal', 'share_draft',
        'clear_draft', 'drop_draft', 'draft_booking', 'put_draft', 'draft_step', 'draft_now', 'draft_answers',
        'draft_all', 'draft_act', 'draft_turnable', 'turn_draft', 'draft_undo', 'draft_change', 'draft_commit'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_proc
        WHERE proname = wanted AND pronamespace = 'callboard'::regnamespace AND proowner = 'callboard_owner'::regrole);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'functions (or not the owner''s) missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing
    FROM unnest(ARRAY['drafts', 'draft_members', 'draft_bookings', 'draft_steps']) wanted
    WHERE NOT EXISTS (SELECT FROM pg_class WHERE oid = to_regclass('callboard.' || wanted) AND relrowsecurity);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'tables (or their row level security) missing: %', missing;
    END IF;
END $$;
