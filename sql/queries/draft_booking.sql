-- One booking with everything, notes included, as a what-if board has it.
--   $1 uuid  booking   $2 uuid  the what-if board
-- Columns: the booking row, and drafted: what is drafted about it in words; NULL: it is live. No row: no such booking.
SELECT (w).id, (w).artist_id, (w).project_id, (w).created_by,
       callboard.us((w).start_time) AS start_us, callboard.us((w).end_time) AS end_us,
       callboard.us((w).lapses_at) AS lapses_us, callboard.us((w).queued_at) AS queued_us,
       callboard.us((w).decide_by) AS decide_us, callboard.us((w).created_at) AS created_us,
       callboard.us((w).updated_at) AS updated_us,
       (w).status, (w).reason, (w).version, (w).heavy, (w).title, (w).notes, drafted
FROM (SELECT r.booking AS w, r.drafted FROM callboard.draft_rows($2::uuid, NULL, NULL) r WHERE (r.booking).id = $1::uuid
      UNION ALL
      SELECT b, NULL FROM callboard.bookings b WHERE b.id = $1::uuid
      LIMIT 1) x
