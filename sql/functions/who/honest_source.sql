CREATE OR REPLACE FUNCTION callboard.honest_source(p_source text) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE WHEN coalesce(p_source, '') = '' THEN ''
                WHEN p_source !~ '^[a-z]{1,20}$' OR p_source IN ('sweep', 'import', 'migrate', 'restore') THEN 'other'
                ELSE p_source END
$$;
COMMENT ON FUNCTION callboard.honest_source IS
    'Where a client says that it writes from; what only the functions themselves say (sweep, import) is other';
