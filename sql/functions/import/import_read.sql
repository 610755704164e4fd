-- A row that is `passed` has a problem for a database whose functions do not know that, which must not book it.
-- A field that the row does not have is NULL: the file says nothing of it. One that is empty is said to be empty.
CREATE OR REPLACE FUNCTION callboard.import_read(p_row jsonb, p_n int) RETURNS callboard.import_line
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    says callboard.import_rows;
    l callboard.import_line;
BEGIN
    says.artist := coalesce(callboard.plain(p_row ->> 'artist'), '');
    says.project := callboard.plain(p_row ->> 'project');
    says.title := coalesce(callboard.plain(p_row ->> 'title'), '');
    says.notes := normalize(p_row ->> 'notes', NFC);
    says.start_time := callboard.import_time(p_row ->> 'start');
    says.end_time := callboard.import_time(p_row ->> 'end');
    says.said_start := coalesce(p_row ->> 'said_start', p_row ->> 'start', '');
    says.said_end := coalesce(p_row ->> 'said_end', p_row ->> 'end', '');
    says.status := coalesce(nullif(p_row ->> 'status', ''), CASE WHEN p_row ? 'status' THEN 'pencil' END);
    says.heavy := CASE p_row ->> 'heavy' WHEN 'true' THEN true WHEN 'false' THEN false END;
    says.decide_by := callboard.import_time(p_row ->> 'decide_by');
    says.recurrence := coalesce(p_row ->> 'recurrence', '');
    says.booking_id := callboard.import_id(p_row ->> 'id');
    says.artist_id := callboard.import_id(p_row ->> 'artist_id');
    says.project_id := callboard.import_id(p_row ->> 'project_id');
    l.n := p_n;
    l.line := callboard.import_number(p_row ->> 'line');
    l.sequence := coalesce(callboard.import_number(p_row ->> 'sequence'), 0);
    l.version := callboard.import_number(p_row ->> 'version');
    l.uid := nullif(p_row ->> 'uid', '');
    l.says := says;
    l.message := coalesce(CASE WHEN NOT p_row ? 'passed' THEN p_row ->> 'problem' END, callboard.import_problem(l));
    l.outcome := CASE WHEN l.message IS NOT NULL THEN 'invalid' END;
    RETURN l;
END $$;
COMMENT ON FUNCTION callboard.import_read IS
    'An element of the list as a row; invalid: no booking could ever be made of it';
