CREATE OR REPLACE FUNCTION callboard.root_of(p_tenant uuid, p_act uuid) RETURNS uuid
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    root uuid := p_act;
    earlier uuid := p_act;
BEGIN
    WHILE earlier IS NOT NULL LOOP
        root := earlier;
        SELECT e.undoes INTO earlier FROM callboard.trail e
        WHERE e.tenant_id = p_tenant AND e.act_id = root LIMIT 1;
    END LOOP;
    RETURN root;
END $$;
COMMENT ON FUNCTION callboard.root_of IS 'The act that an undo or a redo is about in the end';
