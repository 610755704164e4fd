-- Enters a tenant for this transaction: the first statement of every later request's segment.
--   $1 uuid  tenant, or NULL: open_session has entered one in this segment
--   $2 uuid  act that the writes of this request are part of, or NULL
--   $3 text  where events say they come from
--   $4 text  zone that timestamps are printed in, or NULL: the tenant's
--   $5 text  longest time for one statement, in milliseconds; "0": no limit
-- Columns: enter (void), lock_timeout, statement_timeout, client_connection_check_interval, now_us (bigint). Raises
--   CB001, CB003. A statement whose client is gone ends within a second, and its locks with it: what is started anew is
--   not refused by what went before.
SELECT callboard.enter(coalesce($1::uuid, callboard.current_tenant()), $2::uuid, $3::text, $4::text) AS enter,
       set_config('lock_timeout', '4s', true) AS lock_timeout,
       set_config('statement_timeout', $5::text, true) AS statement_timeout,
       set_config('client_connection_check_interval', '1s', true) AS client_connection_check_interval,
       callboard.us(clock_timestamp()) AS now_us
