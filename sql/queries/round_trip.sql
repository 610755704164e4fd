-- Next to nothing: how long asking takes, and whether this login may verify the schema.
-- Columns: verifies (bool).
SELECT coalesce(has_table_privilege(to_regclass('callboard.schema_migrations'), 'UPDATE'), false) AS verifies
