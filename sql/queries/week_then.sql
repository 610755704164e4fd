-- What stood on the board at an instant: everything that overlaps the days [from, to).
--   $1 date    from, in the tenant's zone
--   $2 date    to, not included
--   $3 bigint  when, microseconds
-- Columns: the booking row, reason and notes NULL as in week.sql.
SELECT id, artist_id, project_id, created_by,
       callboard.us(start_time) AS start_us, callboard.us(end_time) AS end_us,
       callboard.us(lapses_at) AS lapses_us, callboard.us(queued_at) AS queued_us,
       callboard.us(decide_by) AS decide_us, NULL::bigint AS created_us, NULL::bigint AS updated_us,
       status, NULL::text AS reason, version, heavy, title, NULL::text AS notes
FROM callboard.bookings_at(callboard.midnight($1::date), callboard.midnight($2::date), callboard.at($3))
