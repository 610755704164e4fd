-- The week query of a what-if board: what it wants, and of the live board what it does not touch.
--   $1 date  from, in the tenant's zone   $2 date  to, not included   $3 uuid  the what-if board
-- Columns: the booking row as week.sql has it (what is released there is told as cancelled), and drafted: what is drafted about it in words; NULL: it is live.
SELECT id, artist_id, project_id, created_by,
       callboard.us(start_time) AS start_us, callboard.us(end_time) AS end_us,
       callboard.us(lapses_at) AS lapses_us, callboard.us(queued_at) AS queued_us,
       callboard.us(decide_by) AS decide_us, NULL::bigint AS created_us, NULL::bigint AS updated_us,
       status, NULL::text AS reason, version, heavy, title, NULL::text AS notes, NULL::text AS drafted
FROM callboard.bookings_between(callboard.midnight($1::date), callboard.midnight($2::date)) b
WHERE (status <> 'hold' OR lapses_at IS NULL OR lapses_at > clock_timestamp())
  AND NOT EXISTS (SELECT FROM callboard.draft_bookings d WHERE d.draft_id = $3::uuid AND d.id = b.id)
UNION ALL
SELECT (w).id, (w).artist_id, (w).project_id, (w).created_by,
       callboard.us((w).start_time), callboard.us((w).end_time), callboard.us((w).lapses_at),
       callboard.us((w).queued_at), callboard.us((w).decide_by), NULL, NULL,
       (w).status, (w).reason, (w).version, (w).heavy, (w).title, NULL, drafted
FROM callboard.draft_rows($3::uuid, callboard.midnight($1::date), callboard.midnight($2::date)) AS x (w, drafted)
