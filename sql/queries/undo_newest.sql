-- Takes back one's newest act that stands, all of it, as a new act (the one that enter named); or does again what was
-- taken back last. Asks first (outcome asks) where that is not the last thing one did, or is not among what is shown.
--   $1 bool    do again
--   $2 bigint  only acts below this act_seq, or NULL: the newest
--   $3 date    $4 date  the days shown, the second not included, or NULL: nothing is asked
--   $5 bool    a list is shown: acts on records are in sight
-- Columns: outcome, message, the booking row, one for each booking of the act; and of the act that it was about in the
-- end act_seq, act_id (asks: what is to be named to do it), act_at_us, act_word, act_bookings (how many), act_records (in
-- words, NULL: none), and of the first booking act_title, act_artist_id, act_status, act_lapses_us. No act: all of them
-- NULL.
SELECT (u.answer).*, (u.act).seq AS act_seq, (u.act).act_id AS act_id, e.at_us AS act_at_us, e.act AS act_word,
       (u.act).bookings AS act_bookings, (u.act).what AS act_records, e.title AS act_title,
       e.artist_id AS act_artist_id, e.status AS act_status, e.lapses_us AS act_lapses_us
FROM callboard.undo_newest($1::boolean, $2::bigint, callboard.midnight($3::date), callboard.midnight($4::date),
                           $5::boolean) u
LEFT JOIN LATERAL callboard.read_event((u.act).first_seq) e ON true
