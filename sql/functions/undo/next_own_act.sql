-- The newest event of one's newest act below p_before, but for those seen already: the events of two acts made at the
-- same time, on two boards, may lie among one another.
CREATE OR REPLACE FUNCTION callboard.next_own_act(me callboard.acting, p_before bigint, p_seen uuid[])
RETURNS callboard.trail
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    newest callboard.trail;
BEGIN
    SELECT * INTO newest FROM callboard.trail e
    WHERE e.tenant_id = me.tenant_id AND e.actor_id = me.user_id AND e.seq < p_before
      AND e.act_id IS NOT NULL AND e.act_id <> ALL (p_seen)
    ORDER BY e.seq DESC LIMIT 1;
    RETURN newest;
END $$;
COMMENT ON FUNCTION callboard.next_own_act IS 'The newest event of the next older act of one''s own; all NULL: none';
