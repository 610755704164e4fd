-- How the bookings of an act on a what-if board are now. No row: that act has not happened. Settles a write whose
-- answer was lost.
--   $1 uuid  act   $2 uuid  the what-if board
-- Columns: the booking row, and drafted.
SELECT DISTINCT ON ((w).id) (w).id, (w).artist_id, (w).project_id, (w).created_by,
       callboard.us((w).start_time) AS start_us, callboard.us((w).end_time) AS end_us,
       callboard.us((w).lapses_at) AS lapses_us, callboard.us((w).queued_at) AS queued_us,
       callboard.us((w).decide_by) AS decide_us, callboard.us((w).created_at) AS created_us,
       callboard.us((w).updated_at) AS updated_us,
       coalesce(status, (w).status) AS status, (w).reason, (w).version, (w).heavy, (w).title, (w).notes, drafted
FROM (SELECT r.booking AS w, r.drafted, NULL::callboard.booking_status AS status, 1 AS best
      FROM callboard.draft_rows($2::uuid, NULL, NULL) r
      UNION ALL
      SELECT b, NULL, NULL, 2 FROM callboard.bookings b
      WHERE b.id IN (SELECT s.booking_id FROM callboard.draft_steps s WHERE s.draft_id = $2::uuid)
      UNION ALL
      SELECT jsonb_populate_record(NULL::callboard.bookings, coalesce(s.after, s.before)), NULL, 'cancelled', 3
      FROM callboard.draft_steps s WHERE s.draft_id = $2::uuid) x
WHERE (w).id IN (SELECT s.booking_id FROM callboard.draft_steps s
                 WHERE s.draft_id = $2::uuid AND $1::uuid IN (s.act_id, s.turned))
ORDER BY (w).id, best
