-- Raises if what 0073_frozen.sql made is not there.
DO $$
BEGIN
    IF to_regclass('callboard.frozen') IS NULL THEN
        RAISE EXCEPTION 'missing: frozen';
    END IF;
END $$;
