-- Puts an artist away. Refused, saying by what, while something is booked; the history stays. Admins only.
--   $1 uuid  artist
-- Columns: outcome (done, stale, gone, invalid, not_allowed), message, id, version.
SELECT * FROM callboard.remove_artist($1::uuid)
