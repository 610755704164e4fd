-- The tenant's events, newest first.
--   $1 bigint  only what came before this seq, or NULL: from the newest on
--   $2 int     at most so many
--   $3 uuid    of this member, or NULL: of anybody
--   $4 uuid    of this artist   $5 uuid  of this project   $6 text  this act   $7 text  from there (board, cli, ...)
--   $8 bigint  since_us; each of these or NULL
-- Columns: those of callboard.told.
-- Where "since" begins is looked up once, so that the end of the stream is not read for it; events of two writers may
-- lie the other way round by a few, hence the margin.
SELECT t.*
FROM (SELECT * FROM callboard.booking_events
      WHERE seq < coalesce($1::bigint, 9223372036854775807)
        AND ($3::uuid IS NULL OR actor_id = $3::uuid)
        AND ($4::uuid IS NULL OR artist_id = $4::uuid)
        AND ($5::uuid IS NULL OR project_id = $5::uuid)
        AND ($6::text IS NULL OR act = $6::text)
        AND ($7::text IS NULL OR source = $7::text)
        AND ($8::bigint IS NULL OR at >= callboard.at($8::bigint)
             AND seq >= (SELECT f.seq - 1000 FROM callboard.booking_events f
                         WHERE f.at >= callboard.at($8::bigint) ORDER BY f.at LIMIT 1))
      ORDER BY seq DESC LIMIT $2::int) e, callboard.tell_event(e) t
ORDER BY t.seq DESC
