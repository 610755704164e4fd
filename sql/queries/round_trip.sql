-- Nothing but the server's clock: how long asking takes, and how far the clocks are apart.
-- Columns: now_us.
SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS now_us
