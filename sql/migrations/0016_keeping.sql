-- Admin's functions for artists, projects and time off (which producers may enter as well).
SET LOCAL ROLE callboard_owner;

CREATE FUNCTION callboard.save_artist(p_id uuid, p_version int, p_name text, p_skills text[], p_department text,
                                      p_rate numeric, p_email text, p_phone text, p_pattern int4multirange,
                                      p_notes text) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, true);
    a callboard.artists;
    broken text;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN ROW('not_allowed', refused, NULL, NULL)::callboard.saved;
    END IF;
    SELECT * INTO a FROM callboard.artists WHERE tenant_id = me.tenant_id AND id = p_id FOR NO KEY UPDATE;
    IF p_version IS NOT NULL AND (a.id IS NULL OR a.archived_at IS NOT NULL) THEN
        RETURN ROW('gone', 'There is no such artist.', NULL, NULL)::callboard.saved;
    ELSIF p_version <> a.version THEN
        RETURN ROW('stale', 'The artist has been changed meanwhile.', a.id, a.version)::callboard.saved;
    ELSIF p_version IS NULL AND a.id IS NOT NULL THEN -- a new one, sent twice
        IF (a.name, a.department) IS DISTINCT FROM (p_name, coalesce(p_department, '')) THEN
            RETURN ROW('invalid', 'This id already belongs to another artist.', a.id, a.version)::callboard.saved;
        END IF;
        RETURN ROW('done', NULL, a.id, a.version)::callboard.saved;
    END IF;
    INSERT INTO callboard.artists AS x (tenant_id, id, name, skills, department, rate, email, phone,
                                        working_pattern, notes)
    VALUES (me.tenant_id, p_id, p_name, coalesce(p_skills, '{}'), coalesce(p_department, ''), p_rate,
            coalesce(p_email, ''), coalesce(p_phone, ''), p_pattern, coalesce(p_notes, ''))
    ON CONFLICT (tenant_id, id) DO UPDATE
        SET name = excluded.name, skills = excluded.skills, department = excluded.department, rate = excluded.rate,
            email = excluded.email, phone = excluded.phone, working_pattern = excluded.working_pattern,
            notes = excluded.notes
    RETURNING * INTO a;
    RETURN ROW('done', NULL, a.id, a.version)::callboard.saved;
EXCEPTION
    WHEN unique_violation OR check_violation THEN
        GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
        RETURN ROW('invalid', callboard.said(broken), NULL, NULL)::callboard.saved;
    WHEN not_null_violation THEN
        RETURN ROW('invalid', 'An artist needs an id and a name.', NULL, NULL)::callboard.saved;
    WHEN numeric_value_out_of_range THEN
        RETURN ROW('invalid', 'The rate is too high.', NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.save_artist IS
    'A new artist (version NULL) or a changed one. done, stale, gone, invalid, not_allowed';

-- What still needs an artist or a project: a sentence, or NULL.
CREATE FUNCTION callboard.in_use(p_tenant uuid, p_artist uuid, p_project uuid) RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT 'Still booked ' || CASE count(*) WHEN 1 THEN 'once' ELSE count(*) || ' times' END || ', first: '
           || (array_agg(title || ' (' || to_char(start_time, 'YYYY-MM-DD') || ', ' || status || ')'
                         ORDER BY start_time))[1] || '. Release or move what is booked first.'
    FROM callboard.bookings
    WHERE tenant_id = p_tenant AND (artist_id = p_artist OR project_id = p_project)
      AND status <> 'cancelled' AND end_time > clock_timestamp()
      AND (status <> 'hold' OR lapses_at IS NULL OR lapses_at > clock_timestamp())
    HAVING count(*) > 0
$$;
COMMENT ON FUNCTION callboard.in_use IS 'By which live bookings it is still used, as a sentence; NULL: by none';

CREATE FUNCTION callboard.remove_artist(p_id uuid) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    problem text := callboard.refusal(me, true);
    answer callboard.saved;
BEGIN
    IF problem IS NOT NULL THEN
        RETURN ROW('not_allowed', problem, NULL, NULL)::callboard.saved;
    END IF;
    PERFORM callboard.lock_artists(me.tenant_id, ARRAY[p_id]); -- nobody books him meanwhile
    problem := callboard.in_use(me.tenant_id, p_id, NULL);
    IF problem IS NOT NULL THEN
        RETURN ROW('invalid', problem, p_id, NULL)::callboard.saved;
    END IF;
    UPDATE callboard.artists a SET archived_at = clock_timestamp()
    WHERE a.tenant_id = me.tenant_id AND a.id = p_id AND a.archived_at IS NULL
    RETURNING 'done', NULL, a.id, a.version INTO answer;
    IF answer.outcome IS NULL THEN
        RETURN ROW('gone', 'There is no such artist.', NULL, NULL)::callboard.saved;
    END IF;
    RETURN answer;
END $$;
COMMENT ON FUNCTION callboard.remove_artist IS 'Takes an artist off the board; refused while something is booked';

CREATE FUNCTION callboard.save_project(p_id uuid, p_version int, p_code text, p_name text, p_client text,
                                       p_colour text, p_state text) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, true);
    p callboard.projects;
    broken text;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN ROW('not_allowed', refused, NULL, NULL)::callboard.saved;
    END IF;
    SELECT * INTO p FROM callboard.projects WHERE tenant_id = me.tenant_id AND id = p_id FOR NO KEY UPDATE;
    IF p_version IS NOT NULL AND (p.id IS NULL OR p.archived_at IS NOT NULL) THEN
        RETURN ROW('gone', 'There is no such project.', NULL, NULL)::callboard.saved;
    ELSIF p_version <> p.version THEN
        RETURN ROW('stale', 'The project has been changed meanwhile.', p.id, p.version)::callboard.saved;
    ELSIF p_version IS NULL AND p.id IS NOT NULL THEN -- a new one, sent twice
        IF (p.code, p.name) IS DISTINCT FROM (p_code, p_name) THEN
            RETURN ROW('invalid', 'This id already belongs to another project.', p.id, p.version)::callboard.saved;
        END IF;
        RETURN ROW('done', NULL, p.id, p.version)::callboard.saved;
    END IF;
    INSERT INTO callboard.projects AS x (tenant_id, id, code, name, client, colour, state)
    VALUES (me.tenant_id, p_id, p_code, p_name, coalesce(p_client, ''), coalesce(p_colour, p.colour, ''),
            coalesce(p_state, 'open'))
    ON CONFLICT (tenant_id, id) DO UPDATE
        SET code = excluded.code, name = excluded.name, client = excluded.client, colour = excluded.colour,
            state = excluded.state
    RETURNING * INTO p;
    RETURN ROW('done', NULL, p.id, p.version)::callboard.saved;
