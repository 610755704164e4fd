-- What the reports read: materialized views over all tenants. No member has a privilege on them (row level security
-- does not exist for them); they are read through functions that leave only one's own tenant. They are filled here, so
-- that REFRESH ... CONCURRENTLY, which needs a filled view, works from the first time on.
DROP MATERIALIZED VIEW IF EXISTS callboard.booked_hours, callboard.working_hours, callboard.hold_fates;
DROP VIEW IF EXISTS callboard.days_off;


-- Whoever has no pattern is available on a holiday as well, see work_spans().

CREATE VIEW callboard.days_off AS
SELECT tenant_id, artist_id, range_agg(span) AS spans
FROM (SELECT tenant_id, artist_id, tstzrange(start_time, end_time) FROM callboard.time_off
      UNION ALL
      SELECT a.tenant_id, a.id, tstzrange(d::timestamp AT TIME ZONE t.zone, (d + 1)::timestamp AT TIME ZONE t.zone)
      FROM callboard.tenants t
      JOIN callboard.artists a ON a.tenant_id = t.id AND a.working_pattern IS NOT NULL, unnest(t.holidays) d
     ) off (tenant_id, artist_id, span)
GROUP BY tenant_id, artist_id;
COMMENT ON VIEW callboard.days_off IS
    'When an artist does not work, of all tenants, for the reports; granted to nobody';
COMMENT ON COLUMN callboard.days_off.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.days_off.artist_id IS 'The artist';
COMMENT ON COLUMN callboard.days_off.spans IS 'Time off, and public holidays where there is a working pattern';

CREATE MATERIALIZED VIEW callboard.booked_hours AS
SELECT b.tenant_id, b.artist_id, w.week::date AS week, b.project_id,
       sum(h.hours) FILTER (WHERE b.status = 'confirmed') AS confirmed,
       sum(h.hours) FILTER (WHERE b.status = 'pencil') AS pencilled
FROM callboard.bookings b
JOIN callboard.tenants t ON t.id = b.tenant_id
JOIN callboard.artists a ON a.tenant_id = b.tenant_id AND a.id = b.artist_id
LEFT JOIN callboard.days_off off ON off.tenant_id = b.tenant_id AND off.artist_id = b.artist_id,
LATERAL generate_series(date_trunc('week', b.start_time AT TIME ZONE t.zone),
                        (b.end_time - interval '1 microsecond') AT TIME ZONE t.zone, interval '7 days') w (week),
LATERAL (SELECT callboard.counted_hours(a.working_pattern, off.spans, t.zone, b.start_time, b.end_time,
             w.week AT TIME ZONE t.zone, (w.week + interval '7 days') AT TIME ZONE t.zone) AS hours) h
WHERE b.status IN ('pencil', 'confirmed')
  AND b.end_time > now() - interval '53 weeks' AND b.start_time < now() + interval '27 weeks'
GROUP BY b.tenant_id, b.artist_id, w.week, b.project_id;
CREATE UNIQUE INDEX booked_hours_row ON callboard.booked_hours (tenant_id, week, artist_id, project_id)
    NULLS NOT DISTINCT;
COMMENT ON MATERIALIZED VIEW callboard.booked_hours IS
    'Hours an artist, week and project, confirmed and pencilled: a year back, half a year on';
COMMENT ON COLUMN callboard.booked_hours.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.booked_hours.artist_id IS 'Who is booked';
COMMENT ON COLUMN callboard.booked_hours.week IS 'Its Monday, in the tenant''s zone';
COMMENT ON COLUMN callboard.booked_hours.project_id IS 'On what; NULL: on no project';
COMMENT ON COLUMN callboard.booked_hours.confirmed IS 'Hours confirmed, see counted_hours()';
COMMENT ON COLUMN callboard.booked_hours.pencilled IS 'Hours pencilled, likewise';

CREATE MATERIALIZED VIEW callboard.working_hours AS
SELECT a.tenant_id, a.id AS artist_id, w.week::date AS week,
       callboard.hours_of(callboard.work_spans(a.working_pattern, t.zone, w.week AT TIME ZONE t.zone,
           (w.week + interval '7 days') AT TIME ZONE t.zone) - coalesce(off.spans, '{}')) AS hours
FROM callboard.artists a
JOIN callboard.tenants t ON t.id = a.tenant_id
LEFT JOIN callboard.days_off off ON off.tenant_id = a.tenant_id AND off.artist_id = a.id,
LATERAL generate_series(date_trunc('week', now() AT TIME ZONE t.zone) - interval '53 weeks',
                        date_trunc('week', now() AT TIME ZONE t.zone) + interval '27 weeks',
                        interval '7 days') w (week)
WHERE a.working_pattern IS NOT NULL AND a.archived_at IS NULL;
CREATE UNIQUE INDEX working_hours_row ON callboard.working_hours (tenant_id, week, artist_id);
COMMENT ON MATERIALIZED VIEW callboard.working_hours IS
    'Hours an artist with a pattern works, week by week: a year back, half a year on';
COMMENT ON COLUMN callboard.working_hours.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.working_hours.artist_id IS 'The artist';
COMMENT ON COLUMN callboard.working_hours.week IS 'Its Monday, in the tenant''s zone';
COMMENT ON COLUMN callboard.working_hours.hours IS 'Hours of the working pattern less time off and public holidays';

-- What became of timed holds, by the week and member that made them.
CREATE MATERIALIZED VIEW callboard.hold_fates AS
SELECT b.tenant_id, date_trunc('week', b.created_at AT TIME ZONE t.zone)::date AS week, b.created_by,
       count(*) AS made,
       count(*) FILTER (WHERE b.status IN ('pencil', 'confirmed')) AS firmed,
       count(*) FILTER (WHERE b.reason = 'lapsed') AS lapsed,
       count(*) FILTER (WHERE b.status = 'cancelled' AND b.reason <> 'lapsed') AS released,
       count(*) FILTER (WHERE b.status = 'hold') AS still_held
FROM callboard.bookings b
JOIN callboard.tenants t ON t.id = b.tenant_id
WHERE b.created_at > now() - interval '53 weeks'
  AND EXISTS (SELECT FROM callboard.booking_events e
              WHERE e.tenant_id = b.tenant_id AND e.booking_id = b.id AND e.status = 'hold')
GROUP BY b.tenant_id, date_trunc('week', b.created_at AT TIME ZONE t.zone), b.created_by;
CREATE UNIQUE INDEX hold_fates_row ON callboard.hold_fates (tenant_id, week, created_by);
COMMENT ON MATERIALIZED VIEW callboard.hold_fates IS 'Holds made, firmed, lapsed, released, by week and member';
COMMENT ON COLUMN callboard.hold_fates.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.hold_fates.week IS 'The Monday of the week they were made in';
COMMENT ON COLUMN callboard.hold_fates.created_by IS 'Who made them';
COMMENT ON COLUMN callboard.hold_fates.made IS 'Bookings that were a hold at some time';
COMMENT ON COLUMN callboard.hold_fates.firmed IS 'Of these became a pencil or confirmed';
COMMENT ON COLUMN callboard.hold_fates.lapsed IS 'Of these ran out';
COMMENT ON COLUMN callboard.hold_fates.released IS 'Of these were released';
COMMENT ON COLUMN callboard.hold_fates.still_held IS 'Of these are holds now';
