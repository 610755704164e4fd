-- The trail that is restored ends then, so its newest event says how the record was. One of before the trail began
-- ("known") counts only for what was there by then.
CREATE OR REPLACE FUNCTION callboard.restored_record(p_kind text, p_row jsonb, r callboard.restores) RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    e callboard.record_events;
BEGIN
    SELECT * INTO e FROM callboard.record_events x
    WHERE x.tenant_id = r.tenant_id AND x.kind = p_kind
      AND x.record_id = (p_row ->> callboard.key_of(p_kind))::uuid
    ORDER BY x.seq DESC LIMIT 1;
    IF e.seq IS NULL OR e.record = '{}' OR e.at > r.at AND (p_row ->> 'created_at')::timestamptz > r.at THEN
        RETURN NULL;
    END IF;
    RETURN p_row || e.record
        || CASE p_kind WHEN 'member' THEN
               jsonb_build_object('login', callboard.restored_login(e.record ->> 'login', r)) ELSE '{}' END
        || CASE WHEN e.version::text = p_row ->> 'version' THEN '{}'
                ELSE jsonb_build_object('version', e.version, 'updated_at', e.at) END;
END $$;
COMMENT ON FUNCTION callboard.restored_record IS
    'A row of a member, an artist, a project or time off as it was at the moment of the restore; NULL: it was not '
    'there';
