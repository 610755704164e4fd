CREATE OR REPLACE FUNCTION callboard.doctor_judge() RETURNS text
LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT 'EXCLUDE USING gist (tenant_id WITH =, artist_id WITH =, '
           'tstzrange(start_time, end_time, ''[)''::text) WITH &&) '
           'WHERE ((status = ANY (ARRAY[''confirmed''::callboard.booking_status, '
           '''pencil''::callboard.booking_status]))) DEFERRABLE'
$$;
COMMENT ON FUNCTION callboard.doctor_judge IS 'no_double_booking, as pg_get_constraintdef() prints it';
