-- Deletes time off. Producers and admins.
--   $1 uuid  time off
-- Columns: outcome (done, stale, gone, invalid, not_allowed), message, id, version.
SELECT * FROM callboard.remove_time_off($1::uuid)
