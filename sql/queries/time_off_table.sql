-- Time off, as the command line prints it.
--   $1 uuid         artist, or NULL: all
--   $2 timestamptz  only what ends after, or NULL
--   $3 timestamptz  only what begins before, or NULL
-- Columns: id, artist_id, artist, start, end, reason.
SELECT * FROM callboard.read_time_off($1::uuid, $2::timestamptz, $3::timestamptz)
