CREATE OR REPLACE FUNCTION callboard.restore_insert(p_table text, p_columns text[]) RETURNS text
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
    RETURN (SELECT format('INSERT INTO callboard.%1$I (%2$s, %3$s) OVERRIDING SYSTEM VALUE SELECT ($2).tenant_id, %4$s '
                'FROM jsonb_array_elements($1) WITH ORDINALITY e (row, n), '
                'LATERAL jsonb_populate_record(NULL::callboard.%1$I, e.row) x ORDER BY e.n',
                t.name, t.key, string_agg(format('%I', c), ', ' ORDER BY c),
                string_agg(callboard.restored_column(p_table, c), ', ' ORDER BY c))
            FROM callboard.backup_tables() t, unnest(p_columns) c WHERE t.name = p_table GROUP BY t.name, t.key);
END $$;
COMMENT ON FUNCTION callboard.restore_insert IS
    'The statement that inserts rows: $1 the rows as a JSON array, $2 the restore, $3 names of fields that are ids. '
    'Columns that the backup does not have take their defaults';
