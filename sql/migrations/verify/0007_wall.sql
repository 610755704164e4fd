-- Raises if what 0007_wall.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'tenants', 'members', 'artists', 'projects', 'time_off', 'bookings', 'booking_events'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_class
        WHERE relname = wanted AND relnamespace = 'callboard'::regnamespace AND relrowsecurity);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'row level security missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'tenants', 'members', 'artists', 'projects', 'time_off', 'bookings', 'booking_events'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_policies
        WHERE schemaname = 'callboard' AND tablename = wanted AND qual LIKE '%current_tenant()%');
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'policies missing: %', missing;
    END IF;
    SELECT string_agg(DISTINCT table_name, ', ') INTO missing FROM information_schema.role_table_grants
    WHERE table_schema = 'callboard' AND grantee IN ('PUBLIC', 'callboard_member')
      AND privilege_type IN ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE');
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'members may write past the functions: %', missing;
    END IF;
END $$;
