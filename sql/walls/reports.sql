-- What the reports are read from: materialized views over all tenants. No member has a privilege on them (row level
-- security does not exist for them); they are read through functions that leave only one's own tenant, and that work
-- out anew what has changed since and what lies outside. They are filled here, so that REFRESH ... CONCURRENTLY, which
-- needs a filled view, works from the first time on.
DROP MATERIALIZED VIEW IF EXISTS callboard.booked_hours, callboard.working_hours, callboard.hold_fates,
    callboard.report_artists, callboard.report_tenants;
DROP VIEW IF EXISTS callboard.days_off, callboard.artist_times;

CREATE VIEW callboard.artist_times AS
SELECT a.tenant_id, a.id AS artist_id, a.working_pattern, o.off
FROM callboard.artists a
LEFT JOIN (SELECT tenant_id, artist_id, range_agg(tstzrange(start_time, end_time)) AS off
           FROM callboard.time_off GROUP BY tenant_id, artist_id) o ON o.tenant_id = a.tenant_id AND o.artist_id = a.id;
COMMENT ON VIEW callboard.artist_times IS
    'What an artist''s hours depend on, of all tenants, for the reports; granted to nobody';
COMMENT ON COLUMN callboard.artist_times.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.artist_times.artist_id IS 'The artist';
COMMENT ON COLUMN callboard.artist_times.working_pattern IS 'Working hours; NULL: any time';
COMMENT ON COLUMN callboard.artist_times.off IS 'Time off; NULL: none';

-- What the other views were filled by. Filled first.
CREATE MATERIALIZED VIEW callboard.report_tenants AS
SELECT t.id AS tenant_id, t.zone, t.holidays, pg_current_snapshot() AS seen, now() AS refreshed_at,
       (date_trunc('week', now() AT TIME ZONE 'UTC') - interval '53 weeks')::date AS since,
       (date_trunc('week', now() AT TIME ZONE 'UTC') + interval '27 weeks')::date AS until,
       now() - interval '53 weeks' AS holds_since
FROM callboard.tenants t;
CREATE UNIQUE INDEX report_tenants_row ON callboard.report_tenants (tenant_id);
COMMENT ON MATERIALIZED VIEW callboard.report_tenants IS
    'What the reports'' views were filled by, and how far they reach';
COMMENT ON COLUMN callboard.report_tenants.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.report_tenants.zone IS 'Its zone then';
COMMENT ON COLUMN callboard.report_tenants.holidays IS 'Its public holidays then';
COMMENT ON COLUMN callboard.report_tenants.seen IS 'The transactions that were seen: what others wrote came later';
COMMENT ON COLUMN callboard.report_tenants.refreshed_at IS 'When';
COMMENT ON COLUMN callboard.report_tenants.since IS 'booked_hours has this day ...';
COMMENT ON COLUMN callboard.report_tenants.until IS '... and all up to, and without, this one';
COMMENT ON COLUMN callboard.report_tenants.holds_since IS 'hold_fates has what was booked from then on';

CREATE MATERIALIZED VIEW callboard.report_artists AS
SELECT tenant_id, artist_id, working_pattern, off FROM callboard.artist_times;
CREATE UNIQUE INDEX report_artists_row ON callboard.report_artists (tenant_id, artist_id);
COMMENT ON MATERIALIZED VIEW callboard.report_artists IS 'artist_times, as booked_hours was filled by it';
COMMENT ON COLUMN callboard.report_artists.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.report_artists.artist_id IS 'The artist';
COMMENT ON COLUMN callboard.report_artists.working_pattern IS 'Working hours then; NULL: any time';
COMMENT ON COLUMN callboard.report_artists.off IS 'Time off then; NULL: none';

-- Bookings of two days more on either side than report_tenants names: days are the tenant's, in whatever zone.
CREATE MATERIALIZED VIEW callboard.booked_hours AS
SELECT b.tenant_id, b.artist_id, d.day, b.project_id,
       coalesce(sum(d.us) FILTER (WHERE b.status = 'confirmed'), 0)::bigint AS confirmed,
       coalesce(sum(d.us) FILTER (WHERE b.status = 'pencil'), 0)::bigint AS pencilled
FROM callboard.bookings b
JOIN callboard.report_tenants t ON t.tenant_id = b.tenant_id
JOIN callboard.report_artists a ON a.tenant_id = b.tenant_id AND a.artist_id = b.artist_id,
LATERAL callboard.counted_days(a.working_pattern, t.holidays, a.off, t.zone, b.start_time, b.end_time) d
WHERE b.status IN ('pencil', 'confirmed')
  AND b.end_time > t.since - interval '2 days' AND b.start_time < t.until + interval '2 days'
  AND d.day >= t.since AND d.day < t.until
GROUP BY b.tenant_id, b.artist_id, d.day, b.project_id;
CREATE UNIQUE INDEX booked_hours_row ON callboard.booked_hours (tenant_id, day, artist_id, project_id)
    NULLS NOT DISTINCT;
COMMENT ON MATERIALIZED VIEW callboard.booked_hours IS
    'What counts an artist, day and project, microseconds, confirmed and pencilled: a year back, half a year on';
COMMENT ON COLUMN callboard.booked_hours.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.booked_hours.artist_id IS 'Who is booked';
COMMENT ON COLUMN callboard.booked_hours.day IS 'In the tenant''s zone';
COMMENT ON COLUMN callboard.booked_hours.project_id IS 'On what; NULL: on no project';
COMMENT ON COLUMN callboard.booked_hours.confirmed IS 'Confirmed, see counted_days()';
COMMENT ON COLUMN callboard.booked_hours.pencilled IS 'Pencilled, likewise';

CREATE MATERIALIZED VIEW callboard.hold_fates AS
SELECT b.tenant_id, b.id AS booking_id, b.created_at, b.created_by, callboard.hold_fate(b) AS fate
FROM callboard.bookings b
JOIN callboard.report_tenants t ON t.tenant_id = b.tenant_id
WHERE b.created_at >= t.holds_since
  AND EXISTS (SELECT FROM callboard.booking_events e
              WHERE e.tenant_id = b.tenant_id AND e.booking_id = b.id AND e.status = 'hold');
CREATE UNIQUE INDEX hold_fates_row ON callboard.hold_fates (tenant_id, booking_id);
CREATE INDEX hold_fates_by_time ON callboard.hold_fates (tenant_id, created_at);
COMMENT ON MATERIALIZED VIEW callboard.hold_fates IS 'Bookings that were a hold at some time, and what became of them';
COMMENT ON COLUMN callboard.hold_fates.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.hold_fates.booking_id IS 'The booking';
COMMENT ON COLUMN callboard.hold_fates.created_at IS 'When it was booked';
COMMENT ON COLUMN callboard.hold_fates.created_by IS 'By whom';
COMMENT ON COLUMN callboard.hold_fates.fate IS 'firmed, lapsed, released, or held: still a hold';
