-- A name that is mistyped makes somebody: who imports must see it.
CREATE OR REPLACE FUNCTION callboard.import_made(p_tenant uuid, p_unknown callboard.import_line[])
RETURNS SETOF callboard.imported
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT m.line, 'made', m.words, m.id FROM (
        SELECT min((l).line) AS line, format('The artist "%s".', a.name) AS words, a.id
        FROM unnest(p_unknown) l
        JOIN callboard.artists a ON a.tenant_id = p_tenant AND a.name = callboard.plain(((l).says).artist)
                                AND a.archived_at IS NULL
        WHERE ((l).says).artist_id IS NULL
        GROUP BY a.id, a.name
        UNION ALL
        SELECT min((l).line), format('The project %s, "%s".', p.code, p.name), p.id
        FROM unnest(p_unknown) l
        JOIN callboard.projects p ON p.tenant_id = p_tenant AND p.name = callboard.plain(((l).says).project)
                                 AND p.archived_at IS NULL
        WHERE ((l).says).project <> '' AND ((l).says).project_id IS NULL AND NOT EXISTS (
            SELECT FROM callboard.projects o -- what several are called made none of them
            WHERE o.tenant_id = p_tenant AND o.name = p.name AND o.archived_at IS NULL AND o.id <> p.id)
        GROUP BY p.id, p.code, p.name) m
    ORDER BY m.line, m.words
$$;
COMMENT ON FUNCTION callboard.import_made IS
    'The artists and projects that there were not before a batch and are now, by the first row that names them';
