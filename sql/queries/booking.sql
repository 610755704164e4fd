-- One booking with everything, notes included; also a cancelled one.
--   $1 uuid  booking
-- Columns: the booking row. No row: no such booking.
SELECT id, artist_id, project_id, created_by,
       callboard.us(start_time) AS start_us, callboard.us(end_time) AS end_us,
       callboard.us(lapses_at) AS lapses_us, callboard.us(queued_at) AS queued_us,
       callboard.us(decide_by) AS decide_us, callboard.us(created_at) AS created_us,
       callboard.us(updated_at) AS updated_us,
       status, reason, version, heavy, title, notes
FROM callboard.bookings
WHERE id = $1::uuid
