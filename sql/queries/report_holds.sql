-- What became of the holds, by week and member; as old as refreshed_at says.
--   $1 date  from, the Monday of a week
--   $2 date  to, not included
-- Columns: week, member, made, firmed, lapsed, released, still_held, refreshed_at.
SELECT * FROM callboard.report_holds($1::date, $2::date)
