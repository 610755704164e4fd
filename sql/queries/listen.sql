-- Listens on the channel of the tenant that open_session has entered in this transaction. LISTEN takes no
-- parameter, and the name is known to the server only: one round trip instead of two.
-- Parameters and columns: none. Not through a transaction pool.
DO $$
BEGIN
    EXECUTE format('LISTEN %I', 'callboard_' || replace(current_setting('app.tenant'), '-', ''));
END $$
