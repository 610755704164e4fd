-- Runs what was checked beforehand as far as words go; a constraint that still refuses is put into words here.
CREATE OR REPLACE FUNCTION callboard.subject(p_constraint text) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
    SELECT regexp_replace(p_constraint, '^(time_off|[a-z]+)_|_(is|are|in|within|at)_.*$', '', 'g')
$$;
COMMENT ON FUNCTION callboard.subject IS 'What a constraint is about: hold_minutes of tenants_hold_minutes_in_range';
