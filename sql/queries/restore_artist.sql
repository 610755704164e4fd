-- Brings back an artist who was removed. Admins only.
--   $1 uuid  artist
-- Columns: outcome (done, gone, invalid, not_allowed), message, id, version.
SELECT * FROM callboard.restore_artist($1::uuid)
