CREATE OR REPLACE FUNCTION callboard.has_opened_past(p_tenant uuid, p_act uuid) RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM callboard.booking_events e WHERE e.tenant_id = p_tenant AND e.past_opened
                   AND e.act_id = callboard.root_of(p_tenant, p_act));
END $$;
COMMENT ON FUNCTION callboard.has_opened_past IS
    'Is an act an import into the past, which an admin alone may make, or a taking back or doing again of one?';
