-- Since when the trail knows how artists, projects, time off and settings were.
-- Columns: known_us (bigint).
SELECT callboard.us(callboard.read_known_since()) AS known_us
