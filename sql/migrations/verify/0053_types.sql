-- Raises if what 0053_types.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM (
        SELECT wanted FROM unnest(ARRAY[
            'acting', 'session', 'answer', 'saved', 'imported', 'own_act', 'told', 'standing'
        ]) wanted WHERE to_regtype('callboard.' || wanted) IS NULL
    ) of_them (wanted);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'missing: %', missing;
    END IF;
END $$;
