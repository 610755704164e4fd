-- Made for a row that may be booked, and in its act; one that the board refuses leaves whom it made.
CREATE OR REPLACE FUNCTION callboard.import_named(p_tenant uuid, l callboard.import_line, p_how text[])
RETURNS callboard.import_line
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    make boolean := 'create' = ANY (p_how);
    who text := (l.says).artist;
    what text := (l.says).project;
BEGIN
    IF (l.says).artist_id IS NULL THEN
        l.says.artist_id := callboard.import_artist(p_tenant, who, make);
        l.message := CASE WHEN (l.says).artist_id IS NULL
                          THEN callboard.import_unnamed(p_tenant, 'artist', who,
                                                        make AND NOT callboard.is_line(who, 1, 100)) END;
    END IF;
    IF l.message IS NULL AND what <> '' AND (l.says).project_id IS NULL THEN
        l.says.project_id := callboard.import_project(p_tenant, what, make);
        l.message := CASE WHEN (l.says).project_id IS NULL
                          THEN callboard.import_unnamed(p_tenant, 'project', what,
                                                        make AND NOT callboard.is_line(what, 1, 150)) END;
    END IF;
    l.outcome := CASE WHEN l.message IS NOT NULL THEN 'invalid' END;
    RETURN l;
END $$;
COMMENT ON FUNCTION callboard.import_named IS
    'A row with its artist and project, made if wanted; invalid: there is none';
