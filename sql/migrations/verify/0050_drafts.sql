-- Raises if what 0050_drafts.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM (
        SELECT wanted FROM unnest(ARRAY[
            'drafts', 'draft_members', 'draft_bookings', 'draft_steps', 'drafts_one_a_name',
            'draft_steps_of_a_draft'
        ]) wanted WHERE to_regclass('callboard.' || wanted) IS NULL
        UNION ALL
        SELECT wanted FROM unnest(ARRAY[
            'drafts_tenant_exists', 'drafts_owner_exists', 'drafts_name_is_a_word',
            'draft_members_draft_exists', 'draft_members_member_exists', 'draft_bookings_draft_exists',
            'draft_steps_draft_exists'
        ]) wanted WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE connamespace = 'callboard'::regnamespace
                      AND conname = wanted AND convalidated)
    ) of_them (wanted);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'missing: %', missing;
    END IF;
END $$;
