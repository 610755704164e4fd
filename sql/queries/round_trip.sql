-- Next to nothing: how long asking takes, how far the clocks are apart, and whether this login may verify the schema.
-- Columns: now_us, verifies (bool).
SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS now_us,
       coalesce(has_table_privilege(to_regclass('callboard.schema_migrations'), 'UPDATE'), false) AS verifies
