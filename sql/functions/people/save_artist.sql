CREATE OR REPLACE FUNCTION callboard.save_artist(p_id uuid, p_version int, p_name text, p_skills text[],
                                                 p_department text, p_rate numeric, p_email text, p_phone text,
                                                 p_schedule int4multirange, p_notes text,
                                                 p_portfolio_url text DEFAULT NULL, p_bio text DEFAULT NULL,
                                                 p_another boolean DEFAULT false)
RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, true);
    a callboard.artists;
    broken text;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN ROW('not_allowed', refused, NULL, NULL)::callboard.saved;
    END IF;
    p_name := callboard.plain(p_name);
    SELECT * INTO a FROM callboard.artists WHERE tenant_id = me.tenant_id AND id = p_id FOR NO KEY UPDATE;
    IF p_version IS NOT NULL AND (a.id IS NULL OR a.archived_at IS NOT NULL) THEN
        RETURN ROW('gone', 'There is no such artist.', NULL, NULL)::callboard.saved;
    ELSIF p_version <> a.version THEN
        RETURN ROW('stale', 'The artist has been changed meanwhile.', a.id, a.version)::callboard.saved;
    ELSIF p_version IS NULL AND a.id IS NOT NULL THEN -- a new one, sent twice
        IF (a.name, a.department) IS DISTINCT FROM (p_name, coalesce(callboard.plain(p_department), '')) THEN
            RETURN ROW('invalid', 'This id already belongs to another artist.', a.id, a.version)::callboard.saved;
        END IF;
        RETURN ROW('done', NULL, a.id, a.version)::callboard.saved;
    END IF;
    PERFORM set_config('app.another', CASE WHEN p_another THEN 'yes' ELSE '' END, true);
    INSERT INTO callboard.artists AS x (tenant_id, id, name, skills, department, rate, email, phone,
                                        working_pattern, notes, portfolio_url, bio)
    VALUES (me.tenant_id, p_id, p_name, coalesce(p_skills, '{}'), coalesce(p_department, ''), p_rate,
            coalesce(p_email, ''), coalesce(p_phone, ''), p_schedule, coalesce(p_notes, ''),
            coalesce(p_portfolio_url, a.portfolio_url, ''), coalesce(p_bio, a.bio, ''))
    ON CONFLICT (tenant_id, id) DO UPDATE
        SET name = excluded.name, skills = excluded.skills, department = excluded.department, rate = excluded.rate,
            email = excluded.email, phone = excluded.phone, working_pattern = excluded.working_pattern,
            notes = excluded.notes, portfolio_url = excluded.portfolio_url, bio = excluded.bio
    RETURNING * INTO a;
    PERFORM set_config('app.another', '', true);
    RETURN ROW('done', NULL, a.id, a.version)::callboard.saved;
EXCEPTION
    WHEN unique_violation OR check_violation THEN
        GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
        IF broken = 'artists_name_has_no_twin' THEN
            RETURN ROW('twin', callboard.twin_words(me.tenant_id, p_name), NULL, NULL)::callboard.saved;
        END IF;
        RETURN ROW('invalid', callboard.said(broken), NULL, NULL)::callboard.saved;
    WHEN not_null_violation THEN
        RETURN ROW('invalid', 'An artist needs an id and a name.', NULL, NULL)::callboard.saved;
    WHEN numeric_value_out_of_range THEN
        RETURN ROW('invalid', 'The rate is too high.', NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.save_artist IS
    'A new artist (version NULL) or a changed one; a portfolio_url or bio that is NULL stays as it was. '
    'done, stale, gone, invalid, not_allowed; twin: another''s name differs by case or accents only, p_another insists';
GRANT EXECUTE ON FUNCTION callboard.save_artist TO callboard_member;
