-- What waits for the member: own timed holds, also those that lapsed within the last day (25 hours: the board leaves out
-- what was not today), soonest lapse first, own pencils to be decided within 24 hours (or that should have been), then
-- own second options whose way is free or that were offered a part of their days,
-- and the challenged pencils of which the member is either side.
-- Columns: the booking row, as in week.sql.
SELECT * FROM callboard.read_waiting()
