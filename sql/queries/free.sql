-- Who is free in [from, to): all along first, then cheapest first. In the way are pencil, confirmed and time
-- off; holds are named but count as free. Working hours are worked out once a pattern, not once an artist.
--   $1 timestamptz  from
--   $2 timestamptz  to, not included
--   $3 text[]       skills wanted, all of them, or NULL
--   $4 numeric      highest rate, or NULL
--   $5 numeric      hours wanted, or NULL: all along; with hours, "all" means at least so many free
--   $6 bool         also those who are free in part
-- Columns: artist_id, artist, rate, cost (rate x the hours wanted or free), free_hours, free (all or part),
--   in_the_way (jsonb array of bookings).
WITH live AS MATERIALIZED (
    SELECT id, artist_id, start_time, end_time, status, lapses_at, title, project_id, version, created_by
    FROM callboard.bookings_between($1::timestamptz, $2::timestamptz)
    WHERE status <> 'hold' OR lapses_at IS NULL OR lapses_at > clock_timestamp()
), taken AS (
    SELECT l.artist_id, l.start_time, l.end_time, l.status <> 'hold' AS blocks,
           CASE WHEN l.status = 'hold' OR $5::numeric IS NOT NULL OR $6::boolean THEN jsonb_build_object(
               'id', l.id, 'artist_id', l.artist_id, 'project_id', l.project_id, 'project', p.name, 'title', l.title,
               'start', l.start_time, 'end', l.end_time, 'status', l.status, 'lapses_at', l.lapses_at,
               'version', l.version, 'created_by', m.name) END AS booking
    FROM live l
    LEFT JOIN callboard.projects p ON p.id = l.project_id
    LEFT JOIN callboard.members m ON m.user_id = l.created_by
    UNION ALL
    SELECT artist_id, start_time, end_time, true, NULL
    FROM callboard.time_off
    WHERE start_time >= $1::timestamptz - interval '8784 hours' AND start_time < $2::timestamptz
      AND end_time > $1::timestamptz
), busy AS MATERIALIZED (
    SELECT artist_id, range_agg(tstzrange(start_time, end_time)) FILTER (WHERE blocks) AS spans,
           jsonb_agg(booking ORDER BY start_time) FILTER (WHERE booking IS NOT NULL) AS list
    FROM taken
    GROUP BY artist_id
), patterns AS MATERIALIZED (
    SELECT key, work, callboard.hours_of(work) AS hours,
           callboard.works_all_along(work, current_setting('app.zone'), $1::timestamptz, $2::timestamptz) AS fits
    FROM (SELECT coalesce(working_pattern, '{(,)}') AS key,
                 callboard.work_spans(working_pattern, current_setting('app.zone'), $1::timestamptz,
                                      $2::timestamptz) AS work
          FROM callboard.artists WHERE archived_at IS NULL GROUP BY working_pattern) p
), judged AS (
    SELECT a.id, a.name, a.rate, b.list,
           CASE WHEN b.spans IS NULL THEN w.hours ELSE callboard.hours_of(w.work - b.spans) END AS free_hours,
           w.fits AND b.spans IS NULL AS all_along
    FROM callboard.artists a
    JOIN patterns w ON w.key = coalesce(a.working_pattern, '{(,)}')
    LEFT JOIN busy b ON b.artist_id = a.id
    WHERE a.archived_at IS NULL
      AND ($3::text[] IS NULL OR a.skills @> $3::text[])
      AND ($4::numeric IS NULL OR a.rate <= $4::numeric)
      AND (b.spans IS NULL OR $5::numeric IS NOT NULL OR $6::boolean)
), ranked AS (
    SELECT *, CASE WHEN $5::numeric IS NULL THEN all_along ELSE free_hours >= $5::numeric END AS enough FROM judged
)
SELECT r.id AS artist_id, r.name AS artist, r.rate,
       round(r.rate * least(coalesce($5::numeric, r.free_hours), r.free_hours), 2) AS cost, r.free_hours,
       CASE WHEN r.enough THEN 'all' ELSE 'part' END AS free,
       CASE WHEN r.list IS NULL THEN '[]' ELSE
           (SELECT jsonb_agg(b || jsonb_build_object('artist', r.name)) FROM jsonb_array_elements(r.list) b) END
       AS in_the_way
FROM ranked r
WHERE r.enough OR ($6::boolean AND r.free_hours > 0)
ORDER BY r.enough DESC, cost NULLS LAST, r.name, r.id
