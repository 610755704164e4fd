-- What stands on the board: everything live that overlaps the days [from, to).
--   $1 date  from, in the tenant's zone
--   $2 date  to, not included
-- Columns: the booking row. created_us, updated_us, reason and notes are NULL, because only what the
-- covering indexes hold is read (the card has them).
SELECT id, artist_id, project_id, created_by,
       callboard.us(start_time) AS start_us, callboard.us(end_time) AS end_us,
       callboard.us(lapses_at) AS lapses_us, callboard.us(queued_at) AS queued_us,
       callboard.us(decide_by) AS decide_us, NULL::bigint AS created_us, NULL::bigint AS updated_us,
       status, NULL::text AS reason, version, heavy, title, NULL::text AS notes
FROM callboard.bookings_between(callboard.midnight($1::date), callboard.midnight($2::date))
WHERE status <> 'hold' OR lapses_at IS NULL OR lapses_at > clock_timestamp()
