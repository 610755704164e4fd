-- The version of the server, for a connection that belongs to no session, whatever schema is there.
-- Columns: server.
SELECT current_setting('server_version') AS server
