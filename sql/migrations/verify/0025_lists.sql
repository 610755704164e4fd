-- Raises if what 0025_lists.sql made is not there.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_proc WHERE proname = 'tell' AND pronamespace = 'callboard'::regnamespace
                   AND prosecdef AND prosrc LIKE '%''roster''%') THEN
        RAISE EXCEPTION 'function tell: does not say where the roster changed';
    END IF;
END $$;
