-- Changes settings of the tenant, those that are named. Admins only.
--   $1 jsonb  {"hold_minutes": 45, ...}: zone currency hold_minutes promote challenge_hours challenge_outcome
--             rest_hours max_day_hours max_days_in_row day_start day_end (minutes after midnight) holidays
-- Columns: outcome (done, stale, gone, invalid, not_allowed), message, id, version.
SELECT * FROM callboard.save_settings($1::jsonb)
