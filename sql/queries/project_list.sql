-- A page of the projects, by code, with how much is still booked on each.
--   $1 text  the code behind which it begins, or NULL   $2 int  so many rows
--   $3 text  nothing                                    $4 text only those that have this in them, or NULL
-- Columns: id, then texts: code (the key of the next page), name, client, colour, state, version, live bookings.
SELECT p.id, p.code, p.name, p.client, p.colour, p.state, p.version::text,
       (SELECT count(*)::text FROM callboard.bookings b
        WHERE b.tenant_id = p.tenant_id AND b.project_id = p.id AND b.status <> 'cancelled'
          AND b.end_time > clock_timestamp()
          AND (b.status <> 'hold' OR b.lapses_at IS NULL OR b.lapses_at > clock_timestamp())) AS live
FROM callboard.projects p
WHERE p.archived_at IS NULL AND ($1::text IS NULL OR p.code > $1::text) AND $3::text IS NULL
  AND ($4::text IS NULL
       OR strpos(callboard.fold(concat_ws(' ', p.code, p.name, p.client, p.colour, p.state)), callboard.fold($4::text)) > 0)
ORDER BY p.code
LIMIT $2::int
