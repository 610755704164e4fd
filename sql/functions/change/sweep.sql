-- What the clock ends is nobody's act: it is not in the list of what a member can take back.
CREATE OR REPLACE FUNCTION callboard.sweep() RETURNS int
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
BEGIN
    PERFORM set_config('app.source', 'sweep', true), set_config('app.act', '', true);
    RETURN callboard.lapse_challenges(me.tenant_id) + callboard.lapse_holds(me.tenant_id);
END $$;
COMMENT ON FUNCTION callboard.sweep IS
    'Writes down what the clock ended in the current tenant: holds, challenges; how many. '
    'Any member may: it is only the clock';
GRANT EXECUTE ON FUNCTION callboard.sweep TO callboard_member;
