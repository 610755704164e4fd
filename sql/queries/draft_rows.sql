-- All that a what-if board wants, cancelled ones included, in the order in which draft_commit.sql counts changes.
--   $1 uuid  the what-if board
-- Columns: the booking row, and drafted: what is drafted about it in words.
SELECT (w).id, (w).artist_id, (w).project_id, (w).created_by,
       callboard.us((w).start_time) AS start_us, callboard.us((w).end_time) AS end_us,
       callboard.us((w).lapses_at) AS lapses_us, callboard.us((w).queued_at) AS queued_us,
       callboard.us((w).decide_by) AS decide_us, callboard.us((w).created_at) AS created_us,
       callboard.us((w).updated_at) AS updated_us,
       (w).status, (w).reason, (w).version, (w).heavy, (w).title, (w).notes, drafted
FROM callboard.draft_rows($1::uuid, NULL, NULL) AS x (w, drafted)
