CREATE OR REPLACE FUNCTION callboard.backup_rows_of(p_tenant uuid, p_table text) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET TimeZone = 'UTC' AS $$
BEGIN
    RETURN QUERY EXECUTE callboard.backup_select(p_table) USING p_tenant;
END $$;
COMMENT ON FUNCTION callboard.backup_rows_of IS 'A tenant''s rows of a table as JSON, for a backup by the operator';
GRANT EXECUTE ON FUNCTION callboard.backup_rows_of TO callboard_operator;
