CREATE OR REPLACE FUNCTION callboard.read_backups()
RETURNS TABLE (made_at timestamptz, bytes bigint, complete boolean, noted_by text, verified_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT made_at, bytes, complete, noted_by, verified_at FROM callboard.backups ORDER BY made_at DESC LIMIT 100;
END $$;
COMMENT ON FUNCTION callboard.read_backups IS 'The tenant''s backups, newest first';
GRANT EXECUTE ON FUNCTION callboard.read_backups TO callboard_member;
