-- The newest part of a booking's history, oldest of it first.
--   $1 uuid    booking
--   $2 bigint  only what came before this seq, or NULL: from the newest on
--   $3 int     at most so many
-- Columns: those of callboard.told.
SELECT t.*
FROM (SELECT * FROM callboard.booking_events
      WHERE booking_id = $1::uuid AND seq < coalesce($2::bigint, 9223372036854775807)
      ORDER BY seq DESC LIMIT $3::int) e, callboard.tell_event(e) t
ORDER BY t.seq
