CREATE OR REPLACE FUNCTION callboard.import_groups(me callboard.acting, p_lines callboard.import_line[])
RETURNS callboard.import_line[]
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    of_a_uid record;
BEGIN
    FOR of_a_uid IN
        SELECT array_agg(l ORDER BY (l).n) AS lines FROM unnest(p_lines) l
        WHERE coalesce((l).outcome, 'refused') = 'refused' AND ((l).target).id IS NOT NULL
        GROUP BY (l).uid, CASE WHEN (l).uid IS NULL THEN (l).n END ORDER BY min((l).n)
    LOOP
        p_lines := callboard.import_put(p_lines, callboard.import_group(me, of_a_uid.lines));
    END LOOP;
    RETURN p_lines;
END $$;
COMMENT ON FUNCTION callboard.import_groups IS
    'Writes the rows that are not written yet, each UID in a statement of its own';
