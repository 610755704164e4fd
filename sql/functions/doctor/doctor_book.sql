CREATE OR REPLACE FUNCTION callboard.doctor_book(p_studio uuid) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM pg_constraint WHERE conname = 'no_double_booking' AND condeferrable
               AND conrelid = 'callboard.bookings'::regclass) THEN
        SET CONSTRAINTS callboard.no_double_booking IMMEDIATE; -- a client may have deferred it
    END IF;
    INSERT INTO callboard.bookings (tenant_id, id, artist_id, project_id, title, start_time, end_time, status,
                                    created_by)
    VALUES (p_studio, gen_random_uuid(), p_studio, p_studio, 'doctor', now() + interval '1 day',
            now() + interval '2 days', 'pencil', p_studio);
END $$;
COMMENT ON FUNCTION callboard.doctor_book IS 'Books the artist of doctor_studio() for tomorrow';
