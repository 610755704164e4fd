CREATE OR REPLACE FUNCTION callboard.taken_back_by(p_tenant uuid, p_act uuid) RETURNS uuid
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (SELECT e.act_id FROM callboard.trail e WHERE e.tenant_id = p_tenant AND e.undoes = p_act LIMIT 1);
END $$;
COMMENT ON FUNCTION callboard.taken_back_by IS 'The act that took this one back; NULL: none has';
