-- Members, without removed ones, who come back without their login, before the end of a restore.
-- Columns: name, role, login, why (a few words).
SELECT name, role, login, why FROM callboard.restore_left_out() WHERE NOT removed
