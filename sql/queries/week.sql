-- What stands on the board: everything live that overlaps the days [from, to).
--   $1 date  from, in the tenant's zone
--   $2 date  to, not included
-- Columns: the booking row. created_us, updated_us, reason and notes are NULL, because only what the
-- covering indexes hold is read (the card has them).
SELECT * FROM callboard.read_week($1::date, $2::date)
