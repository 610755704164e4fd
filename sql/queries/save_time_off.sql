-- New time off, or the same id changed (NULL: as it was). Producers and admins.
--   $1 uuid id   $2 uuid artist   $3 timestamptz start   $4 timestamptz end   $5 text reason
-- Columns: outcome (done, invalid, not_allowed), message (done: what is booked in it, or NULL), id, version.
SELECT * FROM callboard.save_time_off($1::uuid, $2::uuid, $3::timestamptz, $4::timestamptz, $5::text)
