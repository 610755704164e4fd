-- Whether the server is a standby, and how far behind it is.
-- Columns: standby, seconds (bigint: between the last change that it shows and now; 0: it shows all that it has been
-- sent, and is being sent more; NULL: it cannot tell). One row.
SELECT pg_is_in_recovery() AS standby,
       CASE WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() AND EXISTS (SELECT FROM pg_stat_wal_receiver)
            THEN 0
            ELSE extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())::bigint
       END AS seconds
