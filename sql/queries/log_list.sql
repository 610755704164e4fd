-- A page of the tenant's events, newest first.
--   $1 text  the seq below which it begins, or NULL   $2 int  so many rows
--   $3 text  nothing                                  $4 text what log_events() narrows by, or NULL
-- Columns: id (of the row), then texts: seq (the key of the next page), when, who, from where, act, title, artist, what
-- changed, booking.
SELECT ('00000000-0000-0000-0000-' || right('00000000000' || to_hex(t.seq), 12))::uuid AS id, t.seq::text,
       to_char(callboard.at(t.at_us), CASE extract(year FROM callboard.at(t.at_us)) WHEN extract(year FROM now())
                                      THEN 'Dy FMDD Mon HH24:MI' ELSE 'FMDD Mon YYYY HH24:MI' END) AS at,
       CASE t.source WHEN 'sweep' THEN '' ELSE t.actor END AS actor, t.source, t.act, t.title, t.artist, t.difference,
       t.id::text AS booking
FROM callboard.log_events($1::bigint, $2::int, $4::text) e, callboard.tell_event(e) t
WHERE $3::text IS NULL
ORDER BY t.seq DESC
