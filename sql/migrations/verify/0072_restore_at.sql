-- Raises if what 0072_restore_at.sql made is not there.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('callboard.restores') AND attname = 'at'
                   AND NOT attisdropped) THEN
        RAISE EXCEPTION 'missing: restores.at';
    END IF;
END $$;
