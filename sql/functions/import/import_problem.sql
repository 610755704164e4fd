CREATE OR REPLACE FUNCTION callboard.import_problem(l callboard.import_line) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    r callboard.import_rows := l.says;
BEGIN
    RETURN CASE
    WHEN r.artist = '' THEN 'The row names no artist.'
    WHEN r.status NOT IN ('hold', 'pencil', 'confirmed', 'second', 'cancelled') THEN
        'The status is hold, second, pencil or confirmed.'
    WHEN r.start_time IS NULL THEN 'The start is not a time with an offset (RFC 3339).'
    WHEN r.end_time IS NULL THEN 'The end is not a time with an offset (RFC 3339).'
    WHEN length(l.uid) > 255 OR NOT callboard.is_line(l.uid, 1, 255) THEN 'The UID is not acceptable.'
    WHEN length(r.recurrence) > 100 OR length(r.said_start) > 100 OR length(r.said_end) > 100 THEN
        'A time of the row is too long.'
    ELSE callboard.problem(r.title, coalesce(r.notes, ''), r.start_time, r.end_time) END;
END $$;
COMMENT ON FUNCTION callboard.import_problem IS 'What keeps this row from being a booking at all; NULL: nothing';
