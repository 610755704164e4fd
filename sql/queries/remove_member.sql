-- Shuts a member out; what he booked still names him. Not the last admin. Admins only.
--   $1 uuid  user id
-- Columns: outcome (done, stale, gone, invalid, not_allowed), message, id, version.
SELECT * FROM callboard.remove_member($1::uuid)
