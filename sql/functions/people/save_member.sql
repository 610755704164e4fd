CREATE OR REPLACE FUNCTION callboard.save_member(p_user uuid, p_name text, p_login text, p_role text)
RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    problem text := callboard.refusal(me, true);
    answer callboard.saved;
    broken text;
BEGIN
    IF problem IS NOT NULL THEN
        RETURN ROW('not_allowed', problem, NULL, NULL)::callboard.saved;
    ELSIF p_user IS NULL OR p_login IS NULL OR p_role IS NULL THEN
        RETURN ROW('invalid', 'A member needs an id, a login and a role.', NULL, NULL)::callboard.saved;
    ELSIF p_role <> 'admin' AND callboard.is_last_admin(me.tenant_id, p_user) THEN
        RETURN ROW('invalid', 'This is the last admin; make another one first.', NULL, NULL)::callboard.saved;
    END IF;
    p_name := callboard.plain(p_name);
    problem := callboard.admit(p_login);
    IF problem IS NOT NULL THEN
        RETURN ROW('invalid', problem, NULL, NULL)::callboard.saved;
    END IF;
    -- somebody who was removed comes back as himself: his bookings name him
    UPDATE callboard.members m SET name = coalesce(p_name, m.name), role = p_role, archived_at = NULL
    WHERE m.tenant_id = me.tenant_id AND m.login = p_login AND (m.user_id = p_user OR m.archived_at IS NOT NULL)
    RETURNING 'done', NULL, m.user_id, m.version INTO answer;
    IF answer.outcome IS NULL THEN
        INSERT INTO callboard.members AS m (tenant_id, user_id, login, name, role)
        VALUES (me.tenant_id, p_user, p_login, coalesce(p_name, p_login), p_role)
        ON CONFLICT (tenant_id, user_id) DO UPDATE
            SET login = excluded.login, name = excluded.name, role = excluded.role, archived_at = NULL
        RETURNING 'done', NULL, m.user_id, m.version INTO answer;
    END IF;
    RETURN answer;
EXCEPTION WHEN unique_violation OR check_violation THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    RETURN ROW('invalid', callboard.said(broken), NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.save_member IS 'Attaches an existing login to the tenant, or changes name, login, role';
GRANT EXECUTE ON FUNCTION callboard.save_member TO callboard_member;
