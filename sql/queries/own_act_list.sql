-- A page of what one did oneself, newest first, each act once whatever became of it.
--   $1 text  the place below which it begins, or NULL   $2 int  so many rows
--   $3 text  nothing                                    $4 text only those of the next 500 that have this in them
-- Columns: id (of the act that is to be taken back to turn this one: itself, or the newest that took it back), then
-- texts: place (the key of the next page), when, what, what changed, standing (done, undone), why it cannot be turned,
-- from where.
SELECT o.turn AS id, (o.act).seq::text AS place, callboard.moment_words(callboard.at(t.at_us)) AS at, w.what,
       CASE (o.act).bookings WHEN 1 THEN t.difference ELSE '' END AS difference, (o.act).standing, (o.act).why, t.source
FROM callboard.own_acts($1::bigint, CASE WHEN $4::text IS NULL THEN $2::int ELSE 500 END) o
JOIN callboard.booking_events e ON e.tenant_id = (SELECT callboard.current_tenant()) AND e.seq = (o.act).first_seq,
    callboard.tell_event(e) t,
    LATERAL (SELECT t.act || CASE (o.act).bookings WHEN 1 THEN ' ' || t.title || ' for ' || t.artist
                                  ELSE format(' %s bookings', (o.act).bookings) END AS what) w
WHERE $3::text IS NULL
  AND ($4::text IS NULL OR strpos(callboard.fold(concat_ws(' ', w.what, t.difference, (o.act).standing)), callboard.fold($4::text)) > 0)
ORDER BY (o.act).seq DESC
LIMIT $2::int
