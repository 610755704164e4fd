CREATE OR REPLACE FUNCTION callboard.said(p_constraint text) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE p_constraint
    WHEN 'artists_name_is_unique' THEN 'There already is an artist of that name.'
    WHEN 'artists_name_has_no_twin' THEN 'There already is an artist of that name, case and accents aside.'
    WHEN 'projects_code_is_unique' THEN 'There already is a project with that code.'
    WHEN 'projects_code_is_one_word' THEN 'A code is one word, without blanks.'
    WHEN 'members_login_is_unique' THEN 'That login is already a member.'
    WHEN 'tenants_name_is_unique' THEN 'There already is a tenant of that name.'
    WHEN 'artists_rate_is_not_negative' THEN 'A rate is not negative.'
    WHEN 'artists_rate_is_a_number' THEN 'A rate is a number.'
    WHEN 'artists_working_pattern_within_a_week' THEN 'The working pattern reaches beyond a week.'
    WHEN 'artists_working_pattern_has_few_stretches' THEN 'A working pattern has at most 28 stretches.'
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
    WHEN 'notices_email_is_an_address' THEN
        'That is no address for mail: ana@example.com, without blanks, in letters of ASCII.'
    WHEN 'tenants_currency_is_three_letters' THEN 'The currency is three capital letters, such as EUR.'
    WHEN 'tenants_promote_is_known' THEN 'promote is offer or auto.'
    WHEN 'tenants_challenge_outcome_is_known' THEN 'challenge_outcome is release or remind.'
    WHEN 'tenants_holidays_are_days' THEN 'Holidays are days like 2026-12-25.'
    WHEN 'tenants_day_window_in_order' THEN 'The day window begins before it ends, within one day.'
    ELSE CASE
        WHEN p_constraint ~ '_is_a_(line|name)$' THEN
            format('The %s is empty or too long, or has signs in it that cannot be shown.',
                   callboard.subject(p_constraint))
        WHEN p_constraint ~ '_in_range$' THEN format('%s is out of its range.', callboard.subject(p_constraint))
        ELSE format('The %s cannot be accepted.', callboard.subject(p_constraint)) END
    END
$$;
COMMENT ON FUNCTION callboard.said IS 'A constraint''s refusal as a sentence';
