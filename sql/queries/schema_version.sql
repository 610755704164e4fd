-- The newest migration that was applied.
-- Columns: version (int).
SELECT callboard.schema_version() AS version
