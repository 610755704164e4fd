-- What became of the holds, by week and member, as it is now.
--   $1 date  from
--   $2 date  to, not included
--   $3 bool  a last row with the sums of all
-- Columns: week, member, made, firmed, lapsed, released, still_held, refreshed_at (since when it is worked out anew
--   what has changed).
SELECT * FROM callboard.report_holds($1::date, $2::date, $3::boolean)
