-- The what-if boards that one may open: one's own first.
-- Columns: id, name, owner (user id), bookings (how many it touches), shared (with whom, names), created_us.
SELECT * FROM callboard.read_drafts()
