-- What waits for the member: own timed holds, soonest lapse first, own pencils to be decided within 24 hours (or that
-- should have been), then own second options whose way is free or that were offered a part of their days,
-- and the challenged pencils of which the member is either side.
-- Columns: the booking row, as in week.sql.
SELECT * FROM (
SELECT b.id, b.artist_id, b.project_id, b.created_by,
       callboard.us(b.start_time) AS start_us, callboard.us(b.end_time) AS end_us,
       callboard.us(b.lapses_at) AS lapses_us, callboard.us(b.queued_at) AS queued_us,
       callboard.us(b.decide_by) AS decide_us, NULL::bigint AS created_us, NULL::bigint AS updated_us,
       b.status, NULL::text AS reason, b.version, b.heavy, b.title, NULL::text AS notes
FROM callboard.bookings b
WHERE b.tenant_id = callboard.current_tenant() AND b.created_by = callboard.current_member()
  AND b.end_time > clock_timestamp()
  AND ((b.status = 'hold' AND b.lapses_at > clock_timestamp())
       OR (b.status = 'pencil' AND b.decide_by < clock_timestamp() + interval '24 hours')
       OR (b.status = 'hold' AND b.queued_at IS NOT NULL AND (NOT EXISTS (
             SELECT FROM callboard.bookings o
             WHERE o.tenant_id = b.tenant_id AND o.artist_id = b.artist_id AND o.id <> b.id
               AND o.start_time < b.end_time AND o.start_time > b.start_time - interval '8784 hours'
               AND o.end_time > b.start_time
               AND (o.status IN ('pencil', 'confirmed')
                    OR (o.status = 'hold' AND o.queued_at < b.queued_at)))
             OR callboard.is_offered(b.id))))
UNION
SELECT b.id, b.artist_id, b.project_id, b.created_by,
       callboard.us(b.start_time), callboard.us(b.end_time), callboard.us(b.lapses_at), callboard.us(b.queued_at),
       callboard.us(b.decide_by), NULL, NULL, b.status, NULL, b.version, b.heavy, b.title, NULL
FROM callboard.challenges c
JOIN callboard.bookings b ON b.tenant_id = c.tenant_id AND b.id = c.pencil_id
WHERE c.tenant_id = callboard.current_tenant() AND c.ended IS NULL
  AND callboard.current_member() IN (c.created_by, b.created_by)) w
ORDER BY lapses_us NULLS LAST, status = 'hold', decide_us NULLS LAST, start_us, id
LIMIT 100
