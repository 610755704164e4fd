-- Admin's functions for members and settings. Each answers (outcome, message, id, version).
SET LOCAL ROLE callboard_owner;

CREATE TYPE callboard.saved AS (outcome text, message text, id uuid, version int);
COMMENT ON TYPE callboard.saved IS 'How a change of something that is not a booking ended';

-- Runs what was checked beforehand as far as words go; a constraint that still refuses is put into words here.
CREATE FUNCTION callboard.subject(p_constraint text) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN regexp_replace(p_constraint, '^(time_off|[a-z]+)_|_(is|are|in|within|at)_.*$', '', 'g');
COMMENT ON FUNCTION callboard.subject IS 'What a constraint is about: hold_minutes of tenants_hold_minutes_in_range';

CREATE FUNCTION callboard.said(p_constraint text) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN CASE p_constraint
    WHEN 'artists_name_is_unique' THEN 'There already is an artist of that name.'
    WHEN 'projects_code_is_unique' THEN 'There already is a project with that code.'
    WHEN 'members_login_is_unique' THEN 'That login is already a member.'
    WHEN 'tenants_name_is_unique' THEN 'There already is a tenant of that name.'
    WHEN 'artists_rate_is_not_negative' THEN 'A rate is not negative.'
    WHEN 'artists_working_pattern_within_a_week' THEN 'The working pattern reaches beyond a week.'
    WHEN 'artists_skills_are_a_list' THEN 'At most 50 skills of 1 to 40 characters each.'
    WHEN 'time_off_artist_exists' THEN 'There is no such artist.'
    WHEN 'time_off_in_order' THEN 'The end is not after the start.'
    WHEN 'time_off_at_most_a_year' THEN 'Time off is at most a year long.'
    WHEN 'projects_state_is_known' THEN 'The state is open or closed.'
    WHEN 'projects_colour_is_a_word' THEN 'A colour is a word of lower case letters.'
    WHEN 'members_role_is_known' THEN 'The role is viewer, producer or admin.'
    WHEN 'tenants_currency_is_three_letters' THEN 'The currency is three capital letters, such as EUR.'
    WHEN 'tenants_promote_is_known' THEN 'promote is offer or auto.'
    WHEN 'tenants_challenge_outcome_is_known' THEN 'challenge_outcome is release or remind.'
    WHEN 'tenants_day_window_in_order' THEN 'The day window begins before it ends, within one day.'
    ELSE CASE
        WHEN p_constraint ~ '_is_a_(line|name)$' THEN
            format('The %s is empty or too long, or has signs in it that cannot be shown.', callboard.subject(p_constraint))
        WHEN p_constraint ~ '_in_range$' THEN format('%s is out of its range.', callboard.subject(p_constraint))
        ELSE format('The %s cannot be accepted.', callboard.subject(p_constraint)) END
    END;
COMMENT ON FUNCTION callboard.said IS 'A constraint''s refusal as a sentence';

