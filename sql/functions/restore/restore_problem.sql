-- A migration that rewrites data says here what becomes of backups from before it: names are made plain by the triggers
-- under every writer, restores too; what cannot be done again is refused by its number.
CREATE OR REPLACE FUNCTION callboard.restore_problem(p_schema int, p_first bigint, p_last bigint) RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE
    WHEN p_schema > callboard.schema_version() THEN
        format('The backup was made by a newer callboard (schema %s, this database has %s). Install that version or a '
               'newer one, run `callboard migrate`, and restore again.', p_schema, callboard.schema_version())
    WHEN p_schema IS NULL OR p_schema < 67 THEN
        'The backup names a schema from before there were backups: it was not made by callboard.'
    WHEN p_first < 1 OR p_last - p_first > 1000000000000 THEN
        'The backup''s trail has numbers that no trail reaches: it was not made by callboard.'
    END
$$;
COMMENT ON FUNCTION callboard.restore_problem IS 'Why a backup cannot be restored here, as a sentence, or NULL';
