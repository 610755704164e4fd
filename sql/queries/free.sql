-- Who is free in [from, to): all along first, then cheapest first. In the way are pencil, confirmed and time
-- off; holds are named but count as free.
--   $1 timestamptz  from
--   $2 timestamptz  to, not included
--   $3 text[]       skills wanted, all of them, or NULL
--   $4 numeric      highest rate, or NULL
--   $5 numeric      hours wanted, or NULL: all along; with hours, "all" means at least so many free
--   $6 bool         also those who are free in part
-- Columns: artist_id, artist, rate, cost (rate x the hours wanted or free), free_hours, free (all or part),
--   in_the_way (jsonb array of bookings).
SELECT f.artist_id, f.artist, f.rate, f.cost, f.free_hours, f.free,
       CASE WHEN f.in_the_way = '{}' THEN '[]' ELSE
           (SELECT jsonb_agg(jsonb_build_object(
                       'id', b.id, 'artist_id', b.artist_id, 'artist', f.artist, 'project_id', b.project_id,
                       'project', p.name, 'title', b.title, 'start', b.start_time, 'end', b.end_time,
                       'status', b.status, 'lapses_at', b.lapses_at, 'version', b.version, 'created_by', m.name)
                   ORDER BY b.start_time, b.id)
            FROM callboard.bookings b
            LEFT JOIN callboard.projects p ON p.id = b.project_id
            LEFT JOIN callboard.members m ON m.user_id = b.created_by
            WHERE b.id = ANY (f.in_the_way)) END AS in_the_way
FROM callboard.who_is_free($1::timestamptz, $2::timestamptz, $3::text[], false, $4::numeric, $5::numeric, $6::boolean,
                           NULL) f
