-- What the clock ends is nobody's act: it is not in the list of what a member can take back.
CREATE OR REPLACE FUNCTION callboard.sweep() RETURNS int
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting;
BEGIN
    IF callboard.is_frozen((callboard.who()).tenant_id) THEN
        RETURN 0; -- a board asks by itself, and is told nothing that it would have to say
    END IF;
    me := callboard.begin_write();
    PERFORM set_config('app.source', 'sweep', true), set_config('app.act', '', true);
    RETURN callboard.lapse_challenges(me.tenant_id) + callboard.lapse_holds(me.tenant_id);
END $$;
COMMENT ON FUNCTION callboard.sweep IS
    'Writes down what the clock ended in the current tenant: holds, challenges; how many. '
    'Any member may: it is only the clock';
GRANT EXECUTE ON FUNCTION callboard.sweep TO callboard_member;
