-- Raises if what 0071_doctor.sql made is not there.
DO $$
BEGIN
    IF to_regclass('callboard.sweeps') IS NULL THEN
        RAISE EXCEPTION 'callboard.sweeps is missing';
    END IF;
END $$;
