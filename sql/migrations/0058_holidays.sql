-- Public holidays are days. "infinity" was taken as one, and NULL would leave nobody a working day.
SET LOCAL ROLE callboard_owner;

UPDATE callboard.tenants
SET holidays = ARRAY(SELECT DISTINCT d FROM unnest(holidays) d WHERE isfinite(d) ORDER BY d)
WHERE holidays && '{infinity,-infinity}' OR array_position(holidays, NULL) IS NOT NULL;

ALTER TABLE callboard.tenants ADD CONSTRAINT tenants_holidays_are_days
    CHECK (NOT holidays && '{infinity,-infinity}' AND array_position(holidays, NULL) IS NULL);

RESET ROLE;
