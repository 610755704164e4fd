-- Changes settings of the tenant, those that are not NULL. Admins only.
--   $1 text zone  $2 text currency  $3 text hold_minutes  $4 text promote  $5 text challenge_hours
--   $6 text challenge_outcome  $7 text rest_hours  $8 text max_day_hours  $9 text max_days_in_row
--   $10 text day_start  $11 text day_end (minutes after midnight)
-- Columns: outcome (done, invalid, not_allowed), message, id, version.
SELECT * FROM callboard.save_settings(jsonb_strip_nulls(jsonb_build_object(
    'zone', $1::text, 'currency', $2::text, 'hold_minutes', $3::text, 'promote', $4::text,
    'challenge_hours', $5::text, 'challenge_outcome', $6::text, 'rest_hours', $7::text,
    'max_day_hours', $8::text, 'max_days_in_row', $9::text, 'day_start', $10::text, 'day_end', $11::text)))
