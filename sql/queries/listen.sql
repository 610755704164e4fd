-- Listens on the channel of the tenant that open_session has entered in this transaction, if backend.sql has found the
-- connection to be direct: through a pool it would be another client's server process that listens. LISTEN takes no
-- parameter, and the name is known to the server only: one round trip instead of two.
-- Parameters and columns: none.
DO $$
BEGIN
    IF current_setting('app.backend', true) = pg_backend_pid()::text THEN
        EXECUTE format('LISTEN %I', 'callboard_' || replace(current_setting('app.tenant'), '-', ''));
    END IF;
END $$
