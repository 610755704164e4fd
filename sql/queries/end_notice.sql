-- Says what became of a mail. Admins only.
--   $1 uuid  the member   $2 text  what take_notice said is taken   $3 bool  it was sent
-- Columns: outcome (done, stale, not_allowed), message, id, version.
SELECT * FROM callboard.end_notice($1::uuid, $2::text, $3::boolean)
