CREATE OR REPLACE FUNCTION callboard.doctor_studio(p_studio uuid) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO callboard.tenants (id, name) VALUES (p_studio, 'doctor ' || p_studio);
    INSERT INTO callboard.members (tenant_id, user_id, login, name, role)
    VALUES (p_studio, p_studio, p_studio, 'doctor', 'producer');
    INSERT INTO callboard.artists (tenant_id, id, name) VALUES (p_studio, p_studio, 'doctor');
    INSERT INTO callboard.projects (tenant_id, id, code, name) VALUES (p_studio, p_studio, 'DOCTOR', 'doctor');
    INSERT INTO callboard.time_off (tenant_id, id, artist_id, start_time, end_time)
    VALUES (p_studio, p_studio, p_studio, now() + interval '9 days', now() + interval '10 days');
    PERFORM callboard.doctor_book(p_studio);
END $$;
COMMENT ON FUNCTION callboard.doctor_studio IS 'A studio for doctor_probe(), with one artist, who is booked';
