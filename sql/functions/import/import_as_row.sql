CREATE OR REPLACE FUNCTION callboard.import_as_row(b callboard.bookings) RETURNS callboard.import_rows
LANGUAGE sql STABLE
AS $$
    SELECT ROW((b).tenant_id, (b).id, '', '', (b).artist_id, '', (b).project_id, (b).title, (b).notes, '', '',
        (b).start_time, (b).end_time,
        CASE WHEN (b).status = 'hold' AND (b).queued_at IS NOT NULL THEN 'second' ELSE (b).status::text END,
        (b).heavy, (b).decide_by, '')::callboard.import_rows
$$;
COMMENT ON FUNCTION callboard.import_as_row IS 'What the row of a file would say that says just this booking';
