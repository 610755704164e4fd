-- Undos and redos in a row are one walk, so they are not the last thing in this sense.
CREATE OR REPLACE FUNCTION callboard.undo_asks(me callboard.acting, p_act uuid, p_from timestamptz, p_to timestamptz,
                                               p_lists boolean) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    last callboard.trail;
BEGIN
    IF p_act IS NULL OR p_from IS NULL THEN
        RETURN NULL;
    END IF;
    SELECT * INTO last FROM callboard.trail e WHERE e.tenant_id = me.tenant_id AND e.actor_id = me.user_id
    ORDER BY e.seq DESC LIMIT 1;
    RETURN CASE WHEN last.act_id IS DISTINCT FROM p_act AND last.undoes IS NULL THEN 'not the last thing you did'
                WHEN NOT callboard.is_act_shown(me, p_act, p_from, p_to, p_lists) THEN 'not shown here' END;
END $$;
COMMENT ON FUNCTION callboard.undo_asks IS
    'Why one is asked before an act is taken back, in a few words; NULL: it is clear';