EXCEPTION
    WHEN unique_violation OR check_violation THEN
        GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
        RETURN ROW('invalid', callboard.said(broken), NULL, NULL)::callboard.saved;
    WHEN not_null_violation THEN
        RETURN ROW('invalid', 'A project needs an id, a code and a name.', NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.save_project IS
    'A new project (version NULL) or a changed one. done, stale, gone, invalid, not_allowed';

CREATE FUNCTION callboard.remove_project(p_id uuid) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    problem text := callboard.refusal(me, true);
    answer callboard.saved;
BEGIN
    IF problem IS NOT NULL THEN
        RETURN ROW('not_allowed', problem, NULL, NULL)::callboard.saved;
    END IF;
    problem := callboard.in_use(me.tenant_id, NULL, p_id);
    IF problem IS NOT NULL THEN
        RETURN ROW('invalid', problem, p_id, NULL)::callboard.saved;
    END IF;
    UPDATE callboard.projects p SET archived_at = clock_timestamp()
    WHERE p.tenant_id = me.tenant_id AND p.id = p_id AND p.archived_at IS NULL
    RETURNING 'done', NULL, p.id, p.version INTO answer;
    IF answer.outcome IS NULL THEN
        RETURN ROW('gone', 'There is no such project.', NULL, NULL)::callboard.saved;
    END IF;
    RETURN answer;
END $$;
COMMENT ON FUNCTION callboard.remove_project IS 'Puts a project away; refused while something is booked on it';

CREATE FUNCTION callboard.save_time_off(p_id uuid, p_artist uuid, p_start timestamptz, p_end timestamptz,
                                        p_reason text) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    o callboard.time_off;
    broken text;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN ROW('not_allowed', refused, NULL, NULL)::callboard.saved;
    END IF;
    SELECT * INTO o FROM callboard.time_off WHERE tenant_id = me.tenant_id AND id = p_id FOR NO KEY UPDATE;
    INSERT INTO callboard.time_off AS x (tenant_id, id, artist_id, start_time, end_time, reason)
    VALUES (me.tenant_id, p_id, coalesce(p_artist, o.artist_id), coalesce(p_start, o.start_time),
            coalesce(p_end, o.end_time), coalesce(p_reason, o.reason, ''))
    ON CONFLICT (tenant_id, id) DO UPDATE
        SET artist_id = excluded.artist_id, start_time = excluded.start_time, end_time = excluded.end_time,
            reason = excluded.reason
    RETURNING * INTO o;
    RETURN ROW('done', NULL, o.id, o.version)::callboard.saved;
EXCEPTION
    WHEN check_violation OR foreign_key_violation THEN
        GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
        RETURN ROW('invalid', callboard.said(broken), NULL, NULL)::callboard.saved;
    WHEN not_null_violation THEN
        RETURN ROW('invalid', 'Time off needs an id, an artist, a start and an end.', NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.save_time_off IS 'New or changed time off (NULL: as it was); producers may. done, invalid, not_allowed';

CREATE FUNCTION callboard.remove_time_off(p_id uuid) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    answer callboard.saved;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN ROW('not_allowed', refused, NULL, NULL)::callboard.saved;
    END IF;
    DELETE FROM callboard.time_off o WHERE o.tenant_id = me.tenant_id AND o.id = p_id
    RETURNING 'done', NULL, o.id, o.version INTO answer;
    IF answer.outcome IS NULL THEN
        RETURN ROW('gone', 'There is no such time off.', NULL, NULL)::callboard.saved;
    END IF;
    RETURN answer;
END $$;
COMMENT ON FUNCTION callboard.remove_time_off IS 'Deletes time off. done, gone, not_allowed';

GRANT EXECUTE ON FUNCTION callboard.save_artist, callboard.remove_artist, callboard.save_project,
    callboard.remove_project, callboard.save_time_off, callboard.remove_time_off TO callboard_member;

RESET ROLE;
