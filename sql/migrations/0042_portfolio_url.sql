-- A column of artists: where their work is to be seen. save_artist() takes it; said() knows why one is refused.
SET LOCAL ROLE callboard_owner;

ALTER TABLE callboard.artists
    ADD COLUMN portfolio_url text NOT NULL DEFAULT '',
    ADD CONSTRAINT artists_portfolio_url_is_a_web_address CHECK (
        portfolio_url = '' OR callboard.is_line(portfolio_url, 1, 500) AND portfolio_url ~* '^https?://[^/\s]\S*$');
COMMENT ON COLUMN callboard.artists.portfolio_url IS 'Where work is to be seen, http or https; '''' if not given';

CREATE OR REPLACE FUNCTION callboard.said(p_constraint text) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN CASE p_constraint
    WHEN 'artists_name_is_unique' THEN 'There already is an artist of that name.'
    WHEN 'projects_code_is_unique' THEN 'There already is a project with that code.'
    WHEN 'members_login_is_unique' THEN 'That login is already a member.'
    WHEN 'tenants_name_is_unique' THEN 'There already is a tenant of that name.'
    WHEN 'artists_rate_is_not_negative' THEN 'A rate is not negative.'
    WHEN 'artists_working_pattern_within_a_week' THEN 'The working pattern reaches beyond a week.'
    WHEN 'artists_skills_are_a_list' THEN 'At most 50 skills of 1 to 40 characters each.'
    WHEN 'artists_bio_is_text' THEN 'A bio is text of at most 1000 characters.'
    WHEN 'artists_portfolio_url_is_a_web_address' THEN
        'A portfolio''s address begins with http:// or https://, without blanks, and has at most 500 characters.'
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

DROP FUNCTION callboard.save_artist(uuid, int, text, text[], text, numeric, text, text, int4multirange, text, text);
CREATE FUNCTION callboard.save_artist(p_id uuid, p_version int, p_name text, p_skills text[], p_department text,
                                      p_rate numeric, p_email text, p_phone text, p_schedule int4multirange,
                                      p_notes text, p_portfolio_url text DEFAULT NULL, p_bio text DEFAULT NULL) RETURNS callboard.saved
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
                                        working_pattern, notes, portfolio_url, bio)
    VALUES (me.tenant_id, p_id, p_name, coalesce(p_skills, '{}'), coalesce(p_department, ''), p_rate,
            coalesce(p_email, ''), coalesce(p_phone, ''), p_schedule, coalesce(p_notes, ''),
            coalesce(p_portfolio_url, a.portfolio_url, ''), coalesce(p_bio, a.bio, ''))
    ON CONFLICT (tenant_id, id) DO UPDATE
        SET name = excluded.name, skills = excluded.skills, department = excluded.department, rate = excluded.rate,
            email = excluded.email, phone = excluded.phone, working_pattern = excluded.working_pattern,
            notes = excluded.notes, portfolio_url = excluded.portfolio_url, bio = excluded.bio
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
    'A new artist (version NULL) or a changed one; a portfolio_url or bio that is NULL stays as it was. done, stale, gone, invalid, not_allowed';
GRANT EXECUTE ON FUNCTION callboard.save_artist TO callboard_member;

RESET ROLE;
