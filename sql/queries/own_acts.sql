-- What one did oneself, newest first, each act once whatever became of it.
--   $1 bigint  only acts below this act_seq, or NULL: from the newest on
--   $2 int     at most so many
-- Columns: act_seq, bookings (how many), standing (done, undone), why (it can not be turned, or NULL), turn (the act to
-- be undone for that), then the act's first event as callboard.told has it.
SELECT (o.act).seq AS act_seq, (o.act).bookings, (o.act).standing, (o.act).why, o.turn, t.*
FROM callboard.own_acts($1::bigint, $2::int) o
JOIN callboard.booking_events e ON e.tenant_id = (SELECT callboard.current_tenant()) AND e.seq = (o.act).first_seq,
    callboard.tell_event(e) t
ORDER BY (o.act).seq DESC
