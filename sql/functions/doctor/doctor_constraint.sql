CREATE OR REPLACE FUNCTION callboard.doctor_constraint(OUT value float8, OUT finding text)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    refused boolean;
    problem text := (SELECT string_agg(word, ', ') FROM (
        SELECT CASE WHEN c.oid IS NULL THEN 'there is none'
                    WHEN replace(pg_get_constraintdef(c.oid), ' NOT VALID', '') <> callboard.doctor_judge()
                        THEN 'it is another one'
                    WHEN NOT c.convalidated THEN 'not validated'
                    WHEN NOT (i.indisvalid AND i.indisready AND i.indislive) THEN 'its index is not valid' END
        FROM (VALUES (1)) one
        LEFT JOIN pg_constraint c ON c.conname = 'no_double_booking' AND c.conrelid = 'callboard.bookings'::regclass
        LEFT JOIN pg_index i ON i.indexrelid = c.conindid) p (word));
BEGIN
    SELECT p.refused INTO refused FROM callboard.doctor_probe() p;
    value := CASE WHEN problem IS NULL AND refused IS NOT FALSE THEN 0 ELSE 1 END;
    finding := concat_ws('; ', coalesce(problem, 'there, validated'), CASE refused
        WHEN true THEN 'refuses what overlaps' WHEN false THEN 'takes what overlaps'
        ELSE 'not tried: nothing can be written here' END);
END $$;
COMMENT ON FUNCTION callboard.doctor_constraint IS
    'Is no_double_booking there, as it should be, and does it refuse?';
