CREATE OR REPLACE FUNCTION callboard.restore_insert(p_table text, p_columns text[], p_then boolean)
RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    known text[] := callboard.backup_columns(p_table);
    unknown text := (SELECT string_agg(c, ', ') FROM unnest(p_columns) c WHERE c <> ALL (known));
BEGIN
    IF known IS NULL OR unknown IS NOT NULL THEN
        RAISE EXCEPTION 'The backup has what this callboard does not know: %.', concat_ws(', ', p_table, unknown)
            USING ERRCODE = 'CB003';
    END IF;
    -- as it was then: the row with its new ids, and over it what the trail says
    RETURN (SELECT format(CASE WHEN p_then THEN
                'INSERT INTO callboard.%1$I (%2$I, %3$s) OVERRIDING SYSTEM VALUE SELECT w.%2$I, %5$s '
                'FROM (SELECT e.n, ($2).tenant_id AS %2$I, %6$s '
                'FROM jsonb_array_elements($1) WITH ORDINALITY e (row, n), '
                'LATERAL jsonb_populate_record(NULL::callboard.%1$I, e.row) x) m, '
                'LATERAL (SELECT callboard.restored_then(''%1$s'', to_jsonb(m) - ''n'', $2) AS row) t, '
                'LATERAL jsonb_populate_record(NULL::callboard.%1$I, t.row) w WHERE t.row IS NOT NULL ORDER BY m.n'
                ELSE
                'INSERT INTO callboard.%1$I (%2$I, %3$s) OVERRIDING SYSTEM VALUE SELECT ($2).tenant_id, %4$s '
                'FROM jsonb_array_elements($1) WITH ORDINALITY e (row, n), '
                'LATERAL jsonb_populate_record(NULL::callboard.%1$I, e.row) x ORDER BY e.n' END,
                t.name, t.key, string_agg(format('%I', c), ', ' ORDER BY c),
                string_agg(callboard.restored_column(p_table, c), ', ' ORDER BY c),
                string_agg(format('w.%I', c), ', ' ORDER BY c),
                string_agg(format('%s AS %I', callboard.restored_column(p_table, c), c), ', ' ORDER BY c))
            FROM callboard.backup_tables() t, unnest(p_columns) c WHERE t.name = p_table GROUP BY t.name, t.key);
END $$;
COMMENT ON FUNCTION callboard.restore_insert IS
    'The statement that inserts rows, as they are in the backup or as they were then: $1 the rows as a JSON array, $2 '
    'the restore, $3 names of fields that are ids. Columns that the backup does not have take their defaults';
