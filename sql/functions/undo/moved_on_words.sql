CREATE OR REPLACE FUNCTION callboard.moved_on_words(me callboard.acting, p_turn callboard.record_turn) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    e callboard.record_events;
    who text;
BEGIN
    SELECT * INTO e FROM callboard.record_events x
    WHERE x.tenant_id = me.tenant_id AND x.kind = p_turn.kind AND x.record_id = p_turn.id
      AND x.changes ? p_turn.moved_on ORDER BY x.seq DESC LIMIT 1;
    who := CASE WHEN e.actor_id = me.user_id THEN 'you'
                ELSE coalesce(callboard.name_of(me.tenant_id, e.actor_id), e.actor_login) END;
    RETURN CASE WHEN e.record = '{}' THEN format('The time off was removed since by %s', who)
                WHEN p_turn.moved_on = 'archived_at' THEN
                    format('The %s was %s since by %s', callboard.record_title(e),
                           CASE WHEN e.record ->> 'archived_at' IS NULL THEN 'restored' ELSE 'removed' END, who)
                ELSE format('The %s of %s was changed since by %s', replace(p_turn.moved_on, '_', ' '),
                            callboard.record_title(e), who) END;
END $$;
COMMENT ON FUNCTION callboard.moved_on_words IS '"The rate of artist Ada Byron was changed since by Ben"';
