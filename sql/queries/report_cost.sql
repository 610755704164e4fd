-- Hours and cost by project; as old as refreshed_at says.
--   $1 date  from, the Monday of a week
--   $2 date  to, not included
-- Columns: project_id, code, project, hours, cost, refreshed_at.
SELECT * FROM callboard.report_cost($1::date, $2::date)
