-- Writes down which holds have lapsed, of every tenant; for the operator.
-- Columns: lapsed (int), how many.
SELECT callboard.sweep_all() AS lapsed
