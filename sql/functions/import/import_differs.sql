-- By the names that the trail has for the fields. Blanks around a text are the file's format, not what it says. What a
-- row does not say differs from nothing.
CREATE OR REPLACE FUNCTION callboard.import_differs(p_row callboard.import_rows, p_from callboard.import_rows)
RETURNS text[]
LANGUAGE sql IMMUTABLE
AS $$
    SELECT array_remove(ARRAY[
        CASE WHEN (p_row).artist_id IS DISTINCT FROM (p_from).artist_id THEN 'artist_id' END,
        CASE WHEN (p_row).start_time <> (p_from).start_time AND (p_row).said_start <> (p_from).said_start
             THEN 'start' END,
        CASE WHEN (p_row).end_time <> (p_from).end_time AND (p_row).said_end <> (p_from).said_end THEN 'end' END,
        CASE WHEN btrim((p_row).title) <> btrim((p_from).title) THEN 'title' END,
        CASE WHEN (p_row).project IS NOT NULL AND ((p_row).project_id IS DISTINCT FROM (p_from).project_id
                                                   OR (p_row).project <> '' AND (p_row).project_id IS NULL)
             THEN 'project_id' END,
        CASE WHEN btrim((p_row).notes, E' \n') <> btrim((p_from).notes, E' \n') THEN 'notes' END,
        CASE WHEN (p_row).status <> (p_from).status THEN 'status' END,
        CASE WHEN (p_row).heavy <> (p_from).heavy THEN 'heavy' END,
        CASE WHEN (p_row).decide_by IS NOT NULL AND (p_row).decide_by IS DISTINCT FROM (p_from).decide_by
             THEN 'decide_by' END], NULL)
$$;
COMMENT ON FUNCTION callboard.import_differs IS 'The fields of which two rows say different things';
