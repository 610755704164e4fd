-- A hold that has lapsed waits for its owner until it was seen: it is found without looking at all that was cancelled.
SET LOCAL ROLE callboard_owner;

CREATE INDEX bookings_lapsed ON callboard.bookings (tenant_id, created_by, lapses_at)
    WHERE status = 'cancelled' AND reason = 'lapsed';
