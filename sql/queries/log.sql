-- The newest events of the tenant, oldest of them first.
--   $1 timestamptz  since, or NULL: from the beginning
--   $2 int          at most so many
-- Columns: at, actor, act, source, version, changes, booking_id, artist, title, act_id (what `undo` names), undoes.
SELECT e.at, coalesce(m.name, e.actor_login) AS actor, e.act, e.source, e.version, e.changes, e.booking_id,
       a.name AS artist, e.title, e.act_id, e.undoes
FROM (SELECT * FROM callboard.booking_events
      WHERE at >= coalesce($1::timestamptz, '-infinity') ORDER BY at DESC LIMIT $2::int) e
LEFT JOIN callboard.members m ON m.tenant_id = e.tenant_id AND m.user_id = e.actor_id
LEFT JOIN callboard.artists a ON a.tenant_id = e.tenant_id AND a.id = e.artist_id
ORDER BY e.at, e.seq
