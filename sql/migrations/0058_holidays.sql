-- Public holidays are days. "infinity" was taken as one, and NULL would leave nobody a working day.
SET LOCAL ROLE callboard_owner;

UPDATE callboard.tenants
SET holidays = ARRAY(SELECT DISTINCT d FROM unnest(holidays) d WHERE isfinite(d) ORDER BY d)
WHERE holidays && '{infinity,-infinity}' OR array_position(holidays, NULL) IS NOT NULL;

ALTER TABLE callboard.tenants ADD CONSTRAINT tenants_holidays_are_days
    CHECK (NOT holidays && '{infinity,-infinity}' AND array_position(holidays, NULL) IS NULL);

-- Made anew by the walls, by other functions.
DROP MATERIALIZED VIEW IF EXISTS callboard.booked_hours, callboard.working_hours, callboard.hold_fates;
DROP VIEW IF EXISTS callboard.days_off;
DROP FUNCTION IF EXISTS callboard.counted_hours(int4multirange, tstzmultirange, text, timestamptz, timestamptz, timestamptz,
                                                timestamptz);

RESET ROLE;
