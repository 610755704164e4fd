-- Settings are the trail's, too, but an event needs its tenant: restore_settings() sets them when the trail is there.
-- Of what-if boards, of challenges that have ended since and of what files said last, no trail is kept.
CREATE OR REPLACE FUNCTION callboard.restored_then(p_table text, p_row jsonb, r callboard.restores) RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    kind text := (SELECT k FROM unnest('{member,artist,project,time_off}'::text[]) k
                  WHERE callboard.table_of(k) = p_table);
BEGIN
    RETURN CASE
    WHEN p_table = 'tenants' THEN p_row
    WHEN p_table = 'bookings' THEN callboard.restored_booking(p_row, r)
    WHEN kind IS NOT NULL THEN callboard.restored_record(kind, p_row, r)
    WHEN p_table = 'challenges' AND (p_row ->> 'ended_at')::timestamptz <= r.at THEN p_row
    WHEN p_table IN ('booking_events', 'record_events')
         AND ((p_row ->> 'at')::timestamptz <= r.at OR p_row ->> 'act' = 'known') THEN p_row END;
END $$;
COMMENT ON FUNCTION callboard.restored_then IS
    'A row of a backup, with its new ids, as it was at the moment of the restore; NULL: it was not there, '
    'or nobody knows';
