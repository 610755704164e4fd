-- The same time off for several artists, all or none; or one changed. Producers and admins.
--   $1 uuid[] ids   $2 int version it was read at, or NULL: new   $3 uuid[] artists, one for each id
--   $4 bigint start_us   $5 bigint end_us   $6 text reason
-- Columns: outcome (done, stale, gone, invalid, not_allowed), message (done: what is booked in it, or NULL), id of
--   the first, version.
SELECT * FROM callboard.save_times_off($1::uuid[], $2::int, $3::uuid[], callboard.at($4::bigint),
                                       callboard.at($5::bigint), $6::text)
