-- Takes back one's newest act that stands, all of it, as a new act (the one that enter named); or does again what was
-- taken back last.
--   $1 bool    do again
--   $2 bigint  only acts below this act_seq, or NULL: the newest
-- Columns: outcome, message, the booking row, one for each booking of the act; and of the act that it was about in the
-- end act_seq, act_at_us, act_word, act_bookings (how many), and of the first of these act_title, act_artist_id,
-- act_status, act_lapses_us. No act: all of them NULL.
SELECT (u.answer).*, (u.act).seq AS act_seq, e.at_us AS act_at_us, e.act AS act_word,
       (u.act).bookings AS act_bookings, e.title AS act_title, e.artist_id AS act_artist_id, e.status AS act_status,
       e.lapses_us AS act_lapses_us
FROM callboard.undo_newest($1::boolean, $2::bigint) u
LEFT JOIN LATERAL callboard.read_event((u.act).first_seq) e ON true
