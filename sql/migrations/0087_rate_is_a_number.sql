-- PostgreSQL's numeric has a value that is no number, and that is not less than 0 either. As a rate it made every sum of
-- its studio that value, and no board of it could be read.
SET LOCAL ROLE callboard_owner;

DO $$
DECLARE
    r record;
BEGIN
    FOR r IN UPDATE callboard.artists a SET rate = NULL FROM callboard.tenants t
             WHERE a.rate = 'NaN' AND t.id = a.tenant_id RETURNING t.name AS tenant, a.name LOOP
        RAISE WARNING USING ERRCODE = 'CB087', MESSAGE =
            format('%s: the rate of "%s" was no number, and is not given from now on.', r.tenant, r.name);
    END LOOP;
END $$;

ALTER TABLE callboard.artists ADD CONSTRAINT artists_rate_is_a_number CHECK (rate <> 'NaN');

RESET ROLE;
