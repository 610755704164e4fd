CREATE OR REPLACE FUNCTION callboard.backup_omits() RETURNS text[]
LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT '{xid,told,taken,taken_at}'::text[]
$$;
COMMENT ON FUNCTION callboard.backup_omits IS
    'The columns that no backup has: transactions, which are a server''s, and mail on its way';
GRANT EXECUTE ON FUNCTION callboard.backup_omits TO callboard_reader;
