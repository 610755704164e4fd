CREATE OR REPLACE FUNCTION callboard.table_of(p_kind text) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE p_kind WHEN 'artist' THEN 'artists' WHEN 'project' THEN 'projects' WHEN 'time_off' THEN 'time_off'
                       WHEN 'settings' THEN 'tenants' WHEN 'member' THEN 'members' END
$$;
COMMENT ON FUNCTION callboard.table_of IS 'Where records of a kind are kept';
