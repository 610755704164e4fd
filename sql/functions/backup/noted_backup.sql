CREATE OR REPLACE FUNCTION callboard.noted_backup(p_tenant uuid, p_made timestamptz, p_bytes bigint, p_complete boolean,
                                                  p_verified boolean) RETURNS callboard.saved
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_made > clock_timestamp() OR p_bytes < 0 OR p_made IS NULL OR p_bytes IS NULL THEN
        RETURN ROW('invalid', 'A backup has a size, and a moment that has passed.', NULL, NULL)::callboard.saved;
    END IF;
    INSERT INTO callboard.backups (tenant_id, made_at, bytes, complete, verified_at)
    VALUES (p_tenant, p_made, p_bytes, p_complete, CASE WHEN p_verified THEN clock_timestamp() END)
    ON CONFLICT (tenant_id, made_at) DO UPDATE
    SET bytes = excluded.bytes, complete = excluded.complete, noted_by = session_user,
        verified_at = coalesce(excluded.verified_at, backups.verified_at);
    RETURN ROW('done', NULL, p_tenant, NULL)::callboard.saved;
EXCEPTION WHEN foreign_key_violation THEN
    RETURN ROW('gone', 'There is no such tenant any more.', NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.noted_backup IS 'Writes a backup''s note, or adds to it that it was verified';
