-- Takes back one's newest act on a what-if board, or does again what was taken back last. Asks first (outcome asks)
-- where that is not the last thing one did, or is not among what is shown.
--   $1 uuid  the what-if board   $2 bool  do again   $3 bigint  only acts below this act_seq, or NULL: the newest
--   $4 uuid  this act, about which it has asked, or NULL
--   $5 date  $6 date  the days shown, the second not included, or NULL: nothing is asked
-- Columns: those of undo_newest.sql, and drafted: what is now drafted about the booking in words.
SELECT (u.answer).*, u.drafted, (u.step).id AS act_seq, callboard.us((u.step).at) AS act_at_us,
       (u.step).did AS act_word, u.steps AS act_bookings, (u.step).act_id, NULL::text AS act_records,
       s.wanted ->> 'title' AS act_title,
       (s.wanted ->> 'artist_id')::uuid AS act_artist_id, s.wanted ->> 'status' AS act_status,
       NULL::bigint AS act_lapses_us
FROM callboard.draft_undo($1::uuid, $2::boolean, $3::bigint, $4::uuid, callboard.midnight($5::date),
                          callboard.midnight($6::date)) u,
     LATERAL (SELECT coalesce((u.step).after, (u.step).before) AS wanted) s
