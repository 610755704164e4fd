-- Who is free in [from, to): all along first, then cheapest first. In the way are pencil, confirmed and time
-- off; holds are named but count as free.
--   $1 timestamptz  from
--   $2 timestamptz  to, not included
--   $3 text[]       skills wanted, all of them, or NULL
--   $4 numeric      highest rate, or NULL
--   $5 numeric      hours wanted, or NULL: all along; with hours, "all" means at least so many free
--   $6 bool         also those who are free in part
--   $7 bool         for programs; else what no text shows is NULL: artist_id, and in_the_way where nothing is
-- Columns: artist_id, artist, rate, cost (rate x the hours wanted or free), free_hours, free (all or part),
--   in_the_way (jsonb array of bookings).
SELECT CASE WHEN $7::boolean THEN f.artist_id END AS artist_id, f.artist, f.rate, f.cost, f.free_hours, f.free,
       CASE WHEN $7::boolean THEN coalesce(f.told, '[]') ELSE f.told END AS in_the_way
FROM callboard.free_between($1::timestamptz, $2::timestamptz, $3::text[], false, $4::numeric, $5::numeric, $6::boolean,
                            NULL, NULL, true) f
