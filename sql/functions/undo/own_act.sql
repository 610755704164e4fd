-- The first event is the first booking's, if there is one: an import makes artists before it books them.
CREATE OR REPLACE FUNCTION callboard.own_act(me callboard.acting, p_act uuid, p_standing text, p_why text)
RETURNS callboard.own_act
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    told callboard.own_act;
BEGIN
    SELECT p_act, max(e.seq), coalesce(min(e.seq) FILTER (WHERE e.kind = 'booking'), min(e.seq)),
           count(DISTINCT e.record_id) FILTER (WHERE e.kind = 'booking' AND e.act <> 'offered'), p_standing, p_why,
           count(DISTINCT (e.kind, e.record_id)) FILTER (WHERE e.kind <> 'booking') INTO told
    FROM callboard.trail e WHERE e.tenant_id = me.tenant_id AND e.act_id = p_act AND e.actor_id = me.user_id;
    told.what := callboard.records_words(me, told);
    RETURN told;
END $$;
COMMENT ON FUNCTION callboard.own_act(callboard.acting, uuid, text, text) IS 'An act in figures';
