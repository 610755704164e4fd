CREATE OR REPLACE FUNCTION callboard.is_act_of_another(me callboard.acting, p_act uuid) RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM callboard.trail e WHERE e.tenant_id = me.tenant_id AND e.act_id = p_act
                   AND e.actor_id IS DISTINCT FROM me.user_id);
END $$;
COMMENT ON FUNCTION callboard.is_act_of_another IS 'Has another member written under the id of this act?';
