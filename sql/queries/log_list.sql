-- A page of the tenant's events, newest first.
--   $1 text  the seq below which it begins, or NULL   $2 int  so many rows
--   $3 text  nothing                                  $4 text what log_narrow() reads, or NULL
-- Columns: id (of the row), then texts: seq (the key of the next page), when, who, from where, act, title, artist, what
-- changed, booking.
SELECT ('00000000-0000-0000-0000-' || right('00000000000' || to_hex(seq), 12))::uuid AS id, seq::text,
       to_char(callboard.at(at_us), CASE extract(year FROM callboard.at(at_us)) WHEN extract(year FROM now())
                                    THEN 'Dy FMDD Mon HH24:MI' ELSE 'FMDD Mon YYYY HH24:MI' END) AS at,
       CASE source WHEN 'sweep' THEN '' ELSE actor END AS actor, source, act, title, artist, difference,
       coalesce(id::text, '') AS booking
FROM callboard.read_log_list($1::bigint, $2::int, $4::text)
WHERE $3::text IS NULL
