-- Of which version is the schema? For a connection that belongs to no session.
-- Columns: version (int).
SELECT callboard.schema_version() AS version
