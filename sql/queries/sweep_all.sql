-- Writes down what the clock ended, holds and challenges, in every tenant; for the operator.
-- Columns: lapsed (int), how many.
SELECT callboard.sweep_all() AS lapsed
