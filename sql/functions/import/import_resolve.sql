-- A name means who has it now. One that nobody has any more means whom a file meant by it before: else a renamed artist
-- would be made once more and booked twice. What several projects are called means none of them.
CREATE OR REPLACE FUNCTION callboard.import_resolve(p_tenant uuid, p_lines callboard.import_line[])
RETURNS callboard.import_line[]
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    l callboard.import_line;
    named uuid;
    artists jsonb := (
        SELECT jsonb_object_agg(d.name, coalesce(callboard.import_artist(p_tenant, d.name, false), (
            SELECT i.artist_id FROM callboard.import_rows i
            JOIN callboard.artists a ON a.tenant_id = p_tenant AND a.id = i.artist_id AND a.archived_at IS NULL
            WHERE i.tenant_id = p_tenant AND i.artist = d.name ORDER BY i.start_time DESC LIMIT 1)))
        FROM (SELECT DISTINCT ((u).says).artist FROM unnest(p_lines) u WHERE (u).outcome IS NULL) d (name));
    projects jsonb := (
        SELECT jsonb_object_agg(d.word, coalesce(callboard.import_project(p_tenant, d.word, false), (
            SELECT i.project_id FROM callboard.import_rows i
            JOIN callboard.projects p ON p.tenant_id = p_tenant AND p.id = i.project_id AND p.archived_at IS NULL
            WHERE i.tenant_id = p_tenant AND i.project = d.word AND d.word <> '' AND NOT EXISTS (
                SELECT FROM callboard.projects o
                WHERE o.tenant_id = p_tenant AND o.name = d.word AND o.archived_at IS NULL) LIMIT 1)))
        FROM (SELECT DISTINCT ((u).says).project FROM unnest(p_lines) u
              WHERE (u).outcome IS NULL AND ((u).says).project <> '') d (word));
BEGIN
    FOR i IN 1 .. cardinality(p_lines) LOOP
        l := p_lines[i];
        -- most rows have no id, or that of whom their word means anyway: only others are looked up
        named := artists ->> (l.says).artist;
        IF (l.says).artist_id IS NULL OR (l.says).artist_id = named THEN
            l.says.artist_id := named;
        ELSE
            l.says.artist_id := coalesce(
                callboard.import_printed(p_tenant, 'artist', (l.says).artist_id, (l.says).artist), named);
        END IF;
        named := projects ->> (l.says).project;
        IF (l.says).project_id IS NULL OR (l.says).project_id = named THEN
            l.says.project_id := named;
        ELSE
            l.says.project_id := coalesce(
                callboard.import_printed(p_tenant, 'project', (l.says).project_id, (l.says).project), named);
        END IF;
        p_lines[i] := l;
    END LOOP;
    RETURN p_lines;
END $$;
COMMENT ON FUNCTION callboard.import_resolve IS
    'The rows with the artists and projects that their words mean; NULL: there is none';
