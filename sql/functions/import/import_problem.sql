CREATE OR REPLACE FUNCTION callboard.import_problem(p_row jsonb, w callboard.bookings) RETURNS text
LANGUAGE sql STABLE
AS $$
    SELECT CASE
    WHEN coalesce(p_row ->> 'artist', '') = '' THEN 'The row names no artist.'
    WHEN (w).artist_id IS NULL THEN callboard.import_stranger((w).tenant_id, 'artist', p_row ->> 'artist')
    WHEN coalesce(p_row ->> 'project', '') <> '' AND (w).project_id IS NULL THEN
        callboard.import_stranger((w).tenant_id, 'project', p_row ->> 'project')
    WHEN coalesce(nullif(p_row ->> 'status', ''), 'pencil') NOT IN ('hold', 'pencil', 'confirmed', 'second') THEN
        'The status is hold, second, pencil or confirmed.'
    WHEN (w).start_time IS NULL THEN 'The start is not a time with an offset (RFC 3339).'
    WHEN (w).end_time IS NULL THEN 'The end is not a time with an offset (RFC 3339).'
    WHEN length((w).uid) > 255 OR NOT callboard.is_line((w).uid, 1, 255) THEN 'The UID is not acceptable.'
    END
$$;
COMMENT ON FUNCTION callboard.import_problem IS 'What keeps this row from being a booking at all; NULL: nothing';
