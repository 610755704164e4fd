-- Raises if what 0045_tenants.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM (
        SELECT wanted FROM unnest(ARRAY[
            'tenants', 'members'
        ]) wanted WHERE to_regclass('callboard.' || wanted) IS NULL
        UNION ALL
        SELECT wanted FROM unnest(ARRAY[
            'tenants_name_is_unique', 'tenants_name_is_a_line', 'tenants_zone_is_a_line',
            'tenants_currency_is_three_letters', 'tenants_hold_minutes_in_range', 'tenants_promote_is_known',
            'tenants_challenge_hours_in_range', 'tenants_challenge_outcome_is_known',
            'tenants_rest_hours_in_range', 'tenants_max_day_hours_in_range',
            'tenants_max_days_in_row_in_range', 'tenants_day_window_in_order', 'tenants_holidays_are_few',
            'members_login_is_unique', 'members_login_is_a_name', 'members_name_is_a_line',
            'members_role_is_known'
        ]) wanted WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE connamespace = 'callboard'::regnamespace
                      AND conname = wanted AND convalidated)
    ) of_them (wanted);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'missing: %', missing;
    END IF;
END $$;
