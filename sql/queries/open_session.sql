-- Opens a session: finds the tenant, enters it, returns its settings and who one is there.
-- First statement of the first request; what follows in the same segment is inside the tenant.
--   $1 text  tenant's name, or NULL: the only membership
--   $2 text  where events say they come from: board, cli, import, sweep
--   $3 text  zone that timestamps are printed in, or NULL: the tenant's
-- Columns: id, name, zone, currency, hold_minutes, promote, challenge_hours, challenge_outcome, rest_hours,
--   max_day_hours, max_days_in_row, day_start_min, day_end_min (minutes after midnight), holidays (date[]), version,
--   user_id, user_name, role, schema_version, now_us. One row.
-- Raises CB001 (no such membership), CB002 (several; name one), CB003 (no such zone).
SELECT * FROM callboard.open_session($1::text, $2::text, $3::text)
