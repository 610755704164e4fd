CREATE OR REPLACE FUNCTION callboard.import_superseded(p_lines callboard.import_line[]) RETURNS callboard.import_line[]
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    l callboard.import_line;
    r record;
BEGIN
    FOR r IN SELECT * FROM (
        SELECT (u).n, first_value((u).line) OVER w AS line, row_number() OVER w AS place
        FROM unnest(p_lines) u, LATERAL (SELECT ((u).says).*) s
        WHERE (u).outcome IS NULL
        WINDOW w AS (PARTITION BY (u).uid, coalesce(s.artist_id::text, s.artist), s.start_time,
                         CASE WHEN (u).uid IS NULL THEN s.end_time END, CASE WHEN (u).uid IS NULL THEN s.title END
                     ORDER BY (u).sequence DESC, (u).n DESC)) x WHERE place > 1
    LOOP
        l := p_lines[r.n];
        l.outcome := 'superseded';
        l.message := 'Line ' || r.line || ' says the same booking anew.';
        p_lines[r.n] := l;
    END LOOP;
    RETURN p_lines;
END $$;
COMMENT ON FUNCTION callboard.import_superseded IS
    'Of rows for one UID, artist and start the higher SEQUENCE, else the later, stands; without a UID of equal ones';
