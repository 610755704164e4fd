-- A studio of its own, which nobody is a member of, with an artist who is booked twice at one time. All of it,
-- notifications too, is taken back.
CREATE OR REPLACE FUNCTION callboard.doctor_probe(OUT refused boolean, OUT seen text)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    studio uuid := gen_random_uuid();
    own text := coalesce(current_setting('app.tenant', true), '');
    taken text;
    shown text[];
BEGIN
    IF pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on' THEN
        RETURN;
    END IF;
    PERFORM callboard.doctor_studio(studio);
    BEGIN
        PERFORM callboard.doctor_book(studio);
        refused := false;
    EXCEPTION WHEN exclusion_violation THEN
        GET STACKED DIAGNOSTICS taken = CONSTRAINT_NAME;
        refused := taken = 'no_double_booking';
    END;
    PERFORM set_config('app.tenant', studio::text, true);
    shown := ARRAY(SELECT callboard.read_foreign(studio));
    PERFORM set_config('app.tenant', own, true);
    shown := shown || ARRAY(SELECT callboard.read_foreign(studio));
    seen := (SELECT coalesce(string_agg(DISTINCT s.relation, ', '), '') FROM unnest(shown) s (relation));
    RAISE EXCEPTION 'enough seen' USING ERRCODE = 'CB099';
EXCEPTION WHEN SQLSTATE 'CB099' THEN
    NULL;
END $$;
COMMENT ON FUNCTION callboard.doctor_probe IS
    'Tries whether the constraint refuses, and which tables show a foreign studio to this login (none: ''''). NULL: '
    'nothing can be tried, because nothing can be written here';
