-- What has happened to bookings since the last answer to this query, late commits included.
--   $1 xid8  the horizon that answer gave, NULL: only a horizon is wanted
-- Columns: horizon, seq (NULL: nothing has), booking_id, act, act_id, actor, title, artist_id, start_us, end_us, the
-- same three as they were before, live.
SELECT * FROM callboard.changes_since($1::text::xid8)
