-- Writes down which holds of the tenant have lapsed.
-- Columns: lapsed (int), how many.
SELECT callboard.sweep() AS lapsed
