-- Raises if 0040_option_holidays.sql has not replaced option_days().
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_proc WHERE proname = 'option_days' AND prosrc LIKE '%holidays%'
                   AND pronamespace = 'callboard'::regnamespace) THEN
        RAISE EXCEPTION 'option_days() knows no holidays';
    END IF;
END $$;
