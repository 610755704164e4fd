-- The crew finder's answer: who is free in [from, to), all along first, then cheapest first; those free in part too.
--   $1 bigint start_us   $2 bigint end_us, not included
--   $3 text   skills wanted, one a line, or NULL
--   $4 bool   any of them will do; else all are wanted
--   $5 bigint highest rate in hundredths, or NULL
--   $6 bigint minutes wanted, or NULL: all along
--   $7 bigint how many at most
--   $8 uuid   the what-if board, or NULL: the live one
-- Columns: artist_id, cost_cents (NULL: no rate given), free_minutes, enough, in_the_way (how many bookings).
SELECT artist_id, round(cost * 100)::bigint AS cost_cents, round(free_hours * 60)::int AS free_minutes,
       free = 'all' AS enough, cardinality(in_the_way) AS in_the_way
FROM callboard.who_is_free(callboard.at($1::bigint), callboard.at($2::bigint), string_to_array($3::text, E'\n'),
                           $4::boolean, $5::bigint / 100.0, $6::bigint / 60.0, true, $7::int,
                           $8::uuid)
