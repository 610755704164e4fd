-- The week query of a what-if board: what it wants, and of the live board what it does not touch.
--   $1 date  from, in the tenant's zone   $2 date  to, not included   $3 uuid  the what-if board
-- Columns: the booking row as week.sql has it (what is released there is told as cancelled), and drafted: what is
--   drafted about it in words; NULL: it is live.
SELECT * FROM callboard.read_draft_week($1::date, $2::date, $3::uuid)
