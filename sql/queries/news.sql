-- What has happened to bookings since the last answer to this query, late commits included.
--   $1 xid8  the horizon that answer gave, NULL: only a horizon is wanted
--   $2 uuid  the what-if board that is open, or NULL: the live one
-- Columns: horizon, seq (NULL: nothing has), booking_id, act, act_id, actor, title, artist_id, start_us, end_us, the
-- same three as they were before, live, drafted: it was done on the what-if board. No artist_id: it was done on the
-- live one, and the what-if board has that booking otherwise.
SELECT * FROM callboard.changes_since($1::text::xid8, $2::uuid)
