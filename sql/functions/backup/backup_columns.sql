CREATE OR REPLACE FUNCTION callboard.backup_columns(p_table text) RETURNS text[]
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT array_agg(a.attname::text ORDER BY a.attnum)
    FROM callboard.backup_tables() t
    JOIN pg_attribute a ON a.attrelid = ('callboard.' || t.name)::regclass AND a.attnum > 0 AND NOT a.attisdropped
    WHERE t.name = p_table AND a.attname <> ALL (t.key || callboard.backup_omits())
$$;
COMMENT ON FUNCTION callboard.backup_columns IS
    'What a backup holds of a table: all but the tenant, which is the backup''s, and transactions, a server''s';
GRANT EXECUTE ON FUNCTION callboard.backup_columns TO callboard_reader;
