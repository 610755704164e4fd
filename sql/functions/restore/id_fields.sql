CREATE OR REPLACE FUNCTION callboard.id_fields() RETURNS text[]
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT array_agg(DISTINCT a.attname::text)
    FROM callboard.backup_tables() t
    JOIN pg_attribute a ON a.attrelid = ('callboard.' || t.name)::regclass AND a.attnum > 0 AND NOT a.attisdropped
    WHERE a.atttypid = 'uuid'::regtype
$$;
COMMENT ON FUNCTION callboard.id_fields IS
    'The names of all columns that hold ids: so they are called in images of rows, too';
