-- Raises if what 0059_import.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM (
        SELECT wanted FROM unnest(ARRAY[
            'import_rows', 'import_rows_of_a_name', 'import_rows_of_an_artist', 'import_rows_of_a_project',
            'bookings_of_a_uid'
        ]) wanted WHERE to_regclass('callboard.' || wanted) IS NULL
        UNION ALL
        SELECT wanted FROM unnest(ARRAY['import_line', 'import_side', 'import_holiday']) wanted
        WHERE to_regtype('callboard.' || wanted) IS NULL
    ) of_them (wanted);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'missing: %', missing;
    END IF;
    IF to_regclass('callboard.bookings_uid_is_unique') IS NOT NULL THEN
        RAISE EXCEPTION 'bookings_uid_is_unique is still there: one UID may stand for several bookings';
    END IF;
END $$;
