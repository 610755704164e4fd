-- Hours and cost by project, as they are now.
--   $1 date  from
--   $2 date  to, not included
--   $3 bool  a last row with the sums of all
-- Columns: project_id, code, project, hours, cost, unpriced (hours of artists without a rate), refreshed_at (since when
--   it is worked out anew what has changed).
SELECT * FROM callboard.report_cost($1::date, $2::date, $3::boolean)
