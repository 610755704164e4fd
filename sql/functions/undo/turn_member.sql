CREATE OR REPLACE FUNCTION callboard.turn_member(me callboard.acting, p_turn callboard.record_turn) RETURNS text
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    stays boolean := (p_turn.now || p_turn.wanted) @> '{"archived_at": null, "role": "admin"}';
    login text := (p_turn.now || p_turn.wanted) ->> 'login';
BEGIN
    IF NOT stays AND callboard.is_last_admin(me.tenant_id, p_turn.id) THEN
        RETURN 'The studio would be without an admin; make another one first.';
    END IF;
    RETURN CASE WHEN NOT callboard.goes(p_turn) THEN callboard.admit(login) END;
END $$;
COMMENT ON FUNCTION callboard.turn_member IS
    'Lets the login of a membership that comes back in; why it may not become what it was, as a sentence, or NULL';
