-- Raises if what 0035_tidy.sql took away is still there.
DO $$
DECLARE
    left_over text;
BEGIN
    SELECT string_agg(proname, ', ') INTO left_over FROM pg_proc
    WHERE pronamespace = 'callboard'::regnamespace AND proname IN ('promote_options', 'is_undone');
    IF left_over IS NOT NULL THEN
        RAISE EXCEPTION 'functions that nobody calls are still there: %', left_over;
    END IF;
END $$;
