-- Listens on the channel of the tenant that open_session has entered in this transaction, if the connection is direct:
-- behind a transaction pool LISTEN would take effect in a server process that others use too.
--   $1 int  the process that the connection was told of
-- Columns: own (that process answers; false: a pool).
SELECT callboard.listen($1::int) AS own
