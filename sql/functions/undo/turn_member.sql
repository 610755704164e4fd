CREATE OR REPLACE FUNCTION callboard.turn_member(me callboard.acting, p_turn callboard.record_turn) RETURNS text
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    will_be jsonb := p_turn.now || p_turn.wanted;
BEGIN
    IF NOT will_be @> '{"archived_at": null, "role": "admin"}'
       AND callboard.is_last_admin(me.tenant_id, p_turn.id) THEN
        RETURN 'The studio would be without an admin; make another one first.';
    END IF;
    RETURN CASE WHEN will_be ->> 'archived_at' IS NULL THEN callboard.admit(will_be ->> 'login') END;
END $$;
COMMENT ON FUNCTION callboard.turn_member IS
    'Lets the login of a membership that comes back in; why it may not become what it was, as a sentence, or NULL';
