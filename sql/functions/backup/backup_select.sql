CREATE OR REPLACE FUNCTION callboard.backup_select(p_table text) RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce((SELECT format('SELECT (to_jsonb(x) - %4$L::text[])::text FROM callboard.%1$I x '
                                   'WHERE x.%2$I = $1 ORDER BY %3$s', t.name, t.key, t.sorted, t.key || callboard.backup_omits())
                     FROM callboard.backup_tables() t WHERE t.name = p_table),
                    'SELECT NULL::text WHERE $1 IS NULL')
$$;
COMMENT ON FUNCTION callboard.backup_select IS
    'The query for the rows of a table as JSON, in an order that is the same on every server; $1 is the tenant (uuid). For '
    'a table that no backup has: for none';
GRANT EXECUTE ON FUNCTION callboard.backup_select TO callboard_reader;
