-- From the second statement on triggers write again: an admin who is added is an event as always.
CREATE OR REPLACE FUNCTION callboard.restore_end(p_what text) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    r callboard.restores := callboard.restore_under_way();
    problem text;
    broken text;
BEGIN
    IF r.at IS NOT NULL THEN
        PERFORM callboard.restore_settings(r), callboard.restore_removed(r);
    END IF;
    PERFORM callboard.restore_sequence('callboard.trail_seq', r.last + r.shift),
            callboard.restore_sequence(pg_get_serial_sequence('callboard.draft_steps', 'id'),
                (SELECT coalesce(max(s.id), 0) FROM callboard.draft_steps s WHERE s.tenant_id = r.tenant_id));
    PERFORM set_config('app.restoring', '', true), set_config('app.source', 'restore', true),
            set_config('app.act', gen_random_uuid()::text, true);
    PERFORM callboard.restore_told(r, p_what);
    problem := callboard.restore_admits(r);
    IF problem IS NOT NULL THEN
        RETURN ROW('invalid', problem, NULL, NULL)::callboard.saved;
    END IF;
    DELETE FROM callboard.restores WHERE tenant_id = r.tenant_id;
    PERFORM pg_notify('callboard_' || replace(r.tenant_id::text, '-', ''), 'roster');
    RETURN ROW('done', NULL, r.tenant_id, (SELECT count(*) FROM callboard.members m
        WHERE m.tenant_id = r.tenant_id AND m.role = 'admin' AND m.archived_at IS NULL
          AND m.login NOT LIKE 'callboard\_gone\_%'))::callboard.saved;
EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    RETURN callboard.restore_broken(r, 'the trail', broken);
END $$;
COMMENT ON FUNCTION callboard.restore_end IS
    'Ends a restore: the trail gains what it was, and members are let in. For the operator. done (version: how many '
    'admins can log in), invalid';
GRANT EXECUTE ON FUNCTION callboard.restore_end TO callboard_operator;
