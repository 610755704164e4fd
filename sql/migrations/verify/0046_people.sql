-- Raises if what 0046_people.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM (
        SELECT wanted FROM unnest(ARRAY[
            'artists', 'projects', 'time_off', 'artists_name_is_unique', 'projects_code_is_unique',
            'time_off_of_a_week', 'time_off_of_an_artist'
        ]) wanted WHERE to_regclass('callboard.' || wanted) IS NULL
        UNION ALL
        SELECT wanted FROM unnest(ARRAY[
            'artists_name_is_a_line', 'artists_department_is_a_line', 'artists_skills_are_a_list',
            'artists_rate_is_not_negative', 'artists_working_pattern_within_a_week', 'artists_email_is_a_line',
            'artists_phone_is_a_line', 'artists_notes_are_text', 'artists_bio_is_text',
            'artists_portfolio_url_is_a_web_address', 'projects_code_is_a_line', 'projects_name_is_a_line',
            'projects_client_is_a_line', 'projects_colour_is_a_word', 'projects_state_is_known',
            'time_off_artist_exists', 'time_off_in_order', 'time_off_at_most_a_year',
            'time_off_reason_is_a_line'
        ]) wanted WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE connamespace = 'callboard'::regnamespace
                      AND conname = wanted AND convalidated)
    ) of_them (wanted);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'missing: %', missing;
    END IF;
END $$;
