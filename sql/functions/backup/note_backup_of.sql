CREATE OR REPLACE FUNCTION callboard.note_backup_of(p_tenant uuid, p_made timestamptz, p_bytes bigint,
                                                    p_verified boolean) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN callboard.noted_backup(p_tenant, p_made, p_bytes, true, p_verified);
END $$;
COMMENT ON FUNCTION callboard.note_backup_of IS 'Notes a backup that the operator made, or that it was verified';
GRANT EXECUTE ON FUNCTION callboard.note_backup_of TO callboard_operator;
