-- The bookings of a stretch of time say when they were last changed, which calendars ask of an export.
SET LOCAL ROLE callboard_owner;

DROP FUNCTION IF EXISTS callboard.read_week_table(timestamptz, timestamptz);
DROP FUNCTION IF EXISTS callboard.read_week_then_table(timestamptz, timestamptz, timestamptz);
