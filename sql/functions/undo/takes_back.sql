CREATE OR REPLACE FUNCTION callboard.takes_back(me callboard.acting, p_act uuid) RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN coalesce((SELECT e.undoes IS NOT NULL AND NOT e.redo FROM callboard.trail e
                     WHERE e.tenant_id = me.tenant_id AND e.act_id = p_act AND e.actor_id = me.user_id LIMIT 1), false);
END $$;
COMMENT ON FUNCTION callboard.takes_back IS 'Is an act of one''s own the taking back of another?';
