-- The lock is the one that a foreign key to the tenant takes in any case, and is kept until the write has ended.
-- freeze_tenant() waits for it, and who waits here for freeze_tenant() sees its row: no write passes in between.
CREATE OR REPLACE FUNCTION callboard.let_write(p_tenant uuid) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    studio text;
BEGIN
    SELECT t.name INTO studio FROM callboard.tenants t WHERE t.id = p_tenant FOR KEY SHARE;
    IF callboard.is_frozen(p_tenant) THEN
        RAISE EXCEPTION '"%" can be looked at only, because it is being moved: nothing was saved. Its operator says '
            'where it goes on, and when.', studio USING ERRCODE = 'CB007';
    END IF;
END $$;
COMMENT ON FUNCTION callboard.let_write IS 'Lets a tenant be written until the transaction ends; CB007: it is frozen';
