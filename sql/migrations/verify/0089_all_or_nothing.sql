-- Raises if what 0089_all_or_nothing.sql dropped has come back as it was.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_proc p WHERE p.pronamespace = 'callboard'::regnamespace AND p.proname = 'import_bookings'
               AND NOT 'p_all' = ANY (p.proargnames)) THEN
        RAISE EXCEPTION 'import_bookings() without p_all';
    END IF;
END $$;
