-- Writes down what the clock ended in the tenant: holds that have lapsed, challenges that nobody answered.
-- Columns: lapsed (int), how many.
SELECT callboard.sweep() AS lapsed