-- The doorman: owned by the one role that may grant callboard_member, and nothing else. A superuser or a role
-- that cannot log in is refused: row level security would be void, or nobody would be behind it.
RESET ROLE;
CREATE FUNCTION callboard.admit(p_login text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    r pg_roles;
BEGIN
    SELECT * INTO r FROM pg_roles WHERE rolname = p_login;
    IF r.oid IS NULL THEN
        RETURN 'There is no login "' || p_login || '"; the operator makes one with CREATE ROLE ... LOGIN.';
    ELSIF NOT r.rolcanlogin OR r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolreplication
          OR p_login LIKE 'callboard\_%' OR p_login LIKE 'pg\_%' THEN
        RETURN 'The role "' || p_login || '" cannot be a member: it is no ordinary login.';
    END IF;
    IF NOT pg_has_role(r.oid, 'callboard_member', 'MEMBER') THEN
        EXECUTE format('GRANT callboard_member TO %I', p_login);
    END IF;
    RETURN NULL;
END $$;
GRANT CREATE ON SCHEMA callboard TO callboard_doorman;
ALTER FUNCTION callboard.admit(text) OWNER TO callboard_doorman;
REVOKE CREATE ON SCHEMA callboard FROM callboard_doorman;
COMMENT ON FUNCTION callboard.admit IS 'Lets an existing login in; why not, as a sentence, or NULL';
REVOKE EXECUTE ON FUNCTION callboard.admit FROM PUBLIC;
GRANT EXECUTE ON FUNCTION callboard.admit TO callboard_owner;
SET LOCAL ROLE callboard_owner;

CREATE FUNCTION callboard.is_last_admin(p_tenant uuid, p_user uuid) RETURNS boolean
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM 1 FROM callboard.tenants WHERE id = p_tenant FOR NO KEY UPDATE; -- two may not leave at once
    RETURN EXISTS (SELECT FROM callboard.members WHERE tenant_id = p_tenant AND user_id = p_user
                   AND role = 'admin' AND archived_at IS NULL)
       AND NOT EXISTS (SELECT FROM callboard.members WHERE tenant_id = p_tenant AND user_id <> p_user
                       AND role = 'admin' AND archived_at IS NULL);
END $$;
COMMENT ON FUNCTION callboard.is_last_admin IS 'Would the tenant be without an admin if this one left?';

CREATE FUNCTION callboard.save_member(p_user uuid, p_name text, p_login text, p_role text) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
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

CREATE FUNCTION callboard.remove_member(p_user uuid) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    problem text := callboard.refusal(me, true);
    answer callboard.saved;
BEGIN
    IF problem IS NOT NULL THEN
        RETURN ROW('not_allowed', problem, NULL, NULL)::callboard.saved;
    ELSIF callboard.is_last_admin(me.tenant_id, p_user) THEN
        RETURN ROW('invalid', 'The last admin cannot be removed.', NULL, NULL)::callboard.saved;
    END IF;
    UPDATE callboard.members m SET archived_at = clock_timestamp()
    WHERE m.tenant_id = me.tenant_id AND m.user_id = p_user AND m.archived_at IS NULL
    RETURNING 'done', NULL, m.user_id, m.version INTO answer;
    IF answer.outcome IS NULL THEN
        RETURN ROW('gone', 'There is no such member.', NULL, NULL)::callboard.saved;
    END IF;
    RETURN answer;
END $$;
COMMENT ON FUNCTION callboard.remove_member IS 'Shuts a member out; the row stays. Not the last admin.';

CREATE FUNCTION callboard.settings_problem(p_values jsonb) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    unknown text;
BEGIN
    IF jsonb_typeof(p_values) IS DISTINCT FROM 'object' THEN
        RETURN 'Settings are an object of names and values.';
    END IF;
    SELECT string_agg(key, ', ') INTO unknown FROM jsonb_object_keys(p_values) key
    WHERE key NOT IN ('zone', 'currency', 'hold_minutes', 'promote', 'challenge_hours', 'challenge_outcome',
        'rest_hours', 'max_day_hours', 'max_days_in_row', 'day_start', 'day_end', 'holidays');
    RETURN CASE WHEN unknown IS NOT NULL THEN 'There is no setting ' || unknown || '.'
                WHEN p_values ? 'zone' AND callboard.is_zone(p_values ->> 'zone') IS NOT TRUE
                THEN 'There is no time zone "' || coalesce(p_values ->> 'zone', '') || '".' END;
END $$;
COMMENT ON FUNCTION callboard.settings_problem IS 'What is wrong with the names of these settings; NULL: nothing';

CREATE FUNCTION callboard.save_settings(p_values jsonb) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    problem text := callboard.refusal(me, true);
    t callboard.tenants;
    broken text;
BEGIN
    IF problem IS NOT NULL THEN
        RETURN ROW('not_allowed', problem, NULL, NULL)::callboard.saved;
    END IF;
    problem := callboard.settings_problem(p_values);
    IF problem IS NOT NULL THEN
        RETURN ROW('invalid', problem, NULL, NULL)::callboard.saved;
    END IF;
    SELECT * INTO t FROM callboard.tenants WHERE id = me.tenant_id FOR NO KEY UPDATE;
    t := jsonb_populate_record(t, p_values); -- the names were checked: neither id nor name is among them
    UPDATE callboard.tenants SET zone = t.zone, currency = t.currency, hold_minutes = t.hold_minutes,
        promote = t.promote, challenge_hours = t.challenge_hours, challenge_outcome = t.challenge_outcome,
        rest_hours = t.rest_hours, max_day_hours = t.max_day_hours, max_days_in_row = t.max_days_in_row,
        day_start = t.day_start, day_end = t.day_end, holidays = t.holidays
    WHERE id = me.tenant_id RETURNING * INTO t;
    RETURN ROW('done', NULL, t.id, t.version)::callboard.saved;
EXCEPTION
    WHEN check_violation THEN
        GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
        RETURN ROW('invalid', callboard.said(broken), NULL, NULL)::callboard.saved;
    WHEN not_null_violation OR invalid_text_representation OR datetime_field_overflow
         OR numeric_value_out_of_range OR invalid_datetime_format THEN
        RETURN ROW('invalid', 'This is not the kind of value that is wanted: '
                   || (SELECT string_agg(key || ' = ' || value, ', ') FROM jsonb_each_text(p_values)) || '.',
                   NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.save_settings IS 'Changes the named settings of the current tenant';

CREATE FUNCTION callboard.add_tenant(p_name text, p_zone text, p_admin text) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    t callboard.tenants;
    problem text;
    broken text;
BEGIN
    IF callboard.is_zone(coalesce(p_zone, 'UTC')) IS NOT TRUE THEN
        RETURN ROW('invalid', 'There is no time zone "' || p_zone || '".', NULL, NULL)::callboard.saved;
    END IF;
    problem := CASE WHEN p_admin IS NULL THEN 'A tenant needs an admin''s login.' ELSE callboard.admit(p_admin) END;
    IF problem IS NOT NULL THEN
        RETURN ROW('invalid', problem, NULL, NULL)::callboard.saved;
    END IF;
    INSERT INTO callboard.tenants (id, name, zone)
    VALUES (gen_random_uuid(), p_name, coalesce(p_zone, 'UTC')) RETURNING * INTO t;
    INSERT INTO callboard.members (tenant_id, user_id, login, name, role)
    VALUES (t.id, gen_random_uuid(), p_admin, p_admin, 'admin');
    RETURN ROW('done', NULL, t.id, t.version)::callboard.saved;
EXCEPTION WHEN unique_violation OR check_violation OR not_null_violation THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    RETURN ROW('invalid', CASE WHEN p_name IS NULL THEN 'A tenant needs a name.' ELSE callboard.said(broken) END,
               NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.add_tenant IS 'A new studio with its first admin; for the operator only';

GRANT EXECUTE ON FUNCTION callboard.save_member, callboard.remove_member, callboard.save_settings
    TO callboard_member;
GRANT EXECUTE ON FUNCTION callboard.add_tenant TO callboard_operator;

RESET ROLE;
