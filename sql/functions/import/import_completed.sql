-- The words of the base mean what they meant when it was read, and a name that means nobody any more means whom it
-- meant then: the artist or the project has been removed since.
CREATE OR REPLACE FUNCTION callboard.import_completed(p_row callboard.import_rows, p_base callboard.import_rows)
RETURNS callboard.import_rows
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_row.artist = p_base.artist OR p_row.artist_id IS NULL AND EXISTS (
            SELECT FROM callboard.artists a WHERE a.tenant_id = p_base.tenant_id AND a.id = p_base.artist_id
            AND a.name = p_row.artist) THEN
        p_row.artist_id := p_base.artist_id;
    END IF;
    IF p_row.project <> '' AND (p_row.project = p_base.project OR p_row.project_id IS NULL AND EXISTS (
            SELECT FROM callboard.projects p WHERE p.tenant_id = p_base.tenant_id AND p.id = p_base.project_id
            AND p_row.project IN (p.code, p.name))) THEN
        p_row.project_id := p_base.project_id;
    END IF;
    IF p_row.said_start = p_base.said_start THEN
        p_row.start_time := p_base.start_time;
    END IF;
    IF p_row.said_end = p_base.said_end THEN
        p_row.end_time := p_base.end_time;
    END IF;
    RETURN p_row;
END $$;
COMMENT ON FUNCTION callboard.import_completed IS
    'A row whose words are read as they were in an earlier row of the same booking';
