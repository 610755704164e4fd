-- Is the server process that answers the connection's own? Behind a transaction pool it is not. Kept for listen.sql.
--   $1 int  the process that the connection was told of
-- Columns: own.
SELECT set_config('app.backend', $1::int::text, true) = pg_backend_pid()::text AS own
