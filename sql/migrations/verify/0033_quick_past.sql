-- Raises if what 0033_quick_past.sql made is not there: functions whose plans are kept.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'changed_since', 'taken_back_by', 'next_own_act', 'is_newest_of_act', 'own_act'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
        WHERE proname = wanted AND pronamespace = 'callboard'::regnamespace AND l.lanname = 'plpgsql');
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'functions (or not in plpgsql): %', missing;
    END IF;
END $$;
