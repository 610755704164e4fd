-- The history of a booking, oldest first: each row the booking after one change.
--   $1 uuid  booking
-- Columns: at_us, actor (the member's name, else the login), act, source, then the booking row.
SELECT callboard.us(e.at) AS at_us, coalesce(m.name, e.actor_login) AS actor, e.act, e.source,
       e.booking_id AS id, e.artist_id, e.project_id, e.created_by,
       callboard.us(e.start_time) AS start_us, callboard.us(e.end_time) AS end_us,
       callboard.us(e.lapses_at) AS lapses_us, callboard.us(e.queued_at) AS queued_us,
       callboard.us(e.decide_by) AS decide_us, callboard.us(e.created_at) AS created_us,
       callboard.us(e.updated_at) AS updated_us,
       e.status, e.reason, e.version, e.heavy, e.title, e.notes
FROM callboard.booking_events e
LEFT JOIN callboard.members m ON m.tenant_id = e.tenant_id AND m.user_id = e.actor_id
WHERE e.booking_id = $1::uuid
ORDER BY e.seq
