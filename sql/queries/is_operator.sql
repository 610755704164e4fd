-- May this login call what is the operator's?
-- Columns: is_operator (boolean).
SELECT callboard.is_operator()
