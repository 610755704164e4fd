-- Raises if what 0091_notices.sql made is not there.
DO $$
BEGIN
    IF to_regclass('callboard.notices') IS NULL THEN
        RAISE EXCEPTION 'missing: notices';
    END IF;
END $$;
