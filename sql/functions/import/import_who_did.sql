CREATE OR REPLACE FUNCTION callboard.import_who_did(b callboard.bookings, p_fields text[]) RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(m.name, e.actor_login) || CASE e.act
           WHEN 'booked' THEN ' booked it so' WHEN 'moved' THEN ' moved it' WHEN 'edited' THEN ' edited it'
           WHEN 'confirmed' THEN ' confirmed it' WHEN 'pencilled' THEN ' made it a pencil'
           WHEN 'held' THEN ' made it a hold' WHEN 'queued' THEN ' made it a second option'
           WHEN 'undone' THEN ' took back a change of it'
           ELSE ' changed it' END || ' on ' || to_char(e.at, 'FMDD Mon')
    FROM callboard.booking_events e
    LEFT JOIN callboard.members m ON m.tenant_id = e.tenant_id AND m.user_id = e.actor_id
    WHERE e.tenant_id = (b).tenant_id AND e.booking_id = (b).id AND e.changes ?| p_fields
    ORDER BY e.seq DESC LIMIT 1
$$;
COMMENT ON FUNCTION callboard.import_who_did IS '"Ben moved it on 24 Nov": the last change of some fields of a booking';
