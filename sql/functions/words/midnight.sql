CREATE OR REPLACE FUNCTION callboard.midnight(p_day date) RETURNS timestamptz
LANGUAGE sql STABLE
AS $$
    SELECT p_day::timestamp AT TIME ZONE coalesce(nullif(current_setting('app.zone', true), ''), callboard.own_zone())
$$;
COMMENT ON FUNCTION callboard.midnight IS 'When a day begins in the tenant''s zone, whatever zone times are printed in';
GRANT EXECUTE ON FUNCTION callboard.midnight TO callboard_member, callboard_reports, callboard_reader;
