CREATE OR REPLACE FUNCTION callboard.forgettable(p_kind text) RETURNS text[]
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE p_kind WHEN 'artist' THEN '{email,phone,notes,bio,portfolio_url}'
                       WHEN 'time_off' THEN '{reason}' ELSE '{}' END::text[]
$$;
COMMENT ON FUNCTION callboard.forgettable IS 'Which fields of a record forget blanks';
